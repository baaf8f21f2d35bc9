//! Immediate information that is announced before its approval: who may, what must still hold, when the approval is
//! late, and that nothing else slips out on that way.

mod judging;
mod publishing;
mod recording;
