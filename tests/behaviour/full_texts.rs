//! Texts that are full of one thing: each is judged to its end, and a person is shown as much as can be read.

use crate::counts::times;
use crate::sample_register::{DRAFT, SampleRegister, template};

#[test]
fn a_text_full_of_one_thing_is_judged_to_its_end() {
    let good = SampleRegister::whole();
    // In the long count nearly as long as a text may be: to count the lines before each place takes many minutes.
    let length = times(100_000, 4_000_000);
    for (thing, code) in [
        ("[a](tidak-ada.pdf)\n", "link-broken"),
        ("[a](tidak-ada.pdf) ", "link-broken"),
        ("<b>a</b> ", "raw-html"),
        ("kata[^9] ", "footnote-missing"),
        ("![](gambar.png)\n", "picture-not-own"),
        ("    [a](tidak-ada.pdf)\n", "link-broken"),
    ] {
        let many = length / thing.len();
        good.write(DRAFT, (template(DRAFT).to_owned() + "\n" + &thing.repeat(many)).as_bytes());
        let report = good.report();
        let found = report["diagnostics"].as_array().unwrap().iter().filter(|it| it["code"] == code).count();
        assert!(found >= many, "{thing:?}: {found} of {many} {code}");
        let output = good.run(&["check"]);
        let text = String::from_utf8_lossy(&output.stderr);
        let shown = text.matches(&format!("[{code}]")).count();
        let more = format!("… dan {} temuan {code} lagi", found - shown);
        assert!(shown == 100 && text.contains(&more), "{thing:?}: {shown} shown of {found}");
        assert!(text.len() < 500_000, "{thing:?}: {} bytes are shown", text.len());
    }
}
