//! `hills-api`: reads the configuration, sets up logging, listens, and serves until told to stop.
//!
//! Decides nothing else; what is served is [`api::app`]. Exit codes: 0 after a stop that was asked for,
//! 2 for a mistake on the command line, 3 when the service cannot run.

use std::io::{ErrorKind, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use api::config::{Cli, Command, Config};
use clap::Parser;
use poem::Server;
use poem::listener::{Listener, TcpListener};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

/// How long requests under way may take once a stop was asked for. Shorter than the ten seconds that
/// container hosts wait before they kill, so that the last log line is still written.
const DRAIN: Duration = Duration::from_secs(8);

/// The service could not start or could not go on.
const CANNOT_RUN: u8 = 3;

#[tokio::main]
async fn main() -> ExitCode {
    let Command::Serve(config) = Cli::parse().command;
    match serve(&config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The reader is whoever typed the command, so this is a sentence and not a log line. There is
            // nobody left to tell if even that cannot be written.
            let _ = writeln!(std::io::stderr(), "hills-api: {error:#}");
            ExitCode::from(CANNOT_RUN)
        }
    }
}

/// Serves until SIGINT or SIGTERM.
async fn serve(config: &Config) -> Result<()> {
    start_logging(&config.log)?;
    // Before the address is taken: whoever sees it answer may already ask for a stop.
    let stop = stop_requested()?;
    let acceptor =
        TcpListener::bind(config.listen).into_acceptor().await.map_err(|error| cannot_listen(config.listen, &error))?;
    Server::new_with_acceptor(acceptor)
        .name("hills-api")
        .run_with_graceful_shutdown(api::app(), stop, Some(DRAIN))
        .await
        .context("serving ended early")
}

/// Writes log lines as JSON to the standard output, where service managers collect them.
fn start_logging(filter: &str) -> Result<()> {
    let filter = EnvFilter::try_new(filter)
        .with_context(|| format!("`--log` (or HILLS_API_LOG) is not a filter: `{filter}`"))?;
    tracing_subscriber::fmt().json().flatten_event(true).with_env_filter(filter).init();
    Ok(())
}

/// Returns a future that ends with the first SIGINT (Ctrl-C) or SIGTERM (service managers).
fn stop_requested() -> Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt()).context("SIGINT cannot be handled")?;
    let mut terminate = signal(SignalKind::terminate()).context("SIGTERM cannot be handled")?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Says in a sentence why an address could not be taken, and what to do.
fn cannot_listen(address: SocketAddr, error: &std::io::Error) -> anyhow::Error {
    let elsewhere = "choose another address with `--listen` or HILLS_API_LISTEN";
    match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("another program is already listening on {address}; {elsewhere}")
        }
        ErrorKind::PermissionDenied => {
            anyhow!("this user may not listen on {address} (ports below 1024 need a privilege); {elsewhere}")
        }
        ErrorKind::AddrNotAvailable => anyhow!("this machine does not have the address {}; {elsewhere}", address.ip()),
        _ => anyhow!("cannot listen on {address}: {error}"),
    }
}
