//! Arguments in, exit code out.

/// A report is many small strings: with this allocator they cost half of what the system's asks for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    corpus_cli::cli::main()
}
