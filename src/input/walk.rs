//! From the paths of the command line to batches of inputs, in an order that never changes: arguments as given, folders bytewise by path.

use std::cmp::Ordering;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;
use walkdir::{DirEntry, WalkDir};

use super::raw::{bounded, shown, stem, too_large};
use super::{Format, MAX_BYTES, Problem, Raw};

/// Bytes of input in one batch, about: enough to make handing over free, little enough to keep every core busy.
const BATCH_BYTES: u64 = 128 << 10;
/// What opening a file costs, in bytes read: small files do not pile up by the thousand.
const FILE_COST: u64 = 1 << 10;

/// What a walk passed over, for a word to the user.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// Hidden files and folders, and what is no regular file.
    pub skipped: usize,
    /// Folders given in which nothing was found.
    pub empty_folders: Vec<String>,
}

/// Sends every input of `paths` in order, in batches, until `send` breaks. `-` is standard input.
pub fn feed<S: FnMut(Vec<Raw>) -> ControlFlow<()>>(paths: &[PathBuf], format: Format, send: S) -> Feed {
    let mut feeder = Feeder { format, send, batch: Vec::new(), weight: 0, told: Feed::default() };
    let _ = paths.iter().try_for_each(|path| feeder.argument(path)).is_continue() && feeder.flush().is_continue();
    feeder.told
}

struct Feeder<S> {
    format: Format,
    send: S,
    batch: Vec<Raw>,
    weight: u64,
    told: Feed,
}

impl<S: FnMut(Vec<Raw>) -> ControlFlow<()>> Feeder<S> {
    fn argument(&mut self, path: &Path) -> ControlFlow<()> {
        if path.as_os_str() == "-" {
            return self.standard_input();
        }
        match path.metadata() {
            Ok(metadata) if metadata.is_dir() => self.folder(path),
            Ok(metadata) => self.file(path.to_owned(), metadata.len()),
            Err(error) => self.push(Raw::Failed(failed(path, &error)), 0),
        }
    }

    fn folder(&mut self, root: &Path) -> ControlFlow<()> {
        let mut found = false;
        let mut skipped = 0;
        let walk =
            WalkDir::new(root).follow_links(true).min_depth(1).sort_by(bytewise).into_iter().filter_entry(|entry| {
                let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
                skipped += usize::from(hidden);
                !hidden
            });
        let mut other = 0;
        let mut flow = ControlFlow::Continue(());
        for entry in walk {
            flow = match entry {
                Ok(entry) if entry.file_type().is_dir() => continue,
                Ok(entry) if !entry.file_type().is_file() => {
                    other += 1;
                    continue;
                }
                Ok(entry) => {
                    let size = entry.metadata().map_or(0, |metadata| metadata.len());
                    self.file(entry.into_path(), size)
                }
                Err(error) => self.push(Raw::Failed(walk_failed(root, &error)), 0),
            };
            found = true;
            if flow.is_break() {
                break;
            }
        }
        self.told.skipped += skipped + other;
        if !found {
            self.told.empty_folders.push(shown(root));
        }
        flow
    }

    fn file(&mut self, path: PathBuf, size: u64) -> ControlFlow<()> {
        let extension = path.extension().map(|extension| extension.to_ascii_lowercase());
        let extension = extension.as_deref().and_then(|extension| extension.to_str());
        let lines = match self.format {
            Format::Auto => matches!(extension, Some("jsonl" | "ndjson" | "jsonlines")),
            Format::Text => false,
            Format::Jsonl => true,
        };
        if !lines {
            let record = self.format == Format::Auto && extension == Some("json");
            return self.push(Raw::File { path, record }, size + FILE_COST);
        }
        match File::open(&path) {
            Ok(file) => self.records(Some(&path), file),
            Err(error) => self.push(Raw::Failed(failed(&path, &error)), 0),
        }
    }

    fn standard_input(&mut self) -> ControlFlow<()> {
        let mut stdin = io::stdin().lock();
        let mut head = Vec::new();
        if self.format == Format::Auto
            && let Err(error) = read_head(&mut stdin, &mut head)
        {
            return self.push(Raw::Failed(Problem::io(None, &error)), 0);
        }
        let lines = self.format == Format::Jsonl || self.format == Format::Auto && opens_record(&head);
        let stdin = head.as_slice().chain(stdin);
        if lines {
            return self.records(None, stdin);
        }
        let mut bytes = Vec::new();
        let raw = match bounded(stdin, &mut bytes) {
            Ok(_) if bytes.len() as u64 > MAX_BYTES => Raw::Failed(too_large(None)),
            Ok(_) => Raw::Text(bytes),
            Err(error) => Raw::Failed(Problem::io(None, &error)),
        };
        self.push(raw, BATCH_BYTES)
    }

