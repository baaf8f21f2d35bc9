//! Findings as a test report in the form of `JUnit`, which most servers that run jobs can show.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::diagnostics::formats::Report;
use crate::diagnostics::{Diagnostic, Severity, Text, plain};

/// One suite per file and one case per finding. What stops publication fails; other findings pass and say so in
/// their output, as there is no word for a warning here.
///
/// # Errors
/// When the text cannot be written, which no finding can bring about.
pub fn junit(report: &Report<'_>) -> anyhow::Result<String> {
    let fails = |it: &Diagnostic| it.severity == Severity::Error || report.strict && it.severity == Severity::Warning;
    let failures = report.findings.iter().filter(|it| fails(it)).count().to_string();
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let suites = out.create_element("testsuites").with_attributes([
        ("name", "maklumat check"),
        ("tests", &report.findings.len().max(1).to_string()),
        ("failures", &failures),
        ("errors", "0"),
    ]);
    suites.write_inner_content(|out| {
        if report.findings.is_empty() {
            return nothing(out, &report.summary.sentence(), report);
        }
        for of_file in report.findings.chunk_by(|a, b| a.place.file == b.place.file) {
            suite(out, of_file, report, fails)?;
        }
        Ok(())
    })?;
    Ok(String::from_utf8(out.into_inner())? + "\n")
}

type Written = std::io::Result<()>;

/// A report without a case would look like a job that did not run.
fn nothing(out: &mut Writer<Vec<u8>>, counts: &Text, report: &Report<'_>) -> Written {
    let suite = out.create_element("testsuite").with_attributes([
        ("name", "content"),
        ("tests", "1"),
        ("failures", "0"),
        ("errors", "0"),
    ]);
    let name = counts.get(report.language);
    suite.write_inner_content(|out| {
        out.create_element("testcase").with_attributes([("name", name), ("classname", "content")]).write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn suite(
    out: &mut Writer<Vec<u8>>,
    findings: &[Diagnostic],
    report: &Report<'_>,
    fails: impl Fn(&Diagnostic) -> bool,
) -> Written {
    let file = findings.first().map(|it| plain(&report.path(it))).unwrap_or_default();
    let suite = out.create_element("testsuite").with_attributes([
        ("name", file.as_str()),
        ("tests", &findings.len().to_string()),
        ("failures", &findings.iter().filter(|it| fails(it)).count().to_string()),
        ("errors", "0"),
    ]);
    suite.write_inner_content(|out| findings.iter().try_for_each(|it| case(out, it, &file, report, fails(it))))?;
    Ok(())
}

fn case(out: &mut Writer<Vec<u8>>, it: &Diagnostic, file: &str, report: &Report<'_>, fails: bool) -> Written {
    let message = plain(it.message.get(report.language));
    let help = plain(it.help.get(report.language));
    let (line, column) = (it.place.spot.line.to_string(), it.place.spot.column);
    let case = out
        .create_element("testcase")
        .with_attributes([("name", format!("{}: {message}", it.code.name).as_str()), ("classname", file)]);
    let whole = format!("{file}:{line}:{column}: {} [{}]\n{help}", message, it.code.name);
    case.write_inner_content(|out| {
        let text = BytesText::new(&whole);
        if fails {
            let failure = out.create_element("failure");
            failure
                .with_attributes([("type", it.code.name), ("message", message.as_str())])
                .write_text_content(text)?;
        } else {
            let output = format!("{}: {whole}", it.severity.name());
            out.create_element("system-out").write_text_content(BytesText::new(&output))?;
        }
        Ok(())
    })?;
    Ok(())
}
