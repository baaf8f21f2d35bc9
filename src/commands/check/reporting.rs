//! Writes what `check` found in the form that was asked for, or that the server running this job shows.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use anyhow::Context as _;

use crate::checks::is_unpublished;
use crate::commands::check::arguments::Format;
use crate::diagnostics::{Report, github, gitlab, json, junit, markdown, sarif, say};
use crate::register::Register;
use crate::source::Content;
use crate::terminal::Terminal;
use crate::terminal::environment::Server;

/// A job's summary may have 1 MiB on GitHub; what is longer is not shown at all.
const SUMMARY_BYTES: usize = 1_000_000;

/// How findings are written here.
#[derive(Debug)]
pub(crate) struct Reporting<'a> {
    /// What was asked for.
    pub(crate) format: Option<Format>,
    /// Who runs this job.
    pub(crate) server: Option<&'a Server>,
}

impl Reporting<'_> {
    fn format(&self) -> Format {
        self.format.unwrap_or(match self.server {
            Some(Server::GitHub(_)) => Format::Github,
            Some(Server::GitLab) => Format::Gitlab,
            Some(Server::Forgejo) | None => Format::Human,
        })
    }

    /// # Errors
    /// When the summary of the job cannot be written.
    pub(crate) fn write(
        &self,
        report: &Report<'_>,
        register: &Register,
        content: &Content,
        terminal: &mut Terminal,
    ) -> anyhow::Result<()> {
        let text = match self.format() {
            Format::Human => {
                terminal.findings(report.findings, content);
                return Ok(());
            }
            Format::Json => json(report.findings, report.summary, report.language)?,
            Format::Sarif => sarif(report)?,
            Format::Github => {
                if let Some(Server::GitHub(Some(summary))) = self.server {
                    append(summary, &markdown(report, Some(SUMMARY_BYTES)))?;
                }
                github(report, |it| !is_unpublished(&it.place.file, register))
            }
            Format::Gitlab => {
                // Nobody asked for a report, so that somebody will read the log of the job.
                if self.format.is_none() {
                    terminal.findings(report.findings, content);
                }
                gitlab(report)?
            }
            Format::Junit => junit(report)?,
            Format::Markdown => markdown(report, None),
        };
        terminal.print_exactly(&text)
    }

    /// Whether a person reads what follows.
    pub(crate) fn is_human(&self) -> bool {
        self.format() == Format::Human
    }
}

fn append(file: &Path, text: &str) -> anyhow::Result<()> {
    let opened = OpenOptions::new().append(true).create(true).open(file);
    opened.and_then(|mut it| it.write_all(text.as_bytes())).with_context(|| {
        say!(
            id = "ringkasan pekerjaan {file} tidak dapat ditulis",
            en = "the job's summary {file} cannot be written",
            file = file.display(),
        )
    })
}
