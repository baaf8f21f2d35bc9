//! Whether the history of publications is the one that git knew.

use crate::checks::Context;
use crate::register::{HEAD_FILE, Head, Register, first_lines};
use crate::source::PastVersion;

/// The heads that git once kept, each with its name there, whose lines this history does not begin with; none if it
/// holds for all of them. What git does not know cannot contradict.
///
/// A head without a signature binds too, also where others are signed: a publisher without the key records all the
/// same, and cutting those lines off again leaves the same files as a branch that recorded, was merged and was taken
/// back. Which of both it was no file tells; a person decides.
pub(crate) fn contradicted_heads(register: &Register, context: &Context<'_>) -> Vec<(String, Head)> {
    let text = register.history.as_ref().map_or(&[][..], |it| &it.text);
    let Some(heads) = context.history.and_then(|it| it.versions(HEAD_FILE)) else { return Vec::new() };
    let name = &register.settings.register_name;
    // The register may have been moved within the repository, which may hold other registers too.
    let binds = |it: &PastVersion, head: &Head| it.is_here || head.register == *name;
    let heads = heads.iter().filter_map(|it| Some((it, Head::read(&it.bytes)?))).filter(|(it, head)| binds(it, head));
    let heads: Vec<_> = heads.collect();
    let beginnings = first_lines(text, &heads.iter().map(|(_, head)| head.lines).collect());
    let holds = |head: &Head| head.register == *name && beginnings.get(&head.lines) == Some(&head.digest);
    heads.into_iter().filter(|(_, head)| !holds(head)).map(|(it, head)| (it.name.clone(), head)).collect()
}
