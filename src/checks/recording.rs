//! Whether the history of publications is the one that git knew.

use crate::checks::History;
use crate::register::{HEAD_FILE, Head, PublicationHistory};

/// A head that git once kept, with its name there, whose lines this history does not begin with; none if it holds for
/// all of them. What git does not know cannot contradict.
pub(crate) fn contradicted_head(
    history: Option<&PublicationHistory>,
    register: &str,
    git: &dyn History,
) -> Option<(String, Head)> {
    let text = history.map_or(&[][..], |it| &it.text);
    let names = git.past()?.versions(HEAD_FILE).collect();
    let mut heads = git.blobs(&names).into_iter().filter_map(|(name, bytes)| Some((name, Head::read(&bytes)?)));
    heads.find(|(_, head)| head.register != register || !head.holds_for(text))
}
