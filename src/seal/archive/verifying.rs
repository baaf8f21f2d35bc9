//! Compares an archive with what its history says of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::register::{HistoryEvent, HistoryLine, PublicAct, PublicationHistory, State, Step};
use crate::seal::agreement::{self, BODY, META, SIGNATURE as STATEMENT_SIGNATURE, STATEMENT};
use crate::seal::archive::parts::STATEMENTS;
use crate::seal::archive::{self, Destroyed, HEAD, HISTORY, README, SIGNATURE, SIGNERS, bag};
use crate::seal::chain::{Chain, Signer};
use crate::seal::difference::{Difference, Fault};
use crate::seal::fingerprint::{self, Fingerprint};
use crate::seal::folder::{self, Folder};
use crate::seal::verification::{Match, Verification};
use crate::seal::{checksums, signatures};
use crate::source::{Digest, open_named};

/// The files of a bag, by their paths in it.
type Files = BTreeMap<String, Fingerprint>;

/// Whether this folder is to be an archive.
pub(crate) fn is_archive(root: &Path) -> bool {
    root.join(README).is_file()
}

/// Everything in which an archive differs from its history.
pub(crate) fn compare(root: &Path) -> Verification {
    let Folder { files, faults } = folder::read(root, &|path| path.contains("/data/"));
    let mut found: BTreeSet<Difference> = faults.into_iter().collect();
    let chain = Chain::read(root, "", &mut found);
    let read = files.len();
    let (mut bags, top) = grouped(files);
    found.extend(of_top(&top, root, chain.as_ref()));
    let Some(mut chain) = chain else {
        return Verification::Archive { files: read, bags: 0, differences: found.into_iter().collect(), chain: None };
    };
    let mut due = Vec::new();
    let destroyed = Destroyed::by(&chain.history.lines);
    for (at, line) in chain.history.lines.iter().enumerate() {
        let Some(folder) = archive::folder(at, &line.event) else { continue };
        match bags.remove(&folder) {
            Some(files) => due.push((folder, line, files)),
            None if destroyed.has(&line.event) => {}
            None => drop(found.insert(Difference { path: folder, fault: Fault::Missing })),
        }
    }
    let lists = lists(root, &due);
    let judged = due
        .par_iter()
        .map(|(folder, line, files)| Bag { root, folder, line, files, chain: &chain, lists: &lists }.judged());
    let (differences, signers): (Vec<_>, Vec<_>) = judged.unzip();
    let count = due.len();
    found.extend(differences.into_iter().flatten());
    let foreign = bags.into_iter().flat_map(|(folder, files)| {
        files.into_keys().map(move |it| Difference { path: format!("{folder}/{it}"), fault: Fault::Unlisted })
    });
    found.extend(foreign);
    chain.count(signers.into_iter().flatten());
    Verification::Archive { files: read, bags: count, differences: found.into_iter().collect(), chain: Some(chain) }
}

/// The files of each bag, and those in no bag.
fn grouped(files: Files) -> (BTreeMap<String, Files>, Files) {
    let (mut bags, mut top): (BTreeMap<String, Files>, _) = (BTreeMap::new(), Files::new());
    for (path, it) in files {
        let mut at = path.match_indices('/').map(|it| it.0);
        match at.nth(1).and_then(|at| path.split_at_checked(at)) {
            Some((folder, inside)) => {
                bags.entry(folder.to_owned()).or_default().insert(inside.trim_start_matches('/').to_owned(), it);
            }
            None => drop(top.insert(path, it)),
        }
    }
    (bags, top)
}

/// What is wrong with the files beside the bags. What is wrong with the history itself is known already.
fn of_top(top: &Files, root: &Path, chain: Option<&Chain>) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut add = |path: &str, fault| found.push(Difference { path: path.to_owned(), fault });
    for name in [README, HISTORY, HEAD].into_iter().filter(|it| !top.contains_key(*it)) {
        add(name, Fault::Missing);
    }
    let words = open_named(&root.join(README)).and_then(fingerprint::read);
    if top.contains_key(README) && !words.is_ok_and(|it| archive::is_readme(&it)) {
        add(README, Fault::Changed);
    }
    let due = chain.and_then(|it| it.history.allowed_signers());
    match (due, top.get(SIGNERS)) {
        (Some(_), None) => add(SIGNERS, Fault::Missing),
        (Some(due), Some(it)) if it.sha256 != Digest::of(due.as_bytes()) => add(SIGNERS, Fault::Changed),
        (None, Some(_)) if chain.is_some() => add(SIGNERS, Fault::Unlisted),
        _ => {}
    }
    // Lines that no head fixes could be any.
    if chain.is_some_and(|it| it.history.head.is_some() && !it.history.is_head_whole()) {
        add(HEAD, Fault::Damaged);
    }
    let own = [README, HISTORY, HEAD, SIGNATURE, SIGNERS];
    for name in top.keys().filter(|it| !own.contains(&it.as_str())) {
        add(name, Fault::Unlisted);
    }
    found
}

