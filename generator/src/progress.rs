//! How long work is told to whoever waits for it. The library never speaks to the terminal itself.

/// Someone who shows how far a stage has come.
pub trait Progress: Sync {
    /// A stage begins; `total` steps are expected, when that is known.
    fn stage(&self, name: &str, total: Option<u64>);
    /// `count` more steps are done. Called from many threads.
    fn step(&self, count: u64);
    /// The stage is over.
    fn done(&self);
}

/// Shows nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &str, _: Option<u64>) {}
    fn step(&self, _: u64) {}
    fn done(&self) {}
}
