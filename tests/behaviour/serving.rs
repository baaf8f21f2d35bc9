//! A running preview, and a browser's side of it without a browser.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A preview that runs until it is dropped.
pub(crate) struct Serving {
    child: Child,
    /// Where it answers, with the last slash; with the key, where an officer works.
    pub(crate) address: String,
    pub(crate) port: u16,
}

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Got {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Serving {
    /// Starts `maklumat serve` on any free port.
    pub(crate) fn start(mut maklumat: Command) -> Serving {
        maklumat.args(["--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = maklumat.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().to_owned();
        let port =
            address.trim_start_matches("http://127.0.0.1:").split('/').next().unwrap().parse().unwrap();
        Serving { child, address, port }
    }

    /// Asks for a path, as our own pages would.
    pub(crate) fn get(&self, path: &str) -> Got {
        self.ask("GET", path, &[("Host", &format!("127.0.0.1:{}", self.port))], "")
    }

    /// Asks for a path until it has a page that will do.
    pub(crate) fn get_until(&self, path: &str, will_do: impl Fn(&Got) -> bool) -> Got {
        let start = Instant::now();
        loop {
            let got = self.get(path);
            if will_do(&got) {
                return got;
            }
            assert!(start.elapsed() < Duration::from_secs(20), "{path}: {} {}", got.status, got.body);
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Asks whatever a program could ask.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Got {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        if !body.is_empty() || method == "POST" {
            request.push_str(&format!("Content-Length: {}\r\n", body.len()));
        }
        write!(stream, "{request}\r\n{body}").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or(0);
        Got { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    /// What a page says of the register, without what differs from one run to the next.
    pub(crate) fn says(&self, path: &str) -> String {
        let got = self.get(path);
        let body = got.body.replace(&format!("127.0.0.1:{}", self.port), "HERE");
        let lines = body.lines().filter(|it| !it.contains("data-edisi="));
        format!("{}\n{}", got.status, lines.collect::<Vec<_>>().join("\n"))
    }

    /// Whether it still runs.
    pub(crate) fn runs(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
