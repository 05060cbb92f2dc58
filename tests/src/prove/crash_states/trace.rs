//! What a process did to the files of one folder, read from what `strace` wrote down: every byte it
//! handed to the system, each flush, each name, and between them each answer it gave.
//! A call that is not understood and touches the folder is an error, never left out.

use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use std::path::Path;

/// The calls that are written down.
const CALLS: &str = "open,openat,creat,close,lseek,write,writev,pwrite64,pwritev,pwritev2,ftruncate,\
    truncate,fallocate,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,unlink,\
    unlinkat,copy_file_range,sendfile";
/// More than any call writes at once.
const BYTES_MAX: &str = "33554432";

/// How `strace` is to be started so that `read` understands it.
pub fn options(to: &Path) -> Vec<String> {
    let to = to.display().to_string();
    ["-f", "-qq", "-y", "-xx", "--seccomp-bpf", "-s", BYTES_MAX]
        .into_iter()
        .chain(["-e", "signal=none", "-o", &to])
        .map(str::to_owned)
        .chain([format!("-etrace={CALLS}")])
        .collect()
}

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// A name came to be, with an empty file behind it where there was none.
    Made(String),
    /// Bytes at a place.
    Written {
        file: String,
        at: u64,
        bytes: Vec<u8>,
    },
    /// A file was given a length.
    Sized { file: String, len: u64 },
    /// A file was flushed, or a folder: `""` and every name that ends with `/`.
    Flushed(String),
    /// A file got another name.
    Renamed { from: String, to: String },
    /// A name went.
    Gone(String),
    /// The process answered a line.
    Answered,
}

/// Reads what was written down.
pub fn read(text: &str, folder: &Path) -> Result<Vec<Event>> {
    let mut reader = Reader {
        folder: folder.display().to_string(),
        places: HashMap::new(),
        begun: HashMap::new(),
        events: Vec::new(),
    };
    for line in text.lines() {
        let short = &line[..line.len().min(120)];
        reader.line(line).with_context(|| short.to_owned())?;
    }
    Ok(reader.events)
}

struct Reader<'a> {
    folder: String,
    /// Where each open file is written next.
    places: HashMap<u64, u64>,
    /// Calls of a thread that another thread's call came between.
    begun: HashMap<&'a str, &'a str>,
    events: Vec<Event>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a str) -> Result<()> {
        let (pid, rest) = line.split_once(' ').context("no process")?;
        let rest = rest.trim_start();
        if let Some(begun) = rest.strip_suffix("<unfinished ...>") {
            self.begun.insert(pid, begun.trim_end());
            return Ok(());
        }
        let joined;
        let call = match rest.strip_prefix("<... ") {
            None => rest,
            Some(resumed) => {
                let (_, end) = resumed.split_once(" resumed>").context("half a line")?;
                let begun = self.begun.remove(pid).context("never begun")?;
                joined = format!("{begun}{end}");
                &joined
            }
        };
        if call.starts_with("+++") || call.starts_with("---") {
            return Ok(());
        }
        self.call(call)
    }

    fn call(&mut self, call: &str) -> Result<()> {
        let (name, rest) = call.split_once('(').context("no call")?;
        let (arguments, result) = rest.rsplit_once(" = ").context("no result")?;
        let arguments = arguments.trim_end().strip_suffix(')').context("no end")?;
        let arguments: Vec<&str> = arguments.split(", ").collect();
        let result = result.split(['<', ' ']).next().unwrap_or_default();
        // A call that failed did nothing, and one that never returned is not known to have.
        let Ok(result) = result.parse::<u64>() else {
            return Ok(());
        };
        self.done(name, &arguments, result)
    }

    fn done(&mut self, name: &str, arguments: &[&str], result: u64) -> Result<()> {
        let argument = |at: usize| arguments.get(at).copied().context("an argument is missing");
        match name {
            "openat" => return self.opened(argument(1)?, argument(2)?, result),
            "open" => return self.opened(argument(0)?, argument(1)?, result),
            "rename" => return self.renamed(argument(0)?, argument(1)?),
            "renameat" | "renameat2" => return self.renamed(argument(1)?, argument(3)?),
            "unlink" => return self.gone(argument(0)?),
            "unlinkat" => return self.gone(argument(1)?),
            "creat" | "truncate" | "link" | "linkat" | "copy_file_range" | "sendfile" => {
                return self.must_be_elsewhere(arguments);
            }
            _ => {}
        }
        let (number, path) = descriptor(argument(0)?)?;
        if name == "write" && number == 1 {
            return self.answered(argument(1)?);
        }
        let Some(file) = self.ours(&path) else {
            return Ok(());
        };
        match name {
            "close" => drop(self.places.remove(&number)),
            "lseek" => drop(self.places.insert(number, result)),
            "write" => {
                let at = self.places.get(&number).copied().unwrap_or_default();
                self.places.insert(number, at + result);
                self.written(file, at, argument(1)?, result)?;
            }
            "pwrite64" => self.written(file, argument(3)?.parse()?, argument(1)?, result)?,
            "ftruncate" => {
                let len = argument(1)?.parse()?;
                self.events.push(Event::Sized { file, len });
            }
            "fsync" | "fdatasync" => self.events.push(Event::Flushed(file)),
            "sync_file_range" => {}
            other => bail!("{other} is not understood"),
        }
        Ok(())
    }

    fn opened(&mut self, path: &str, flags: &str, number: u64) -> Result<()> {
        self.places.insert(number, 0);
        let Some(file) = self.ours(&text(path)?) else {
            return Ok(());
        };
        if flags.contains("O_CREAT") {
            self.events.push(Event::Made(file.clone()));
        }
        if flags.contains("O_TRUNC") {
            self.events.push(Event::Sized { file, len: 0 });
        }
        Ok(())
    }

    fn written(&mut self, file: String, at: u64, bytes: &str, done: u64) -> Result<()> {
        let mut bytes = unescape(bytes)?;
        bytes.truncate(done as usize);
        self.events.push(Event::Written { file, at, bytes });
        Ok(())
    }

    fn answered(&mut self, bytes: &str) -> Result<()> {
        let lines = unescape(bytes)?.iter().filter(|it| **it == b'\n').count();
        self.events.extend(vec![Event::Answered; lines]);
        Ok(())
    }

    fn renamed(&mut self, from: &str, to: &str) -> Result<()> {
        match (self.ours(&text(from)?), self.ours(&text(to)?)) {
            (Some(from), Some(to)) => self.events.push(Event::Renamed { from, to }),
            (None, None) => {}
            _ => bail!("a file came into the folder or left it"),
        }
        Ok(())
    }

    fn gone(&mut self, path: &str) -> Result<()> {
        let gone = self.ours(&text(path)?).map(Event::Gone);
        self.events.extend(gone);
        Ok(())
    }

    fn must_be_elsewhere(&self, arguments: &[&str]) -> Result<()> {
        for argument in arguments {
            let path = descriptor(argument)
                .map(|it| it.1)
                .or_else(|_| text(argument));
            if path.is_ok_and(|path| self.ours(&path).is_some()) {
                bail!("not understood");
            }
        }
        Ok(())
    }

    /// The name inside the folder.
    fn ours(&self, path: &str) -> Option<String> {
        let inside = path.strip_prefix(&self.folder)?;
        match inside.strip_prefix('/') {
            Some(name) => Some(name.to_owned()),
            None => inside.is_empty().then(String::new),
        }
    }
}