    /// One record a line. A batch goes off as soon as the next line would have to be waited for.
    fn records(&mut self, path: Option<&Path>, stream: impl Read) -> ControlFlow<()> {
        let mut stream = BufReader::with_capacity(64 << 10, stream);
        let encoding = stream.fill_buf().ok().and_then(Encoding::for_bom).map(|(encoding, _)| encoding);
        let encoding = encoding.filter(|encoding| *encoding != encoding_rs::UTF_8);
        let decoded = DecodeReaderBytesBuilder::new().utf8_passthru(true).strip_bom(true).build(stream);
        let mut lines = BufReader::with_capacity(256 << 10, decoded);
        for line in 1u64.. {
            let mut bytes = Vec::new();
            let problem = match next_line(&mut lines, &mut bytes) {
                Ok(0) => break,
                Ok(_) if bytes.len() as u64 > MAX_BYTES => Some(too_large(None)),
                Ok(_) => None,
                Err(error) => Some(Problem::io(None, &error)),
            };
            let broken = problem.as_ref().is_some_and(|problem| problem.code != super::Code::TooLarge);
            let weight = bytes.len() as u64;
            match problem {
                Some(problem) => {
                    let path = path.map(shown);
                    self.push(Raw::Failed(Problem { path, line: Some(line), ..problem }), 0)?;
                }
                None if bytes.trim_ascii().is_empty() => {}
                None => {
                    let encoding = encoding.map(name_of);
                    self.push(Raw::Record { path: path.map(Path::to_owned), line, bytes, encoding }, weight)?;
                }
            }
            if broken {
                break;
            }
            if lines.buffer().is_empty() {
                self.flush()?;
            }
        }
        ControlFlow::Continue(())
    }

    fn push(&mut self, raw: Raw, weight: u64) -> ControlFlow<()> {
        if self.weight > 0 && self.weight + weight > BATCH_BYTES {
            self.flush()?;
        }
        self.batch.push(raw);
        self.weight += weight.max(1);
        if self.weight >= BATCH_BYTES { self.flush() } else { ControlFlow::Continue(()) }
    }

    fn flush(&mut self) -> ControlFlow<()> {
        self.weight = 0;
        if self.batch.is_empty() { ControlFlow::Continue(()) } else { (self.send)(std::mem::take(&mut self.batch)) }
    }
}

/// One line without its break, cut short when longer than an article may be; the count of bytes taken, 0 at the end.
fn next_line(lines: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<usize> {
    let taken = lines.by_ref().take(MAX_BYTES + 2).read_until(b'\n', bytes)?;
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    } else if taken as u64 > MAX_BYTES {
        lines.skip_until(b'\n')?;
    }
    Ok(taken)
}

/// The order of whole paths, byte by byte: a folder sorts as its name with the slash that follows it.
fn bytewise(one: &DirEntry, other: &DirEntry) -> Ordering {
    fn key(entry: &DirEntry) -> impl Iterator<Item = u8> + '_ {
        let slash = entry.file_type().is_dir().then_some(b'/');
        entry.file_name().as_encoded_bytes().iter().copied().chain(slash)
    }
    key(one).cmp(key(other))
}

fn failed(path: &Path, error: &io::Error) -> Problem {
    Problem { id: Some(stem(Some(path))), ..Problem::io(Some(&shown(path)), error) }
}

fn walk_failed(root: &Path, error: &walkdir::Error) -> Problem {
    let path = error.path().unwrap_or(root);
    match error.io_error() {
        Some(cause) => failed(path, cause),
        None => failed(path, &io::Error::other("a symbolic link to a folder above it")),
    }
}

fn name_of(encoding: &'static Encoding) -> &'static str {
    if encoding == encoding_rs::UTF_16BE { "utf-16be" } else { "utf-16le" }
}

/// Reads until the first two characters that are not white space are there.
fn read_head(stream: &mut impl BufRead, head: &mut Vec<u8>) -> io::Result<()> {
    while significant(head).nth(1).is_none() && head.len() < 64 << 10 {
        let chunk = stream.fill_buf()?;
        if chunk.is_empty() {
            break;
        }
        let length = chunk.len();
        head.extend_from_slice(chunk);
        stream.consume(length);
    }
    Ok(())
}

/// Whether a stream starts like a record: `{"`.
fn opens_record(head: &[u8]) -> bool {
    [*b"{\"", *b"{}"].iter().any(|start| significant(head).take(2).eq(*start))
}

/// Bytes that are neither white space nor part of a byte order mark nor the zeros of UTF-16.
fn significant(head: &[u8]) -> impl Iterator<Item = u8> + '_ {
    let mark = Encoding::for_bom(head).map_or(0, |(_, length)| length);
    head[mark..].iter().copied().filter(|byte| !byte.is_ascii_whitespace() && *byte != 0)
}
