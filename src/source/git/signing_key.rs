//! The SSH key with which the person signs their commits, by git's settings for this person.

use std::process::Stdio;

use crate::source::program::installed;

/// `user.signingkey` where `gpg.format` is `ssh`: the path of a key, or a public key. Never of the settings of a
/// repository, which may be hostile.
pub fn signing_key() -> Option<String> {
    let setting = |name: &str| {
        let mut git = installed("git")?;
        git.args(["config", "--global", "--no-includes", "--type=path", "--get", name]);
        // In no repository.
        git.current_dir(std::env::temp_dir()).env("GIT_CEILING_DIRECTORIES", std::env::temp_dir());
        let output = git.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
        (output.status.success() && !text.is_empty()).then_some(text)
    };
    (setting("gpg.format")? == "ssh").then(|| setting("user.signingkey"))?
}
