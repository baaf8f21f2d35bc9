//! Links lead to where every citizen can go.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

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

/// Whether an address leads to one computer or to a private network: by its name, or by its number (RFC 1918, 3927,
/// 4193, 6598, 6761, 6762).
fn is_private(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let rest = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = rest.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
    if let Some(inside) = host.strip_prefix('[') {
        let number = inside.split(']').next().unwrap_or_default().parse::<Ipv6Addr>();
        return number.map_or(true, |it| {
            let mapped = it.to_ipv4_mapped().is_some_and(is_private_number);
            it.is_loopback() || it.is_unspecified() || it.is_unique_local() || it.is_unicast_link_local() || mapped
        });
    }
    let name = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    if let Ok(number) = name.parse::<Ipv4Addr>() {
        return is_private_number(number);
    }
    let Some((_, last)) = name.rsplit_once('.') else { return true };
    // Browsers read `127.1` as a number too.
    let is_number = last.bytes().all(|it| it.is_ascii_digit()) || last.starts_with("0x");
    is_number || ["localhost", "local", "internal", "lan", "home", "intranet", "corp"].contains(&last)
}

fn is_private_number(it: Ipv4Addr) -> bool {
    let [first, second, ..] = it.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    it.is_private() || it.is_loopback() || it.is_link_local() || it.is_unspecified() || is_shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_outside_can_open() {
        for address in [
            "http://localhost:8080/a",
            "https://LOCALHOST/",
            "http://127.0.0.1/",
            "http://127.1/",
            "http://10.1.2.3/",
            "http://172.16.0.1/",
            "http://192.168.0.9/x",
            "http://169.254.1.1/",
            "http://100.64.0.1/",
            "http://[::1]/",
            "http://[fe80::1]/",
            "http://[fd00::1]:80/",
            "http://[::ffff:10.0.0.1]/",
            "http://intranet/",
            "http://server-biro/berkas",
            "http://arsip.local/",
            "http://a@10.0.0.1/",
            "http://2130706433/",
            "http://data.lan./",
            "http://0x7f.0x1/",
        ] {
            assert!(is_private(address), "{address}");
        }
        for address in [
            "https://example.go.id/",
            "http://8.8.8.8/",
            "https://172.32.0.1/",
            "https://localhost.example.id/",
            "https://example.go.id/http://localhost/",
            "https://[2001:db8::1]/",
            "https://100.128.0.1/",
        ] {
            assert!(!is_private(address), "{address}");
        }
    }
}
