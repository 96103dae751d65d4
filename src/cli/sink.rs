//! Where a report goes: standard output, or a file that appears only when it is complete.

use std::fs::{self, File};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::NamedTempFile;

/// An open output.
pub(super) struct Sink {
    name: String,
    out: Out,
}

enum Out {
    Standard(BufWriter<Stdout>),
    /// A device or pipe: there is nothing to replace.
    Special(BufWriter<File>),
    Replace(BufWriter<NamedTempFile>, PathBuf),
}

impl Sink {
    /// Opens `path`, or standard output for `None` and `-`.
    pub(super) fn open(path: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = path.filter(|path| path.as_os_str() != "-") else {
            return Ok(Self { name: "standard output".to_owned(), out: Out::Standard(buffered(io::stdout())) });
        };
        let name = path.display().to_string();
        // A link stays a link: what it points to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let special = fs::metadata(&target).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir());
        let open = || -> io::Result<Out> {
            if special {
                return Ok(Out::Special(buffered(File::options().write(true).open(&target)?)));
            }
            if target.is_dir() {
                return Err(io::Error::from(io::ErrorKind::IsADirectory));
            }
            let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Ok(Out::Replace(buffered(temporary(&target, folder)?), target))
        };
        let out = open().with_context(|| format!("{name}: cannot be written"))?;
        Ok(Self { name, out })
    }

    /// Writes what is left; a file takes its name now.
    pub(super) fn close(mut self) -> anyhow::Result<()> {
        self.flush().map_err(|error| self.explain(error))?;
        if let Out::Replace(file, target) = self.out {
            let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.persist(&target)
                .map_err(|error| error.error)
                .with_context(|| format!("{}: cannot be replaced", self.name))?;
        }
        Ok(())
    }

    /// The error with the name of the output.
    pub(super) fn explain(&self, error: io::Error) -> anyhow::Error {
        anyhow::Error::new(error).context(format!("{}: cannot be written", self.name))
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.out {
            Out::Standard(out) => out.write(bytes),
            Out::Special(out) => out.write(bytes),
            Out::Replace(out, _) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.out {
            Out::Standard(out) => out.flush(),
            Out::Special(out) => out.flush(),
            Out::Replace(out, _) => out.flush(),
        }
    }
}

fn buffered<W: Write>(out: W) -> BufWriter<W> {
    BufWriter::with_capacity(64 << 10, out)
}

/// A file beside the target, with the permissions of the target or those of any new file.
fn temporary(target: &Path, folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".corpus-cli-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder)?;
    if let Ok(metadata) = fs::metadata(target) {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    Ok(file)
}

/// Whether somebody only stopped reading, as `head` does.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io_error = error.chain().find_map(|cause| cause.downcast_ref::<io::Error>());
    io_error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
