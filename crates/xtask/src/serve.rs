//! Serves the page on this machine.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::build::{self, VITE};
use crate::tools::{self, node};
use crate::watch;

#[derive(Args)]
pub struct Options {
    /// The port at 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Opens the page in the system's browser
    #[arg(long)]
    open: bool,
    /// Serves the sources and reloads the page as they change, the engine's too
    #[arg(long)]
    dev: bool,
}

/// Builds what is to be served, serves it until it is ended, and prints the address last.
pub fn serve(options: &Options) -> Result<()> {
    let Options { port, open, dev } = *options;
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!("Port {port} is taken: choose another with --port");
    }
    if dev {
        tools::need_wasm_target()?;
        tools::need_node_packages()?;
        build::engine()?;
    } else {
        build::everything()?;
    }
    let mut server = Server::start(port, dev)?;
    let address = format!("http://127.0.0.1:{port}");
    if open {
        open_in_browser(&address);
    }
    println!("{address}");
    if dev {
        thread::spawn(watch::rebuild_engine_on_change);
    }
    server.0.wait()?;
    Ok(())
}

/// A server that ends with this program, or before.
struct Server(Child);

impl Server {
    /// Starts Vite and waits until it answers.
    fn start(port: u16, dev: bool) -> Result<Self> {
        let text = port.to_string();
        let mut arguments = vec!["--host", "127.0.0.1", "--port", &text, "--strictPort"];
        arguments.extend(["--logLevel", "warn"]);
        if !dev {
            arguments.insert(0, "preview");
        }
        let child = node(VITE, &arguments).spawn().context("the server could not be started")?;
        let mut server = Self(child);
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = server.0.try_wait()? {
                bail!("the server ended: {status}");
            }
            if started.elapsed() > Duration::from_secs(30) {
                bail!("the server does not answer at port {port}");
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn open_in_browser(address: &str) {
    let mut opener = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut start = Command::new("cmd");
        start.args(["/C", "start", ""]);
        start
    } else {
        Command::new("xdg-open")
    };
    if opener.arg(address).spawn().is_err() {
        println!("This system has no command that opens a browser; open the address by hand.");
    }
}
