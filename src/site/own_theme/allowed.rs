//! The elements and attributes that a page made by a register's own templates may have.

/// Elements within a line: what stands in them belongs to one text.
pub(crate) const INLINE: [&str; 27] = [
    "a", "abbr", "b", "br", "button", "cite", "code", "dfn", "em", "i", "img", "input", "kbd", "label", "mark", "q",
    "samp", "select", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// All other elements.
const BLOCKS: [&str; 45] = [
    "html",
    "head",
    "title",
    "meta",
    "link",
    "body",
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
];
const MORE_BLOCKS: [&str; 4] = ["th", "thead", "tr", "ul"];

/// Elements whose children are listed, without any text of their own.
const CHILDREN: [(&str, &[&str]); 11] = [
    ("html", &["head", "body"]),
    ("head", &["meta", "title", "link"]),
    ("table", &["caption", "colgroup", "thead", "tbody", "tfoot", "tr"]),
    ("colgroup", &["col"]),
    ("thead", &["tr"]),
    ("tbody", &["tr"]),
    ("tfoot", &["tr"]),
    ("tr", &["th", "td"]),
    ("select", &["option"]),
    ("ul", &["li"]),
    ("ol", &["li"]),
];

/// Attributes that every element may have.
const EVERYWHERE: [&str; 15] = [
    "class",
    "id",
    "lang",
    "title",
    "role",
    "tabindex",
    "hidden",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-current",
    "aria-hidden",
    "itemprop",
    "itemscope",
    "itemtype",
];

/// Attributes of single elements.
const SINGLE: [(&str, &[&str]); 24] = [
    ("a", &["href", "rel", "hreflang", "target"]),
    ("button", &["type", "disabled"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("details", &["open"]),
    ("fieldset", &["disabled"]),
    ("form", &["action", "method"]),
    ("img", &["src", "alt", "width", "height", "loading", "decoding"]),
    (
        "input",
        &["name", "type", "maxlength", "autocomplete", "enterkeyhint", "required", "placeholder", "size", "multiple"],
    ),
    ("label", &["for"]),
    ("li", &["value"]),
    ("link", &["rel", "href", "type"]),
    ("meta", &["charset", "name", "content", "http-equiv"]),
    ("ol", &["reversed"]),
    ("option", &["value", "selected"]),
    ("select", &["name", "disabled"]),
    ("td", &["colspan", "rowspan", "headers", "data-label"]),
    ("th", &["colspan", "rowspan", "headers", "scope", "data-label"]),
    ("time", &["datetime"]),
    ("html", &[]),
    ("head", &[]),
    ("body", &[]),
    ("title", &[]),
    ("main", &[]),
];

/// Roles that say what an element is, and take nothing from it.
const ROLES: [&str; 12] = [
    "banner",
    "complementary",
    "contentinfo",
    "form",
    "list",
    "listitem",
    "main",
    "navigation",
    "note",
    "region",
    "search",
    "status",
];

/// Whether a page may have the element.
pub(crate) fn is_element(name: &str) -> bool {
    INLINE.contains(&name) || BLOCKS.contains(&name) || MORE_BLOCKS.contains(&name)
}

/// Whether the element may stand directly in another; text is `#text`.
pub(crate) fn is_child(name: &str, parent: Option<&str>) -> bool {
    let Some(parent) = parent else { return name == "html" };
    match CHILDREN.iter().find(|(it, _)| *it == parent) {
        Some((_, children)) => children.contains(&name),
        None if parent == "title" || parent == "option" => name == "#text",
        None => !["html", "head", "body", "title", "meta", "link"].contains(&name),
    }
}

/// Whether an element may have the attribute with this value.
pub(crate) fn is_attribute(element: &str, name: &str, value: &str) -> bool {
    let single = SINGLE.iter().find(|(it, _)| *it == element).is_some_and(|(_, it)| it.contains(&name));
    // Read by our own script, and compared with the shipped form.
    let of_form = element == "form" && name.starts_with("data-");
    let sound = match name {
        "role" => ROLES.contains(&value),
        "aria-labelledby" => ["article", "aside", "form", "nav", "section", "table"].contains(&element),
        "itemtype" => value.starts_with("https://schema.org/"),
        "method" => value.eq_ignore_ascii_case("get"),
        "type" if element == "input" => ["file", "search", "text", "submit"].contains(&value),
        "type" if element == "button" => ["button", "submit"].contains(&value),
        "target" => value == "_blank",
        "tabindex" => ["0", "-1"].contains(&value),
        _ => true,
    };
    sound && (single || of_form || EVERYWHERE.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_runs_loads_or_hides_is_allowed() {
        for element in [
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "base",
            "svg",
            "math",
            "template",
            "noscript",
            "video",
            "audio",
            "source",
            "track",
            "dialog",
            "bdo",
            "del",
            "s",
            "marquee",
            "textarea",
            "picture",
            "map",
            "area",
            "image",
            "slot",
            "portal",
            "frameset",
            "xmp",
            "plaintext",
            "font",
            "ruby",
            "meter",
            "progress",
        ] {
            assert!(!is_element(element), "{element}");
        }
        for (element, name) in [
            ("a", "onclick"),
            ("a", "ping"),
            ("a", "style"),
            ("a", "xlink:href"),
            ("a", "download"),
            ("a", "dir"),
            ("img", "srcset"),
            ("img", "sizes"),
            ("img", "usemap"),
            ("body", "background"),
            ("html", "manifest"),
            ("button", "formaction"),
            ("input", "formaction"),
            ("table", "background"),
            ("link", "imagesrcset"),
            ("div", "data-label"),
            ("p", "contenteditable"),
            ("p", "popover"),
            ("p", "inert"),
            ("link", "media"),
        ] {
            assert!(!is_attribute(element, name, ""), "{element} {name}");
        }
        assert!(is_attribute("a", "href", "") && !is_attribute("a", "role", "presentation"));
        assert!(!is_child("#text", Some("table")) && is_child("#text", Some("p")) && !is_child("p", Some("head")));
    }
}
