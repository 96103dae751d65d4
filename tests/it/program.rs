//! Runs the built program as a user would, with nothing of the tester's surroundings.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What a run of the program left behind.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// The output as one JSON value.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {} {}", self.stdout, self.stderr))
    }

    /// The output as JSON values, one a line.
    pub fn lines(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// The program in the repository's root, ready to be given arguments.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_corpus-cli"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().env("RUST_BACKTRACE", "1");
    command
}

/// Runs it without standard input.
pub fn run(arguments: &[&str]) -> Run {
    fed(arguments, b"")
}

/// Runs it in another folder.
pub fn run_in(folder: &Path, arguments: &[&str]) -> Run {
    finish(command().current_dir(folder).args(arguments), b"")
}

/// Runs it with these bytes on standard input.
pub fn fed(arguments: &[&str], input: &[u8]) -> Run {
    finish(command().args(arguments), input)
}

fn finish(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().unwrap()
    });
    Run {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}
