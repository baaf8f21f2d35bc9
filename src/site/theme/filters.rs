//! What templates can do besides Tera's own: say a message, a date, a size, a count.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use tera::{Kwargs, State, Tera, Value};

use crate::site::theme::words::Words;

/// Gives them to templates.
pub(crate) fn filters(tera: &mut Tera, words: &Arc<Words>) {
    let it = words.clone();
    tera.register_filter("t", move |key: &str, arguments: Kwargs, _: &State<'_>| {
        let mut values = FluentArgs::new();
        for (name, value) in arguments.iter() {
            let Some(name) = name.as_str() else { continue };
            let value = match (value.as_str(), value.as_u64()) {
                (Some(text), _) => FluentValue::from(text.to_owned()),
                (None, Some(number)) => FluentValue::from(number),
                (None, None) => {
                    return Err(tera::Error::message(format!("`{name}` is not a text or a number")));
                }
            };
            values.set(name.to_owned(), value);
        }
        it.say(key, &values).map_err(tera::Error::message)
    });
    let it = words.clone();
    tera.register_filter("date", move |day: &str, _: Kwargs, _: &State<'_>| it.date(day).map_err(tera::Error::message));
    let it = words.clone();
    tera.register_filter("size", move |bytes: u64, _: Kwargs, _: &State<'_>| {
        it.size(bytes).map_err(tera::Error::message)
    });
    let it = words.clone();
    tera.register_filter("count", move |number: u64, _: Kwargs, _: &State<'_>| {
        it.count(number).map_err(tera::Error::message)
    });
    // A theme that marks a text as safe would let it run; only rendered Markdown is, and arrives marked.
    tera.register_filter("safe", |_: Value, _: Kwargs, _: &State<'_>| {
        Err::<Value, _>(tera::Error::message("a theme cannot mark anything as safe HTML"))
    });
}
