//! The command line: flags to library calls, results to exit codes. The only place that prints.

mod extract;
mod schema;
mod sink;
mod train;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Everything was done.
const DONE: u8 = 0;
/// The run failed: its output could not be written.
const FAILED: u8 = 1;
/// The arguments make no sense; clap says the same of most of them.
const WRONG_USAGE: u8 = 2;
/// The run finished, but some inputs could not be read.
const SOME_INPUTS_FAILED: u8 = 3;

/// Reads news articles and reports who said what, and which people, countries, places, organizations, dates, casualty figures and quantities
/// they name, every finding with its evidence.
#[derive(Parser)]
#[command(name = "corpus-cli", version, arg_required_else_help = true, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 finished but some inputs failed.";

#[derive(Subcommand)]
enum Command {
    /// Analyze articles and write the report
    Extract(extract::Extract),
    /// Print the JSON Schema of the report
    Schema(schema::Schema),
    /// Train the name tagger on annotated texts
    Train(train::Train),
}

/// Runs the program on its arguments.
#[must_use]
pub fn main() -> ExitCode {
    // A panic in one article becomes an error of that article; its trace would be noise between our lines.
    std::panic::set_hook(Box::new(|_| {}));
    let arguments = Arguments::parse();
    let outcome = std::panic::catch_unwind(|| match arguments.command {
        Command::Extract(extract) => extract.run(),
        Command::Schema(schema) => schema.run(),
        Command::Train(train) => train.run(),
    });
    match outcome {
        Ok(Ok(code)) => ExitCode::from(code),
        Ok(Err(error)) if sink::is_closed_pipe(&error) => ExitCode::from(DONE),
        Ok(Err(error)) => {
            say("error", &format!("{error:#}"));
            ExitCode::from(FAILED)
        }
        Err(_) => {
            say("error", "the program broke off: a defect, please report it with the input");
            ExitCode::from(FAILED)
        }
    }
}

/// One line on standard error; that nobody listens is no error.
fn say(kind: &str, message: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "corpus-cli: {kind}: {}", message.replace('\n', " "));
}
