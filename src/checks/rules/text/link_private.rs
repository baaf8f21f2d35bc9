//! No link leads to a single computer or to a private network.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Revision, host_of, is_private};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "link-private",
        demands: phrase!(
            id = "Tautan tidak menunjuk ke komputer sendiri atau jaringan kantor.",
            en = "Links do not lead to one computer or to the network of an office.",
        ),
        because: phrase!(
            id = "Alamat seperti http://localhost/ atau http://192.168.1.5/ hanya terbuka di dalam kantor; bagi \
                  warga tautan itu mati.",
            en = "An address such as http://localhost/ or http://192.168.1.5/ opens inside the office only; for \
                  citizens the link is dead.",
        ),
        bad: Example::APPROVED.body("Lihat [data](http://192.168.10.5/data).\n"),
        good: Example::APPROVED.body("Lihat [data](https://data.example.go.id/).\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let own = revision.links.iter().map(|it| &it.address);
    let is_private = |address: &str| host_of(address).is_some_and(|host| is_private(&host));
    for address in revision.body.elsewhere.iter().chain(own).filter(|it| is_private(&it.value)) {
        let shown = &address.value;
        findings.at(
            revision,
            address.spot,
            say!(
                id = "`{shown}` hanya terbuka di komputer ini atau di jaringan kantor",
                en = "`{shown}` opens on this computer or in the office only",
                shown,
            ),
            say!(
                id = "tulis alamat yang terbuka dari internet, atau lampirkan berkasnya",
                en = "write an address that opens from the internet, or attach the file",
            ),
        );
    }
}
