//! Writes a part of the search index: reads again what it is made from, one part at a time.

use rayon::prelude::*;

use crate::checks::Cleared;
use crate::output::publish::{KeptText, Written, file, unchanged};
use crate::output::staging::Staging;
use crate::site::{Indexed, OutputPath, Plan, Searchable, Shard};
use crate::source::{Content, Digest};

/// The files of a part of the index. Their folders are there.
pub(crate) fn write(
    staging: &Staging,
    folder: &OutputPath,
    shard: &Shard,
    plan: &Plan<'_, Cleared>,
    content: &Content,
    texts: &KeptText<'_>,
) -> anyhow::Result<Vec<Written>> {
    let page = |it: &Indexed| -> anyhow::Result<Searchable> {
        let bytes = content.read(&it.text.file)?;
        unchanged(&it.text, Digest::of(&bytes))?;
        let texts = it.attachments.iter().map(|it| texts(*it)).collect::<anyhow::Result<Vec<_>>>()?;
        plan.searchable(it, &bytes, &texts)
    };
    let pages = shard.documents.par_iter().map(page).collect::<anyhow::Result<Vec<_>>>()?;
    let files = plan.index(pages)?;
    files
        .par_iter()
        .map(|(name, bytes)| {
            let path = OutputPath::new(&format!("{folder}/{name}"));
            let path = path.ok_or_else(|| anyhow::anyhow!("the search index names a file {name}"))?;
            let mut to = staging.file(path.as_str(), false)?;
            to.put(bytes)?;
            Ok(file(&path, &to.finish()?))
        })
        .collect()
}
