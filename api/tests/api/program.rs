//! The program `hills-api`: starting, stopping, refusing. Uses loopback ports that the system chooses.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use serde_json::Value;

/// Returns the program with an environment that decides nothing.
fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hills-api"));
    command.env_remove("HILLS_API_LISTEN").env_remove("HILLS_API_LOG");
    command
}

/// A running service; killed if a test ends before it was stopped.
struct Running {
    child: Child,
    log: BufReader<ChildStdout>,
    address: SocketAddr,
}

impl Running {
    /// Starts the service on a port of the system's choice and reads from its log which one that is.
    fn start() -> Self {
        let mut child = program()
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program was built for this test");
        let mut log = BufReader::new(child.stdout.take().expect("the output is piped"));
        let mut line = String::new();
        let address = loop {
            line.clear();
            assert_ne!(log.read_line(&mut line).expect("the log is text"), 0, "the service ended at its start");
            let event: Value = serde_json::from_str(&line).expect("a log line is JSON");
            if event["message"] == "listening" {
                let address = event["addr"].as_str().expect("the line names the address");
                break address.trim_start_matches("socket://").parse().expect("an address and a port");
            }
        };
        Self { child, log, address }
    }

    /// Sends a request as it stands and returns the answer as it comes.
    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address).expect("the service listens");
        stream.write_all(request.as_bytes()).expect("the request is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the answer is text");
        answer
    }

    /// Sends a signal by name, waits for the end, and returns the exit code and the rest of the log.
    fn stop(mut self, signal: &str) -> (Option<i32>, String) {
        let kill = format!("kill -{signal} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().expect("a shell").success());
        let mut rest = String::new();
        self.log.read_to_string(&mut rest).expect("the log is text");
        (self.child.wait().expect("the service ends").code(), rest)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Already ended in most tests; then there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn refused(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().expect("the program was built for this test")
}

#[test]
fn a_stop_that_was_asked_for_is_no_failure() {
    for signal in ["TERM", "INT"] {
        let running = Running::start();
        let (code, log) = running.stop(signal);
        assert_eq!(code, Some(0), "{log}");
        assert!(log.contains("server stopped"), "{log}");
    }
}

#[test]
fn the_log_tells_the_outcome_and_nothing_about_who_asked() {
    let running = Running::start();
    let host = "Host: sample.example\r\nConnection: close\r\n";
    let alive = running.send(&format!("GET /livez?name=sample HTTP/1.1\r\n{host}X-Token: sample\r\n\r\n"));
    assert!(alive.starts_with("HTTP/1.1 200 OK\r\n") && alive.ends_with(r#"{"status":"ok"}"#), "{alive}");
    let nowhere = running.send(&format!("GET /patients/sample HTTP/1.1\r\n{host}\r\n"));
    assert!(nowhere.starts_with("HTTP/1.1 404 Not Found\r\n"), "{nowhere}");

    let (_, log) = running.stop("TERM");
    let requests: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("a log line is JSON"))
        .filter(|event| event["message"] == "request")
        .collect();
    assert_eq!(requests.len(), 2, "{log}");
    assert_eq!((&requests[0]["route"], &requests[0]["status"]), (&"/livez".into(), &200.into()));
    assert_eq!((&requests[1]["route"], &requests[1]["status"]), (&"none".into(), &404.into()));
    assert!(!log.contains("sample"), "{log}");
}

#[test]
fn an_address_that_is_taken_is_told_in_a_sentence() {
    let other = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let address = other.local_addr().expect("a bound socket has an address").to_string();
    let output = refused(program().args(["serve", "--listen", &address]));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains(&format!("another program is already listening on {address}")), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn the_environment_decides_where_the_command_line_does_not() {
    let output = refused(program().arg("serve").env("HILLS_API_LISTEN", "nowhere"));
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nowhere"));
}

#[test]
fn a_log_filter_that_cannot_be_read_is_refused() {
    let output = refused(program().args(["serve", "--listen", "127.0.0.1:0", "--log", "loud=louder"]));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("loud=louder"), "{said}");
}
