//! The site that was built, as a web server gives it out, on this computer only.

mod answer;
mod part;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::desk::access::Access;
use crate::desk::listening::{Listening, tell};
use crate::desk::published::answer::{Asked, answer, rules};
use crate::desk::refusal::{refusal, turned_away};
use crate::diagnostics::trouble::both;
use crate::diagnostics::{Text, say};
use crate::output::Built;
use crate::site::encode;
use crate::terminal::Terminal;

/// Where a build cannot swap two folders in one step, there is no site for a moment: so often it is looked for again.
const TRIES: usize = 5;
const PAUSE: Duration = Duration::from_millis(100);

/// What every answer needs.
#[derive(Debug)]
struct Shown {
    folder: PathBuf,
    access: Access,
}

/// Shows the site in this folder until the program is ended; `opens` it in a browser.
///
/// # Errors
/// When no site of ours lies there, or no port can be opened.
pub(crate) fn run(folder: PathBuf, port: u16, opens: bool, terminal: &mut Terminal) -> anyhow::Result<()> {
    let rules = rules(&Built::at(&folder)?)?;
    let listening = Listening::at(port, terminal)?;
    let access = listening.access.clone();
    let shown = folder.display();
    terminal.say(&say!(
        id = "Situs di {shown} seperti yang dilihat warga setelah terbit, hanya di komputer ini. Setiap kali selesai \
              `maklumat bangun`, muat ulang halamannya. Berhenti: Ctrl+C.",
        en = "The site in {shown} as citizens see it once it is published, on this computer only. After each \
              `maklumat build`, load the page again. Stop: Ctrl+C.",
        shown,
    ));
    let address = access.address() + &encode(rules.base().trim_start_matches('/'));
    tell(&address, opens.then_some(&*address), terminal)?;
    let app = Router::new().fallback(respond).with_state(Arc::new(Shown { folder, access }));
    listening.answer(&app, std::future::pending())
}

async fn respond(State(shown): State<Arc<Shown>>, request: Request) -> Response {
    if let Some(refusal) = turned_away(&shown.access, &request, false) {
        return refusal;
    }
    let asked = Asked::of(&request);
    let done = tokio::task::spawn_blocking(move || from_one_site(&shown.folder, &asked)).await;
    done.unwrap_or_else(|error| not_now(&error.into()))
}

/// The answer, all of it from one site: where a build puts another one there meanwhile, that one is asked.
fn from_one_site(folder: &Path, asked: &Asked) -> Response {
    let mut why = anyhow::Error::msg(being_built());
    for _ in 0..TRIES {
        match Built::at(folder) {
            Ok(site) => {
                let answer = answer(&site, asked);
                if site.is_still_at(folder) {
                    return answer.unwrap_or_else(|error| not_now(&error));
                }
            }
            Err(error) => {
                why = error;
                sleep(PAUSE);
            }
        }
    }
    not_now(&why)
}

/// What a browser is told when the site cannot be read.
fn not_now(error: &anyhow::Error) -> Response {
    refusal(StatusCode::SERVICE_UNAVAILABLE, &both(error))
}

fn being_built() -> Text {
    say!(id = "situs sedang dibangun; muat ulang halaman ini", en = "the site is being built; load this page again",)
}
