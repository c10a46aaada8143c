//! `hills serve`: the site on this machine, made again whenever a file is saved.
//!
//! Three parties share one value, the present [`live::State`]. A worker thread owns the [`Workshop`]: it waits for changed
//! files ([`watch`]), lets the workshop publish them into `.hills/serve`, and puts the new state in place. The server
//! ([`http`]) answers from that folder as the host would ([`address`], [`rules`]) and passes states on to open pages. The
//! main task starts both and ends them when it is told to.
//!
//! How pages are made is not known here. This is the one room of the library that speaks to the terminal: while a
//! person works, there is no caller to hand a result to.

mod address;
mod http;
mod live;
mod rules;
#[cfg(test)]
mod tests;
mod watch;

use std::io::{self, Write};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use poem::Server;
use poem::listener::{Acceptor, TcpAcceptor};
use tokio::net::TcpSocket;
use tokio::runtime;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::{oneshot, watch as state};

use self::live::{State, States};
use self::watch::{Changes, Ender};
use crate::build::Options;
use crate::diagnostic::Severity;
use crate::diagnostic::print::visible;
use crate::disk;
use crate::profile::{Moment, Profile};
use crate::progress::Silent;
use crate::variants::plan::Effort;
use crate::workshop::{Round, Workshop};
use crate::write::{MANIFEST, stamp};

/// The folder that is served, below the project.
const PUBLISHED: &str = ".hills/serve";
/// How long answers under way, and streams that never end, may hold up the end of the program.
const GRACE: Duration = Duration::from_millis(200);
/// How long a round of work may; the next build completes a folder that was left in the middle.
const PATIENCE: Duration = Duration::from_secs(2);
/// Connections that may wait to be accepted.
const WAITING: u32 = 1024;

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// The folder that holds `content/`, `data/`, `i18n/` and `themes/`.
    pub project: PathBuf,
    /// The address of this machine to answer at.
    pub address: IpAddr,
    /// The port; 0 takes any that is free.
    pub port: u16,
    /// Whether to show drafts and future pages.
    pub drafts: bool,
    /// As of when.
    pub moment: Moment,
    /// Whether to say nothing.
    pub quiet: bool,
}

/// Serves the site until the program is told to end (SIGTERM or SIGINT).
///
/// # Errors
/// When the first build cannot read or write, the port cannot be had, or the system does not let us watch the files.
/// Mistakes of writers are no errors: they are shown in the browser.
pub fn serve(options: ServeOptions) -> Result<()> {
    let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.context("cannot start the server")?;
    let result = runtime.block_on(run(options));
    runtime.shutdown_background();
    result
}

async fn run(options: ServeOptions) -> Result<()> {
    let mut stop = Stop::listen()?;
    let at = SocketAddr::new(options.address, options.port);
    let socket = claim(at)?;
    let terminal = Terminal { is_quiet: options.quiet };
    let build = build_options(&options)?;
    let published = build.published.clone();
    let Work { opened, states, ender } = begin(build, terminal)?;
    tokio::select! {
        () = stop.asked() => return Ok(()),
        result = opened => result.context("the first build ended early")??,
    }
    let acceptor = open(socket, at)?;
    let port = acceptor.local_addr().iter().find_map(|at| Some(at.as_socket_addr()?.port())).unwrap_or(at.port());
    terminal.addresses(SocketAddr::new(at.ip(), port), &published);
    let mut end_of_work = states.clone();
    let signal = async {
        tokio::select! {
            () = stop.asked() => {}
            () = ended(&mut end_of_work) => {}
        }
    };
    let server = Server::new_with_acceptor(acceptor);
    server.run_with_graceful_shutdown(http::app(published, states), signal, Some(GRACE)).await?;
    if end_of_work.has_changed().is_err() {
        bail!("the site is no longer kept up to date; please start again");
    }
    drop(ender);
    // Whether it ended or we lose patience: there is nothing left to do.
    let _ = tokio::time::timeout(PATIENCE, ended(&mut end_of_work)).await;
    Ok(())
}

fn build_options(options: &ServeOptions) -> Result<Options> {
    let project = disk::absolute(&options.project)?;
    Ok(Options {
        published: project.join(PUBLISHED),
        project,
        profile: if options.drafts { Profile::Preview } else { Profile::Demo },
        moment: options.moment,
        fresh: false,
        picture_cache: options.project.join(".hills/pictures"),
        effort: Effort::Quick,
    })
}

/// A worker that was started.
struct Work {
    /// Says when there is something to show, or why there never will be.
    opened: oneshot::Receiver<Result<()>>,
    states: States,
    ender: Ender,
}

/// Starts the worker.
fn begin(build: Options, terminal: Terminal) -> Result<Work> {
    // Before the first build, so that what is saved meanwhile is not missed.
    let (changes, ender) = watch::start(&build.project)?;
    let session = u64::try_from(stamp::now_ns() / 1_000_000).unwrap_or_default();
    let (sender, states) = state::channel(Arc::new(State::new(session)));
    let (ready, opened) = oneshot::channel();
    let worker = Worker { states: sender, terminal };
    let work = move || worker.work(build, changes, ready);
    thread::Builder::new().name("workshop".to_owned()).spawn(work).context("cannot start the worker")?;
    Ok(Work { opened, states, ender })
}

