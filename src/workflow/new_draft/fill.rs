//! Puts answers into the files that `init` and `new` write.

use std::collections::BTreeMap;

/// What stands in place of each mark; a mark is written `@NAME@`.
pub(crate) type Marks = BTreeMap<&'static str, String>;

/// The text with every mark replaced, once: what an answer says is never taken for a mark. A mark alone on its line
/// gives that line's indentation to every line that takes its place.
pub(crate) fn fill(text: &str, marks: &Marks) -> String {
    let mut filled = String::new();
    for line in text.split_inclusive('\n') {
        let alone = line.trim().strip_prefix('@').and_then(|it| it.strip_suffix('@'));
        match alone.and_then(|it| marks.get(it)) {
            Some(value) => {
                let indent: String = line.chars().take_while(|it| *it == ' ').collect();
                for line in value.lines() {
                    let indent = if line.is_empty() { "" } else { &indent };
                    filled.push_str(&format!("{indent}{line}\n"));
                }
            }
            None => fill_line(&mut filled, line, marks),
        }
    }
    filled
}

fn fill_line(filled: &mut String, line: &str, marks: &Marks) {
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('@') {
        filled.push_str(before);
        let named = after.split_once('@').and_then(|(name, after)| Some((&**marks.get(name)?, after)));
        let (value, after) = named.unwrap_or(("@", after));
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_replaced_once_and_keeps_its_indentation() {
        let marks = Marks::from([("A", "@B@".to_owned()), ("B", "x\n\ny".to_owned())]);
        assert_eq!(fill("a: @A@ @org/team@A@\n  @B@\n", &marks), "a: @B@ @org/team@B@\n  x\n\n  y\n");
    }
}
