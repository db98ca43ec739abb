//! Says how far the loading is: on a terminal in one line that counts up, elsewhere in a line now and then.

use super::partners::Partner;
use std::{
    io::{IsTerminal, Write, stdout},
    sync::atomic::{AtomicUsize, Ordering},
};

/// Contacts between two lines where there is no terminal.
const STEP: usize = 1_000;

/// How far the loading is.
pub(super) struct Progress {
    ahead: usize,
    done: AtomicUsize,
    on_terminal: bool,
}

impl Progress {
    /// Nothing of so many contacts is done.
    pub(super) fn of(ahead: usize) -> Self {
        Self { ahead, done: AtomicUsize::new(0), on_terminal: stdout().is_terminal() }
    }

    /// Some more are done.
    pub(super) fn add(&self, partner: &Partner, many: usize) {
        let before = self.done.fetch_add(many, Ordering::Relaxed);
        let done = before + many;
        if self.on_terminal {
            print!("\r  {done} of {} contacts ({})          ", self.ahead, partner.slug);
            // A terminal that is gone is no reason to stop.
            let _ = stdout().flush();
        } else if before / STEP != done / STEP {
            println!("  {done} of {} contacts", self.ahead);
        }
    }

    /// A partner is done.
    pub(super) fn partner_done(&self, partner: &Partner, contacts: usize, clients: usize) {
        if contacts > 0 {
            let begin = if self.on_terminal { "\r" } else { "" };
            println!("{begin}  {}: {contacts} contacts, {clients} clients          ", partner.slug);
        }
    }

    /// All are done.
    pub(super) fn end(&self) {
        println!("  {} contacts on record.", self.done.load(Ordering::Relaxed));
    }
}
