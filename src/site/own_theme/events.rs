//! The tags and texts of a page, by a tokenizer that reads as browsers do.

use std::cell::RefCell;
use std::rc::Rc;

use lol_html::html_content::Element;
use lol_html::{DocumentContentHandlers, ElementContentHandlers, HtmlRewriter, Selector, Settings};

/// What comes next on a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// An element begins, with its attributes as they are written; `empty`: it never has an end.
    Open {
        name: String,
        attributes: Vec<(String, String)>,
        empty: bool,
    },
    /// The element that began with this event ends.
    Close(usize),
    /// A text as it is written.
    Text(String),
    Comment,
}

type Events = Rc<RefCell<Vec<Event>>>;

/// All of a page. The end of an element that was never closed does not come.
///
/// # Errors
/// When even a browser would have to guess.
pub(crate) fn events(html: &str) -> anyhow::Result<Vec<Event>> {
    let events = Events::default();
    let (texts, comments, elements) = (events.clone(), events.clone(), events.clone());
    let document = DocumentContentHandlers::default()
        .text(move |it: &mut lol_html::html_content::TextChunk<'_>| {
            let mut events = texts.borrow_mut();
            match events.last_mut() {
                Some(Event::Text(text)) => text.push_str(it.as_str()),
                _ => events.push(Event::Text(it.as_str().to_owned())),
            }
            Ok(())
        })
        .comments(move |_: &mut lol_html::html_content::Comment<'_>| {
            comments.borrow_mut().push(Event::Comment);
            Ok(())
        });
    let element = ElementContentHandlers::default().element(move |it: &mut Element<'_, '_>| {
        let attributes = it.attributes().iter().map(|it| (it.name(), it.value())).collect();
        let event = Event::Open { name: it.tag_name(), attributes, empty: !it.can_have_content() };
        let number = elements.borrow().len();
        elements.borrow_mut().push(event);
        if let Some(handlers) = it.end_tag_handlers() {
            let events = elements.clone();
            handlers.push(Box::new(move |_| {
                events.borrow_mut().push(Event::Close(number));
                Ok(())
            }));
        }
        Ok(())
    });
    let all: Selector = "*".parse()?;
    let settings = Settings::new()
        .append_document_content_handler(document)
        .append_element_content_handler((std::borrow::Cow::Owned(all), element));
    let mut tokenizer = HtmlRewriter::new(settings, |_: &[u8]| {});
    tokenizer.write(html.as_bytes())?;
    tokenizer.end()?;
    Ok(events.take())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_browsers_read_it() {
        let events = events("<p a=1 B='&amp;'>x<!-- <b> -->y<br></P></div><i/>z").unwrap();
        let open = |name: &str, attributes: &[(&str, &str)], empty| {
            let attributes = attributes.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            Event::Open { name: name.to_owned(), attributes, empty }
        };
        let text = |it: &str| Event::Text(it.to_owned());
        assert_eq!(
            events,
            [
                open("p", &[("a", "1"), ("b", "&amp;")], false),
                text("x"),
                Event::Comment,
                text("y"),
                open("br", &[], true),
                Event::Close(0),
                open("i", &[], false),
                text("z"),
            ]
        );
    }
}
