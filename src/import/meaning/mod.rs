//! What people mean by what they write into a cell: days, periods, forms, addresses.

pub(crate) mod addresses;
pub(crate) mod forms;
pub(crate) mod moment;
pub(crate) mod periods;
pub(crate) mod understood;