/// Waits until the worker has ended.
async fn ended(states: &mut States) {
    // An error says that there is nobody left to change the state.
    let _ = states.wait_for(|_| false).await;
}

/// Takes the port without opening it, so that one that is taken is known before anything is built.
fn claim(at: SocketAddr) -> Result<TcpSocket> {
    let attempt = || -> io::Result<TcpSocket> {
        let socket = if at.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
        // A port that was given up a moment ago may be taken again.
        socket.set_reuseaddr(true)?;
        socket.bind(at)?;
        Ok(socket)
    };
    attempt().map_err(|error| refused(error, at))
}

/// Opens the port: from now on connections are accepted.
fn open(socket: TcpSocket, at: SocketAddr) -> Result<TcpAcceptor> {
    socket.listen(WAITING).and_then(TcpAcceptor::from_tokio).map_err(|error| refused(error, at))
}

fn refused(error: io::Error, at: SocketAddr) -> anyhow::Error {
    let port = at.port();
    let sentence = match error.kind() {
        io::ErrorKind::AddrInUse => format!("port {port} is taken; choose another with `--port`"),
        io::ErrorKind::PermissionDenied => format!("port {port} is not for us; choose one above 1023 with `--port`"),
        _ => format!("cannot answer at {at}"),
    };
    anyhow::Error::from(error).context(sentence)
}

/// The two signals that ask a program to end.
struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Stop {
    fn listen() -> Result<Self> {
        let listen = |kind| signal(kind).context("cannot listen for signals");
        Ok(Self { terminate: listen(SignalKind::terminate())?, interrupt: listen(SignalKind::interrupt())? })
    }

    async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

/// Who keeps the folder and the state up to date.
struct Worker {
    states: state::Sender<Arc<State>>,
    terminal: Terminal,
}

impl Worker {
    /// Works until the changes end; says over `ready` when there is something to show.
    fn work(self, build: Options, mut changes: Changes, ready: oneshot::Sender<Result<()>>) {
        let mut workshop = match Workshop::open(build, &Silent) {
            Ok((workshop, round)) => {
                self.show(&Ok(round));
                // Nobody waits any more: the changes end soon.
                let _ = ready.send(Ok(()));
                workshop
            }
            Err(error) => return drop(ready.send(Err(error))),
        };
        while let Some(changed) = changes.next() {
            self.show(&workshop.update(&changed));
        }
    }

    fn show(&self, round: &Result<Round>) {
        self.terminal.say(&sentence(round));
        self.states.send_modify(|state| *state = Arc::new(state.after(round)));
    }
}

/// What a round did, in one line.
fn sentence(round: &Result<Round>) -> String {
    let round = match round {
        Ok(round) => round,
        Err(error) => return format!("error: {error:#}"),
    };
    let (errors, _) = round.report.counts();
    let first = round.report.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
    if let Some(first) = first {
        let (place, message) = (&first.place, &first.message);
        let first = format!("{place} {message}");
        return format!("{}, see the overlay ({})", counted(errors, "mistake"), visible(&first));
    }
    let took_ms = round.took.as_secs_f64() * 1000.0;
    format!("rebuilt {} in {took_ms:.1} ms ({})", counted(round.rebuilt, "page"), round.subject)
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// The person who started the program.
#[derive(Clone, Copy)]
struct Terminal {
    is_quiet: bool,
}

impl Terminal {
    fn say(self, line: &str) {
        if !self.is_quiet {
            // A closed terminal is no reason to stop serving.
            let _ = writeln!(io::stderr(), "{line}");
        }
    }

    /// Tells where the home pages are.
    fn addresses(self, at: SocketAddr, published: &Path) {
        let is_here = at.ip().is_loopback() || at.ip().is_unspecified();
        let host = if is_here { format!("localhost:{}", at.port()) } else { at.to_string() };
        for (locale, path) in homes(published) {
            self.say(&format!(
                "  http://{host}{path}{}",
                if locale.is_empty() { locale } else { format!("  ({locale})") }
            ));
        }
        self.say("Saving a file reloads the page; Ctrl-C ends.");
    }
}

/// The home page of every locale in the folder, the source locale's first: the one that has no folder of its own.
fn homes(published: &Path) -> Vec<(String, String)> {
    let manifest = disk::read_text_if_any(&published.join(MANIFEST)).ok().flatten();
    let manifest: Option<serde_json::Value> = manifest.and_then(|text| serde_json::from_str(&text).ok());
    let locales = manifest.as_ref().and_then(|manifest| manifest["pages"].as_object());
    let home = |locale: &String| {
        let has_folder = disk::exists(&published.join(locale).join("index.html"));
        (locale.clone(), if has_folder { format!("/{locale}/") } else { "/".to_owned() })
    };
    let mut homes: Vec<_> = locales.into_iter().flat_map(|locales| locales.keys().map(home)).collect();
    homes.sort_by_key(|(_, path)| path.len());
    if homes.is_empty() { vec![(String::new(), "/".to_owned())] } else { homes }
}
