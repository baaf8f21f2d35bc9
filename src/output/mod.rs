//! The only writer of a site: the whole new site takes the place of the old one, or nothing changes.
//!
//! A site is written into a staging folder beside the output and exchanged with it in one step, so that a reader,
//! or a crash at any moment, meets the old site or the new one. One build at a time: the kernel holds the lock and
//! lets go of it when the process dies, so nothing that a killed build leaves behind is ever in the way. What was built
//! is read here too, to be shown.
#![expect(clippy::disallowed_methods, reason = "this folder writes the site")]

mod built;
mod disk;
mod earlier;
mod lock;
mod publish;
mod staging;
mod swap;
mod target;
mod trouble;
mod weight;

pub(crate) use crate::output::built::{Built, Found};
pub(crate) use crate::output::disk::{sync_everything, sync_names};
pub(crate) use crate::output::earlier::is_site;
pub(crate) use crate::output::lock::Lock;
pub use crate::output::publish::{Listener, SealWriter, Step, Written, publish, steps};
pub(crate) use crate::output::staging::{Staging, Sum};
pub use crate::output::swap::PublishedBut;
pub use crate::output::target::Target;
pub(crate) use crate::output::trouble::{unmakable, unreadable, unwritable};
pub use crate::output::weight::{Budget, TooHeavy};
