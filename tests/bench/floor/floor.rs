//! The least that any generator must do, as a program: floor SOURCES SITE NEW. Reads every file of SOURCES, then reads,
//! hashes and writes every file of SITE to NEW, on two threads. Reading SITE stands for making its pages.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use sha2::{Digest, Sha256};

const THREADS: usize = 2;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [sources, site, new] = arguments.as_slice() else {
        return Err(Error::other("floor SOURCES SITE NEW"));
    };
    on_threads(&files(sources)?, |file| fs::read(file).map(|it| it[..it.len().min(1)].to_vec()))?;
    let files = files(site)?;
    let target = |file: &Path| file.strip_prefix(site).map(|it| new.join(it)).map_err(Error::other);
    let mut folders = BTreeSet::new();
    for file in &files {
        folders.extend(target(file)?.parent().map(Path::to_owned));
    }
    folders.iter().try_for_each(fs::create_dir_all)?;
    let digests = on_threads(&files, |file| {
        let bytes = fs::read(file)?;
        let digest = Sha256::digest(&bytes).to_vec();
        fs::write(target(file)?, &bytes).map(|()| digest)
    })?;
    // Used, so that no compiler leaves the hashing out.
    println!("{} files, {:02x}", files.len(), digests.iter().flatten().fold(0, |all, it| all ^ it));
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let list = if entry.file_type()?.is_dir() { &mut folders } else { &mut found };
            list.push(entry.path());
        }
    }
    Ok(found)
}

/// What `each` answers for the files, in no order; a thread takes the next file when it is done with one.
fn on_threads(files: &[PathBuf], each: impl Fn(&Path) -> Result<Vec<u8>> + Sync) -> Result<Vec<Vec<u8>>> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<Vec<Vec<u8>>> {
        let mut answers = Vec::new();
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            answers.push(each(file)?);
        }
        Ok(answers)
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        let mut all = Vec::new();
        for thread in threads {
            all.extend(thread.join().map_err(|_| Error::other("a thread failed"))??);
        }
        Ok(all)
    })
}
