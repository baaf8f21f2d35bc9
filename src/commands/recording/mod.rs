//! The commands that write a record into documents: what they would write is judged first, then shown, then written.

pub(crate) mod announce;
pub(crate) mod approve;
pub(crate) mod approve_by_decree;
pub(crate) mod awaiting_approval;
pub(crate) mod change;
pub(crate) mod change_words;
pub(crate) mod changes;
pub(crate) mod git_words;
pub(crate) mod in_force;
pub(crate) mod judging;
pub(crate) mod memo;
pub(crate) mod memo_page;
pub(crate) mod onward;
pub(crate) mod performing;
pub(crate) mod ready;
pub(crate) mod refuse_withdrawal;
pub(crate) mod renew;
pub(crate) mod review;
pub(crate) mod revise;
pub(crate) mod signing;
pub(crate) mod subject;
pub(crate) mod submit;
pub(crate) mod withdraw;
