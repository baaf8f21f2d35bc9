//! Tests of whole sites, in memory: what every page, file and plan keeps to, whatever the register.
//!
//! They lie here and not in `tests/behaviour` because they see what the program shows nobody: the plan and its items,
//! the addresses of rules and checklist items, templates with marks in them, and sites of registers that the gate
//! refuses.

pub(crate) mod full_registers;
mod open_data;
mod pages;
mod plan;
pub(crate) mod register;
mod template_branches;
