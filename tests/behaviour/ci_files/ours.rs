//! This repository's own workflows: they check a change and publish `content/` by the steps that `init` gives others.

use std::fs;
use std::path::Path;

use maklumat::source::{Node, parse};

use crate::ci_files::scene::{Scene, Start};
use crate::ci_files::shell::{Forge, as_map, get};
use crate::ci_files::{FIRST, USUAL, conforms, is_guarded, names_by_digest};
use crate::init::{git, said};

const FILE: &str = ".github/workflows/register.yml";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn other_peoples_schemas_take_them() {
    for file in [FILE, ".github/workflows/release.yml", ".github/workflows/figures.yml"] {
        conforms(&["--builtin-schema", "vendor.github-workflows"], &root().join(file));
        names_by_digest(&fs::read_to_string(root().join(file)).unwrap());
    }
    is_guarded(&fs::read_to_string(root().join(FILE)).unwrap());
}

/// A repository with what the steps need of this one.
fn scene() -> Scene {
    let scene = Scene::empty(Forge::GitHub, FILE);
    for folder in ["content", ".github/workflows", "src/commands/init/files"] {
        for file in walkdir::WalkDir::new(root().join(folder)).into_iter().map(Result::unwrap) {
            let to = scene.path("origin").join(file.path().strip_prefix(root()).unwrap());
            if file.file_type().is_dir() {
                fs::create_dir_all(to).unwrap();
            } else {
                fs::copy(file.path(), to).unwrap();
            }
        }
    }
    // What a change must pass is passed elsewhere.
    crate::ci_files::shell::runnable(&scene.path("origin/.ci/run"), "#!/bin/sh\necho diperiksa\n");
    scene.commit("register");
    scene
}

#[test]
fn the_register_of_this_repository_is_published_by_what_it_built() {
    let scene = scene();
    let said_first = scene.run(&["check"], USUAL).unwrap();
    assert!(said_first.contains("diperiksa"), "{said_first}");
    assert!(scene.path("clone/preview/index.html").is_file());
    let publishing = ["record", "build", "deploy"];
    let stopped = scene.run(&publishing, USUAL).unwrap_err();
    assert!(stopped.contains("'pertama: ya'"), "{stopped}");
    scene.run(&publishing, FIRST).unwrap();
    // The address in content/ is an example; the site stands elsewhere and says so.
    let home = fs::read_to_string(scene.path("situs/live/index.html")).unwrap();
    assert!(home.contains(&scene.web.address), "{home}");
    let first = scene.live();
    fs::write(scene.path("origin/content/maklumat.yml"), {
        let text = scene.read("content/maklumat.yml");
        text.replace("induk: ", "induk: Sekretariat, ")
    })
    .unwrap();
    scene.commit("kedua");
    scene.run(&publishing, USUAL).unwrap();
    let second = scene.live();
    assert_ne!(first, second);
    for (again, jobs, says) in
        [(false, &publishing[..], "sudah lebih baru"), (true, &publishing[2..], "Re-run all jobs")]
    {
        let older = Start { commit: Some("HEAD~1"), again, ..FIRST };
        assert!(scene.run(jobs, older).unwrap_err().contains(says));
    }
    assert_eq!(scene.live(), second);
    let here = said(&git(&scene.path("origin"), &["rev-parse", "HEAD"]), 0);
    let built = scene.compiled();
    assert!(built.iter().all(|it| it.ends_with(" build --locked")), "{built:?}");
    assert!(built.iter().any(|it| it.starts_with(here.trim())), "{built:?}");
}

/// Only the job that runs nothing built here may send a site.
#[test]
fn rights_are_given_where_nothing_is_built() {
    let text = fs::read_to_string(root().join(FILE)).unwrap();
    let map = parse(&FILE.into(), &text, 1).value.unwrap();
    let rights = |path: &[&str]| -> Vec<String> {
        let rights = get(&map, path).map(as_map);
        rights
            .iter()
            .flat_map(|it| &it.0)
            .map(|(key, value)| format!("{} {}", key.value, value.scalar().unwrap()))
            .collect()
    };
    assert_eq!(rights(&["permissions"]), ["contents read"]);
    assert_eq!(rights(&["jobs", "check", "permissions"]), [""; 0]);
    assert_eq!(rights(&["jobs", "record", "permissions"]), ["contents write", "pages read"]);
    assert_eq!(rights(&["jobs", "build", "permissions"]), ["contents read", "pages read"]);
    assert_eq!(rights(&["jobs", "deploy", "permissions"]), ["contents write", "pages write", "id-token write"]);
    let deploy = format!("{:?}", get(&map, &["jobs", "deploy"]).unwrap());
    assert!(!deploy.contains("cargo") && !deploy.contains("maklumat build"), "{deploy}");
    let group = get(&map, &["concurrency", "group"]).and_then(Node::scalar).unwrap();
    assert!(group.contains("'publish'"), "building and deploying are one sequence: {group}");
}