/// What each decree lists.
fn lists<'h>(root: &Path, bags: &[(String, &'h HistoryLine, Files)]) -> BTreeMap<&'h str, BTreeSet<String>> {
    let list = |(folder, line, _): &(String, &'h HistoryLine, Files)| match &line.event {
        HistoryEvent::Decreed { id, .. } => {
            Some((id.as_str(), agreement::lines(&root.join(folder).join("data").join(BODY))))
        }
        _ => None,
    };
    bags.iter().filter_map(list).collect()
}

/// A bag of an archive, and what it must agree with.
struct Bag<'b> {
    root: &'b Path,
    folder: &'b str,
    line: &'b HistoryLine,
    files: &'b Files,
    chain: &'b Chain,
    lists: &'b BTreeMap<&'b str, BTreeSet<String>>,
}

impl Bag<'_> {
    /// What is wrong with it, and whose keys signed what is in it.
    fn judged(&self) -> (Vec<Difference>, Vec<Signer>) {
        let mut found = self.unlike_itself();
        let Some(text) = self.statement() else {
            let path = self.path(&format!("data/{STATEMENT}"));
            let is_told = found.iter().any(|it| it.path == path);
            found.extend((!is_told).then_some(Difference { path, fault: Fault::NotAsApproved }));
            return (found, Vec::new());
        };
        found.extend(self.unlike_statement(&text));
        let beside = [(format!("data/{STATEMENT}"), format!("data/{STATEMENT_SIGNATURE}"))];
        let apart =
            self.files.keys().filter(|it| it.starts_with(&format!("data/{STATEMENTS}")) && it.ends_with(".txt"));
        let all = beside.into_iter().chain(apart.map(|it| (it.clone(), format!("{it}.sig"))));
        let root = self.root.join(self.folder);
        let mut signers = Vec::new();
        for it in all.filter_map(|it| signatures::judged(&root, &it, self.files, self.chain)) {
            match it {
                Ok(signer) => signers.extend(signer),
                Err(it) => found.push(Difference { path: self.path(&it.path), ..it }),
            }
        }
        (found, signers)
    }

    fn path(&self, inside: &str) -> String {
        format!("{}/{inside}", self.folder)
    }

    fn read(&self, inside: &str) -> Vec<u8> {
        let path = self.root.join(self.folder).join(inside);
        open_named(&path).and_then(fingerprint::read).unwrap_or_default()
    }

    fn register(&self) -> &str {
        self.chain.history.lines.first().map_or("", |it| match &it.event {
            HistoryEvent::Opened(register) => register,
            _ => "",
        })
    }

    /// The files that are not what the lists of the bag say, or the lists where those are what is wrong.
    fn unlike_itself(&self) -> Vec<Difference> {
        let data: Files = self
            .files
            .iter()
            .filter(|it| it.0.starts_with("data/"))
            .map(|(path, it)| (path.clone(), it.clone()))
            .collect();
        let due = bag::tags(self.register(), self.line, &data);
        let fault = |name: &str, bytes: &[u8]| match self.files.get(name) {
            None => Some(Fault::Missing),
            Some(it) if it.sha256 != Digest::of(bytes) => Some(Fault::Changed),
            Some(_) => None,
        };
        let mut tags: Vec<(String, Fault)> =
            due.iter().filter_map(|(name, bytes)| Some(((*name).to_owned(), fault(name, bytes)?))).collect();
        let is_foreign = |it: &&String| !it.starts_with("data/") && !due.contains_key(it.as_str());
        tags.extend(self.files.keys().filter(is_foreign).map(|it| (it.clone(), Fault::Unlisted)));
        if tags.is_empty() {
            return Vec::new();
        }
        let listed = checksums::read(&self.read(bag::MANIFEST)).files;
        let mut found: Vec<(String, Fault)> = listed
            .iter()
            .filter_map(|(path, digest)| match data.get(path) {
                None => Some((path.clone(), Fault::Missing)),
                Some(it) => (it.sha256 != *digest).then(|| (path.clone(), Fault::Changed)),
            })
            .collect();
        found.extend(data.keys().filter(|it| !listed.contains_key(*it)).map(|it| (it.clone(), Fault::Unlisted)));
        let found = if found.is_empty() { tags } else { found };
        found.into_iter().map(|(path, fault)| Difference { path: self.path(&path), fault }).collect()
    }

    /// The statement that the line names.
    fn statement(&self) -> Option<String> {
        let bytes = self.read(&format!("data/{STATEMENT}"));
        let is_named = bag::statement_digest(&self.line.event) == Some(Digest::of(&bytes));
        String::from_utf8(bytes).ok().filter(|_| is_named)
    }

    /// In what the files differ from the statement.
    fn unlike_statement(&self, text: &str) -> Vec<Difference> {
        let Some(named) = self.named(text) else {
            return vec![Difference { path: self.path(&format!("data/{STATEMENT}")), fault: Fault::NotAsApproved }];
        };
        let mut found = Vec::new();
        let mut add = |name: &str, fault| found.push(Difference { path: self.path(&format!("data/{name}")), fault });
        for (name, (digest, size)) in &named {
            let it = self.files.get(&format!("data/{name}"));
            if !it.is_some_and(|it| it.sha256 == *digest && size.is_none_or(|size| it.size == size)) {
                add(name, Fault::NotAsApproved);
            }
        }
        for name in self.files.keys().filter_map(|it| it.strip_prefix("data/")) {
            let is_own = named.contains_key(name) || [STATEMENT, STATEMENT_SIGNATURE].contains(&name);
            if !is_own && !self.is_on_the_way(name, text) {
                add(name, Fault::Unapproved);
            }
        }
        found
    }

    /// The files that the statement names, with digests and sizes; none where it is not of this line, or the decree
    /// that it names does not list it.
    fn named(&self, text: &str) -> Option<BTreeMap<String, (Digest, Option<u64>)>> {
        let register = format!("register {}", self.register());
        match &self.line.event {
            HistoryEvent::Revision { act, id, number, .. } if act.withdraws() => {
                let head = format!("maklumat-penarikan/v2\n{register}\nid {id}\nrevisi {number}\n");
                let meta =
                    text.starts_with(&head).then(|| text.lines().last()?.strip_prefix("meta ")?.parse().ok())??;
                Some(BTreeMap::from([(META.to_owned(), (meta, None))]))
            }
            HistoryEvent::Revision { act, id, number, digest } => {
                let unit = text.lines().nth(2).filter(|it| it.starts_with("unit "))?.to_owned();
                let id_line = format!("id {id}");
                let head = ["maklumat-sidik/v2".to_owned(), register, unit, id_line, format!("revisi {number}")];
                let step = if *act == PublicAct::Announced { Step::Announcement } else { Step::Approval };
                let record = text.lines().nth(5)?.strip_prefix(&format!("{} ", step.key()))?;
                let record: serde_json::Value = serde_json::from_str(record).ok()?;
                let line = format!("{id} {number} {}", digest.prefixed());
                let is_listed = |decree: &str| self.lists.get(decree).is_some_and(|it| it.contains(&line));
                if record.get("penetapan").is_some_and(|it| !it.as_str().is_some_and(is_listed)) {
                    return None;
                }
                agreement::named(text, (&head, step))
            }
            HistoryEvent::Decreed { id, .. } => {
                let head = ["maklumat-penetapan/v2".to_owned(), register, format!("penetapan {id}")];
                agreement::named(text, (&head, Step::Approval))
            }
            _ => None,
        }
    }

    /// Whether a file is a signed statement of a review that the approved metadata names, or of the proposal that was
    /// agreed to.
    fn is_on_the_way(&self, name: &str, text: &str) -> bool {
        let Some(digest) =
            name.strip_prefix(STATEMENTS).and_then(|it| it.trim_end_matches(".sig").strip_suffix(".txt"))
        else {
            return false;
        };
        let path = format!("data/{STATEMENTS}{digest}.txt");
        let bytes = self.files.get(&path).filter(|_| self.files.contains_key(&format!("{path}.sig")));
        if bytes.is_none_or(|it| it.sha256.to_string() != digest) {
            return false;
        }
        if text.starts_with("maklumat-penarikan/") {
            let agreed = format!("{} ", Step::Agreement.key());
            let proposal: String = text.split_inclusive('\n').filter(|it| !it.starts_with(&agreed)).collect();
            return Digest::of(proposal.as_bytes()).to_string() == digest;
        }
        String::from_utf8_lossy(&self.read(&format!("data/{META}"))).contains(&format!("\"sidik\":\"sha256:{digest}\""))
    }
}

