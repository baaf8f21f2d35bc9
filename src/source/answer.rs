//! Reads what another program prints, and gives up when it prints nothing for too long.

use std::io::{self, Cursor, ErrorKind, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

/// So long may a program say nothing before it is taken for one that waits for what never comes, such as somebody at
/// the other end of a pipe.
const LONGEST_SILENCE: Duration = Duration::from_secs(30);

/// What a program prints, to be read until its end or until it was silent for too long.
pub(crate) struct Answer {
    pieces: Receiver<io::Result<Vec<u8>>>,
    piece: Cursor<Vec<u8>>,
    longest: Duration,
}

impl Answer {
    /// What comes out of this pipe. Whoever lets go of it early ends the program too.
    pub(crate) fn of(pipe: impl Read + Send + 'static) -> Answer {
        Answer::within(LONGEST_SILENCE, pipe)
    }

    fn within(longest: Duration, mut pipe: impl Read + Send + 'static) -> Answer {
        // A few pieces ahead, so that memory stays bounded.
        let (sender, pieces) = sync_channel(16);
        std::thread::spawn(move || {
            loop {
                let mut piece = vec![0; 64 << 10];
                let read = pipe.read(&mut piece).map(|it| {
                    piece.truncate(it);
                    piece
                });
                let goes_on = read.as_ref().is_ok_and(|it| !it.is_empty());
                if sender.send(read).is_err() || !goes_on {
                    return;
                }
            }
        });
        Answer { pieces, piece: Cursor::default(), longest }
    }
}

impl Read for Answer {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.piece.read(into)?;
        if read > 0 || into.is_empty() {
            return Ok(read);
        }
        self.piece = match self.pieces.recv_timeout(self.longest) {
            Ok(piece) => Cursor::new(piece?),
            Err(RecvTimeoutError::Disconnected) => return Ok(0),
            Err(RecvTimeoutError::Timeout) => return Err(ErrorKind::TimedOut.into()),
        };
        self.piece.read(into)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn who_speaks_is_heard_to_the_end_and_who_is_silent_is_left() {
        let said = |line: &str, milliseconds| {
            let mut shell = Command::new("sh");
            let mut shell = shell.args(["-c", line]).stdout(Stdio::piped()).spawn().unwrap();
            let mut answer = Answer::within(Duration::from_millis(milliseconds), shell.stdout.take().unwrap());
            let mut text = String::new();
            let read = answer.read_to_string(&mut text);
            drop(shell.kill());
            shell.wait().unwrap();
            (read, text)
        };
        let (read, text) = said("for it in 1 2 3 4; do echo $it; sleep 0.2; done; exit 3", 20_000);
        assert_eq!((read.unwrap(), text.as_str()), (8, "1\n2\n3\n4\n"));
        let (read, text) = said("seq 100000", 20_000);
        assert_eq!((read.unwrap(), text.lines().count()), (588_895, 100_000));
        let (read, _) = said("echo 1; exec sleep 600", 500);
        assert_eq!(read.unwrap_err().kind(), ErrorKind::TimedOut);
    }
}