/// `5<path>`, which may be followed by `(deleted)`.
fn descriptor(argument: &str) -> Result<(u64, String)> {
    let (number, path) = argument.split_once('<').context("no descriptor")?;
    let (path, _) = path.split_once('>').context("no path")?;
    let path = String::from_utf8(unescape(path)?)?;
    Ok((number.parse().unwrap_or(u64::MAX), path))
}

fn text(argument: &str) -> Result<String> {
    Ok(String::from_utf8(unescape(argument)?)?)
}

/// `"\x41\x42"`, with or without the marks around it; what is not escaped stands for itself.
fn unescape(text: &str) -> Result<Vec<u8>> {
    if text.ends_with("...") {
        bail!("a call wrote more than is written down");
    }
    let text = text.trim_matches('"').as_bytes();
    let mut bytes = Vec::with_capacity(text.len() / 4);
    let mut rest = text;
    while let [first, tail @ ..] = rest {
        match rest {
            [b'\\', b'x', high, low, tail @ ..] => {
                bytes.push(digit(*high)? << 4 | digit(*low)?);
                rest = tail;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    Ok(bytes)
}

fn digit(byte: u8) -> Result<u8> {
    let digit = char::from(byte).to_digit(16).context("not a digit")?;
    Ok(digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::ensure;

    fn events(lines: &[&str]) -> Result<Vec<Event>> {
        read(&lines.join("\n"), Path::new("/d"))
    }

    #[test]
    fn what_a_process_writes_where_is_read_back() -> Result<()> {
        let events = events(&[
            r#"7 openat(AT_FDCWD</home>, "\x2f\x64\x2f\x61", O_RDWR|O_CREAT, 0644) = 3<\x2f\x64\x2f\x61>"#,
            r#"7 write(3<\x2f\x64\x2f\x61>, "\x41\x42", 2) = 2"#,
            r#"7 write(3<\x2f\x64\x2f\x61>, "\x43\x44", 2) = 1"#,
            r#"7 pwrite64(3<\x2f\x64\x2f\x61>, "\x45", 1, 9) = 1"#,
            r#"7 fdatasync(3<\x2f\x64\x2f\x61>) = 0"#,
            r#"7 write(1<pipe:[9]>, "\x7b\x0a", 2) = 2"#,
        ])?;
        let written = |at, bytes: &[u8]| Event::Written {
            file: "a".into(),
            at,
            bytes: bytes.into(),
        };
        let wanted = [
            Event::Made("a".into()),
            written(0, b"AB"),
            written(2, b"C"),
            written(9, b"E"),
            Event::Flushed("a".into()),
            Event::Answered,
        ];
        ensure!(events == wanted, "{events:?}");
        Ok(())
    }

    #[test]
    fn a_call_that_another_thread_came_between_is_put_together() -> Result<()> {
        let events = events(&[
            "7 fsync(3</d/a> <unfinished ...>",
            "8 fsync(4</d/b>) = 0",
            "7 <... fsync resumed>)              = 0",
            "7 fsync(3</d/a>) = -1 EIO (Input/output error)",
        ])?;
        let wanted = [Event::Flushed("b".into()), Event::Flushed("a".into())];
        ensure!(events == wanted, "{events:?}");
        Ok(())
    }

    #[test]
    fn what_is_not_understood_is_not_passed_over() {
        assert!(events(&[r#"7 writev(3</d/a>, [{iov_base="x", iov_len=1}], 1) = 1"#]).is_err());
        assert!(events(&[r#"7 pwrite64(3</d/a>, "\x45"..., 9, 9) = 9"#]).is_err());
        assert!(events(&[r#"7 writev(3</e/a>, [{iov_base="x", iov_len=1}], 1) = 1"#]).is_ok());
    }
}
