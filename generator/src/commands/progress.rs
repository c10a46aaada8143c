//! Progress on a terminal.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use generator::progress::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// Work that is done sooner shows no bar, so that quick builds do not flicker.
const PATIENCE: Duration = Duration::from_millis(300);

/// One bar at a time, on the standard error, for the stage that is under way.
#[derive(Debug, Default)]
pub(super) struct Bars {
    current: Mutex<Option<Stage>>,
}

#[derive(Debug)]
struct Stage {
    name: String,
    total: Option<u64>,
    done: u64,
    began: Instant,
    bar: Option<ProgressBar>,
}

impl Bars {
    fn current(&self) -> MutexGuard<'_, Option<Stage>> {
        // A bar is never worth stopping the work for.
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Bars {
    fn stage(&self, name: &str, total: Option<u64>) {
        self.done();
        *self.current() = Some(Stage { name: name.to_owned(), total, done: 0, began: Instant::now(), bar: None });
    }

    fn step(&self, count: u64) {
        let mut guard = self.current();
        let Some(stage) = guard.as_mut() else { return };
        stage.done += count;
        match &stage.bar {
            Some(bar) => bar.set_position(stage.done),
            None if stage.began.elapsed() >= PATIENCE => stage.bar = Some(bar(stage)),
            None => {}
        }
    }

    fn done(&self) {
        if let Some(Stage { bar: Some(bar), .. }) = self.current().take() {
            bar.finish_and_clear();
        }
    }
}

impl Drop for Bars {
    fn drop(&mut self) {
        self.done();
    }
}

fn bar(stage: &Stage) -> ProgressBar {
    let (bar, template) = match stage.total {
        Some(total) => (ProgressBar::new(total), "{msg:>12} {bar:30} {human_pos}/{human_len} {eta}"),
        None => (ProgressBar::no_length(), "{msg:>12} {spinner} {human_pos}"),
    };
    // Without the style there is still a bar.
    let bar = match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    };
    bar.set_message(stage.name.clone());
    bar.set_position(stage.done);
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_outside_a_stage_and_quick_stages_show_nothing() {
        let bars = Bars::default();
        bars.step(1);
        bars.stage("reading", Some(2));
        bars.step(2);
        assert!(bars.current().as_ref().is_some_and(|stage| stage.bar.is_none() && stage.done == 2));
        bars.done();
        assert!(bars.current().is_none());
    }

    #[test]
    fn the_templates_are_sound() {
        for total in [Some(3), None] {
            let stage = Stage { name: "reading".to_owned(), total, done: 1, began: Instant::now(), bar: None };
            let bar = bar(&stage);
            assert_eq!((bar.position(), bar.length()), (1, total));
        }
    }
}
