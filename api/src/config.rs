//! What the operator decides, read once: the command line first, then the environment.
//!
//! The rest of the service takes a [`Config`] and never looks at the environment itself. There are no
//! secrets yet; when the first arrives, its type must refuse to print itself.

use std::net::SocketAddr;

use clap::{Args, Parser, Subcommand};

/// The clinic's service.
#[derive(Debug, Parser)]
#[command(name = "hills-api", version, about, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands of `hills-api`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve until told to stop (Ctrl-C or SIGTERM); requests under way are finished first.
    Serve(Config),
}

/// The settings of a running service.
#[derive(Debug, Clone, Args)]
pub struct Config {
    /// Address and port to listen on; port 0 lets the system choose one.
    #[arg(long, value_name = "ADDRESS:PORT", env = "HILLS_API_LISTEN", default_value = "127.0.0.1:8081")]
    pub listen: SocketAddr,
    /// What is logged: error, warn or info, also per module; debug and trace are for development only, since libraries then log parts of requests.
    #[arg(long, value_name = "FILTER", env = "HILLS_API_LOG", default_value = "info")]
    pub log: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn an_address_without_a_port_is_refused() {
        assert!(Cli::try_parse_from(["hills-api", "serve", "--listen", "127.0.0.1"]).is_err());
    }
}
