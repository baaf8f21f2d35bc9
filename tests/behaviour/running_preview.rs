//! A running preview, and a browser's side of it without a browser.

use std::cell::{OnceCell, RefCell};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A preview that runs until it is dropped.
pub(crate) struct Serving {
    child: Child,
    told: RefCell<BufReader<ChildStdout>>,
    /// Where it answers, with the last slash; with a key that nobody used, where a key is needed.
    address: RefCell<String>,
    cookie: OnceCell<String>,
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
        let mut told = BufReader::new(child.stdout.take().unwrap());
        let address = line(&mut told);
        let port = address.trim_start_matches("http://127.0.0.1:").split('/').next().unwrap().parse().unwrap();
        Serving { child, told: told.into(), address: address.into(), cookie: OnceCell::new(), port }
    }

    /// The address that a person would copy now.
    pub(crate) fn address(&self) -> String {
        self.address.borrow().clone()
    }

    /// Goes to an address with a key, as a browser that has no cookie.
    pub(crate) fn enter(&self, address: &str) -> Got {
        let path = address.trim_start_matches(&format!("http://127.0.0.1:{}", self.port));
        let got = self.ask("GET", path, &[("Host", &format!("127.0.0.1:{}", self.port))], "");
        if got.head.contains("set-cookie: ") {
            *self.address.borrow_mut() = line(&mut self.told.borrow_mut());
        }
        got
    }

    /// What the browser that was let in sends; nothing where everybody is.
    pub(crate) fn cookie(&self) -> &str {
        self.cookie.get_or_init(|| {
            let address = self.address();
            if !address.contains("kunci=") {
                return String::new();
            }
            let got = self.enter(&address);
            let cookie = got.head.split("set-cookie: ").nth(1).and_then(|it| it.split(';').next());
            cookie.unwrap_or_else(|| panic!("{address} {} {}", got.head, got.body)).to_owned()
        })
    }

    /// Asks for a path, as our own pages would.
    pub(crate) fn get(&self, path: &str) -> Got {
        let host = format!("127.0.0.1:{}", self.port);
        self.ask("GET", path, &[("Host", &host), ("Cookie", self.cookie())], "")
    }

    /// Asks for a path until it has a page that will do.
    pub(crate) fn get_until(&self, path: &str, will_do: impl Fn(&Got) -> bool) -> Got {
        let start = Instant::now();
        loop {
            let got = self.get(path);
            if will_do(&got) {
                return got;
            }
            assert!(start.elapsed() < Duration::from_mins(1), "{path}: {} {}", got.status, got.body);
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// Asks whatever a program could ask.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Got {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
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

/// One line of what it says.
fn line(told: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    told.read_line(&mut line).unwrap();
    line.trim().to_owned()
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