/// The files of an archive that have these bytes.
pub(crate) fn search(sha256: Digest, root: &Path) -> Vec<Match> {
    let Some(chain) = Chain::read(root, "", &mut BTreeSet::new()) else { return Vec::new() };
    let lines: Vec<_> = chain.history.lines.iter().enumerate().collect();
    let found = lines.into_par_iter().flat_map_iter(|(at, line)| {
        let folder = archive::folder(at, &line.event).unwrap_or_default();
        let list = open_named(&root.join(&folder).join(bag::MANIFEST)).and_then(fingerprint::read).unwrap_or_default();
        let paths = checksums::read(&list).files.into_iter().filter(|it| it.1 == sha256).map(|it| it.0);
        let revision = match &line.event {
            HistoryEvent::Revision { id, number, .. } => Some((id.clone(), *number)),
            _ => None,
        };
        let state = revision.as_ref().map(|(id, number)| state(&chain.history, id, *number));
        paths
            .map(move |it| Match { path: format!("{folder}/{it}"), revision: revision.clone(), state })
            .collect::<Vec<_>>()
    });
    found.collect()
}

/// How a revision stands by the history.
fn state(history: &PublicationHistory, id: &str, number: u32) -> State {
    let numbers = |withdrawn: bool| {
        let acts = history.lines.iter().filter_map(move |it| match &it.event {
            HistoryEvent::Revision { act, id: own, number, .. } if own == id => {
                (act.withdraws() == withdrawn).then_some(*number)
            }
            _ => None,
        });
        acts.max().unwrap_or_default()
    };
    match number {
        it if it <= numbers(true) => State::Withdrawn,
        it if it < numbers(false) => State::Superseded,
        _ => State::InForce,
    }
}
