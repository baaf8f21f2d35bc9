//! Renders the templates of a register's own theme within limits, so that an endless loop becomes an error message.

use std::io;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use tera::{Context, Tera};

use crate::diagnostics::say;
use crate::site::theme::layers::fault;

/// How long one page may take; it takes some thousandths of a second.
const LONGEST: Duration = Duration::from_secs(10);
/// How long the page may be, in bytes.
const MOST: usize = 16 << 20;

/// Renders a template in a thread of its own, which is left behind if it does not end.
///
/// # Errors
/// When the template cannot be rendered, or not within the bounds.
pub(crate) fn bounded(tera: &Arc<Tera>, template: &str, context: &Context) -> anyhow::Result<String> {
    within(LONGEST, tera, template, context)
}

fn within(longest: Duration, tera: &Arc<Tera>, template: &str, context: &Context) -> anyhow::Result<String> {
    let (tera, name, context) = (tera.clone(), template.to_owned(), context.clone());
    let (done, result) = mpsc::sync_channel(1);
    let render = move || {
        let mut page = Page(Vec::new());
        let rendered = tera.render_to(&name, &context, &mut page);
        // Nobody waits any more for what took too long.
        let is_long = page.0.len() > MOST;
        let _ = done.send(if is_long { Ok(None) } else { rendered.map(|()| Some(page.0)) });
    };
    thread::Builder::new().name("tema".to_owned()).stack_size(8 << 20).spawn(render)?;
    match result.recv_timeout(longest) {
        Ok(Ok(Some(page))) => Ok(String::from_utf8(page)?),
        Ok(Err(it)) => Err(unusable(template, &it)),
        Ok(Ok(None)) | Err(_) => Err(endless(template)),
    }
}

fn endless(template: &str) -> anyhow::Error {
    anyhow::Error::new(say!(
        id = "cetakan {template} milik tema tidak selesai: ada perulangan yang terlalu panjang. Jangan menulis {{% for \
              %}} di dalam {{% for %}} lain, dan kurangi range()",
        en = "the theme's template {template} does not end: one of its loops is too long. Write no {{% for %}} within \
              another, and less of range()",
        template,
    ))
}

/// That a template cannot be rendered.
pub(crate) fn unusable(template: &str, error: &tera::Error) -> anyhow::Error {
    fault(
        format!("cetakan {template} milik tema tidak dapat dipakai: {error}"),
        format!("the theme's template {template} cannot be rendered: {error}"),
    )
}

/// A page that does not grow without end.
struct Page(Vec<u8>);

impl io::Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        if self.0.len() > MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(source: &str) -> anyhow::Result<String> {
        let mut tera = Tera::default();
        tera.add_raw_template("a.html", source).unwrap();
        within(Duration::from_millis(300), &Arc::new(tera), "a.html", &Context::new())
    }

    #[test]
    fn a_loop_that_never_ends_is_told_of() {
        assert_eq!(rendered("{% for it in [1, 2] %}{{ it }}{% endfor %}").unwrap(), "12");
        let many = "{% for a in range(end=9000) %}{% for b in range(end=9000) %}";
        let letters = "a".repeat(9000);
        for inside in ["", &letters] {
            let error = rendered(&format!("{many}{inside}{{% endfor %}}{{% endfor %}}")).unwrap_err();
            assert!(format!("{error:#}").contains("a.html does not end"), "{error:#}");
        }
    }
}
