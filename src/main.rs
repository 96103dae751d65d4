//! Arguments in, exit code out.

fn main() -> std::process::ExitCode {
    corpus_cli::cli::main()
}
