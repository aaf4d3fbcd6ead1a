//! The golden fingerprints on other machines than this one: cross-compiled, and run in an emulator.

use std::path::Path;

use anyhow::{Result, bail};

use crate::tools::{self, cargo, run};

/// A machine, and what it takes to build for it and to run it here.
struct Machine {
    name: &'static str,
    /// The machine as the compiler calls it when it builds for itself.
    arch: &'static str,
    target: &'static str,
    linker: &'static str,
    emulator: &'static str,
    /// Where its system's libraries are.
    system: &'static str,
    /// Debian's packages that have all this.
    packages: &'static [&'static str],
}

/// i686 has the bits of SSE2, which its target takes for granted: x87 would round twice.
const MACHINES: &[Machine] = &[
    Machine {
        name: "i686",
        arch: "x86",
        target: "i686-unknown-linux-gnu",
        linker: "i686-linux-gnu-gcc",
        emulator: "qemu-i386",
        system: "/usr/i686-linux-gnu",
        packages: &["gcc-i686-linux-gnu", "libc6-dev-i386-cross", "qemu-user"],
    },
    Machine {
        name: "aarch64",
        arch: "aarch64",
        target: "aarch64-unknown-linux-gnu",
        linker: "aarch64-linux-gnu-gcc",
        emulator: "qemu-aarch64",
        system: "/usr/aarch64-linux-gnu",
        packages: &["gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross", "qemu-user"],
    },
];

/// Holds the golden fingerprints on every machine that can be had here, and fails where they do not
/// hold. Returns a sentence for each machine that cannot be had, and why.
pub fn fingerprints() -> Result<Vec<String>> {
    let mut skipped = Vec::new();
    // On one of them the crates' tests have held them already.
    for machine in MACHINES.iter().filter(|machine| machine.arch != std::env::consts::ARCH) {
        if let Err(why) = machine.prepare() {
            let sentence = format!("Fingerprints on {}: skipped, because {why:#}.", machine.name);
            println!("{sentence}");
            skipped.push(sentence);
            continue;
        }
        println!("Fingerprints on {}", machine.name);
        let test = ["test", "--quiet", "--package", "unalike-core", "--test", "fingerprints"];
        let emulator = format!("{} -L {}", machine.emulator, machine.system);
        run(cargo(&test)
            .args(["--target", machine.target])
            .env(machine.variable("LINKER"), machine.linker)
            .env(machine.variable("RUNNER"), emulator))?;
    }
    Ok(skipped)
}

impl Machine {
    /// Sees to it that its tools are there. The error says what is missing, as the end of a sentence.
    fn prepare(&self) -> Result<()> {
        // Emulators of one program at a time are Linux's alone, and so are the targets' systems.
        if !cfg!(target_os = "linux") {
            bail!("programs of {} can be run on Linux alone", self.target);
        }
        tools::need_target(self.target)?;
        if !self.is_there() && tools::may_install_packages() {
            tools::install_packages(self.packages)?;
        }
        if !self.is_there() {
            bail!(
                "{}, {} or the C library below {} is missing (on Debian, install {})",
                self.linker,
                self.emulator,
                self.system,
                self.packages.join(", ")
            );
        }
        Ok(())
    }

    fn is_there(&self) -> bool {
        let programs = [self.linker, self.emulator];
        programs.iter().all(|name| tools::program(name).is_some())
            && Path::new(self.system).join("lib/crt1.o").is_file()
    }

    /// The variable by which cargo is told something of the target.
    fn variable(&self, what: &str) -> String {
        format!("CARGO_TARGET_{}_{what}", self.target.to_uppercase().replace('-', "_"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_is_told_of_the_target_by_its_name_in_capitals() {
        assert_eq!(MACHINES[0].variable("LINKER"), "CARGO_TARGET_I686_UNKNOWN_LINUX_GNU_LINKER");
    }
}
