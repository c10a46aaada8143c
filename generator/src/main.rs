//! The command line of the site generator: reads what is asked, does it through the library, sets the exit code.
//!
//! Exit codes: 0 clean, 1 mistakes to mend, 2 the command itself was wrong, 3 something failed that nobody typed wrong.

mod commands;

use std::panic::catch_unwind;
use std::process::ExitCode;

use commands::Exit;
use tikv_jemallocator::Jemalloc;

/// Building is made of many short-lived pieces of text on several threads; this allocator takes an eighth of the processor
/// time off it for a few MiB.
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    // A panic is our mistake and has told itself already.
    catch_unwind(commands::run).unwrap_or(Exit::Internal).into()
}
