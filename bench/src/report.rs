//! What was measured, as a table in docs/performance.md and on the terminal.

use crate::{Outcome, imports::Import, measure::Figure, server, workload::Work};
use std::{fmt::Write, fs, time::Instant};

const BEGIN: &str = "<!-- measured: begin -->";
const END: &str = "<!-- measured: end -->";

/// A workload at a size.
pub struct Row {
    /// The workload.
    pub work: Work,
    /// Contacts in the data.
    pub size: u64,
    /// The program.
    pub real: Figure,
    /// The bare server.
    pub bare: Figure,
    /// The largest of the program's rates over the smallest.
    pub spread: f64,
}

/// A further line among the targets.
pub struct Line {
    /// What was measured.
    pub what: String,
    /// What was to be reached.
    pub target: String,
    /// What was.
    pub measured: String,
    /// Whether it was; `None` without a target.
    pub reached: Option<bool>,
}

/// What does not belong to one workload.
#[derive(Default)]
pub struct System {
    /// Contacts in the data.
    pub size: u64,
    /// From start to first answer, in milliseconds.
    pub start: f64,
    /// Resident, before any work, in MiB.
    pub idle: f64,
    /// Resident, after all of it, in MiB.
    pub after: f64,
    /// All reads by turns.
    pub reads: Figure,
    /// Milliseconds until ready after kill -9, sorted.
    pub kills: Vec<f64>,
    /// Bytes of the program.
    pub bytes: u64,
}

/// The run as it comes along.
pub struct Report {
    plan: &'static str,
    begun: Instant,
    load: String,
    /// Workloads by size.
    pub rows: Vec<Row>,
    /// The rest.
    pub system: System,
    /// Lines of single pieces of work.
    pub more: Vec<Line>,
    /// A log that was taken over.
    pub import: Import,
    /// Workloads on `PostgreSQL`.
    pub postgres: Vec<(Work, Figure)>,
}

impl Row {
    /// In one line.
    pub fn line(&self) -> String {
        let Self { work, size, real, bare, spread } = self;
        format!(
            "{:<34} {size:>8} contacts: {:>6.0}/s ({:.0} % of bare {:.0}/s), {:.3} ms of processor (bare {:.3}), p99 {:.1} ms, rounds ±{:.2}",
            work.says(),
            real.rate,
            100.0 * real.rate / bare.rate,
            bare.rate,
            real.cost,
            bare.cost,
            real.p99,
            spread
        )
    }
}

impl Report {
    /// Begins the clock.
    pub fn begin(plan: &'static str) -> Outcome<Self> {
        let load = fs::read_to_string("/proc/loadavg")?;
        let (rows, system, more, postgres) = (Vec::new(), System::default(), Vec::new(), Vec::new());
        let import = Import::default();
        Ok(Self { plan, begun: Instant::now(), load, rows, system, more, import, postgres })
    }

    /// Prints it, and puts a full run into the document.
    pub fn end(self) -> Outcome {
        let text = self.text()?;
        println!("\n{text}");
        if self.plan != "full" {
            return Ok(());
        }
        let path = server::workspace().join("docs/performance.md");
        let whole = fs::read_to_string(&path)?;
        let (Some((before, _)), Some((_, after))) = (whole.split_once(BEGIN), whole.split_once(END)) else {
            return Err(format!("{}: it lacks the lines {BEGIN} and {END}", path.display()).into());
        };
        fs::write(path, format!("{before}{BEGIN}\n{text}{END}{after}"))?;
        Ok(())
    }

    fn text(&self) -> Outcome<String> {
        let mut text = self.place()?;
        self.targets(&mut text)?;
        self.workloads(&mut text)?;
        if !self.postgres.is_empty() {
            self.on_postgres(&mut text)?;
        }
        Ok(text)
    }

    fn place(&self) -> Outcome<String> {
        let said = fs::read_to_string("/proc/cpuinfo")?;
        let model = said
            .lines()
            .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
            .map_or("?", |(_, name)| name);
        let cores = said.lines().filter(|line| line.starts_with("processor")).count();
        let kernel = fs::read_to_string("/proc/sys/kernel/osrelease")?;
        let now = fs::read_to_string("/proc/loadavg")?;
        let first = |load: &str| load.split(' ').next().unwrap_or_default().to_owned();
        Ok(format!(
            "Measured {} in {:.0} s ({} run): {}, {cores} cores, Linux {}; load, server and everything else on the machine share\nthem. Load average {} before, {} after.\n\n",
            jiff::Timestamp::now().strftime("%Y-%m-%d"),
            self.begun.elapsed().as_secs_f64(),
            self.plan,
            model,
            kernel.trim(),
            first(&self.load),
            first(&now),
        ))
    }

    fn of(&self, work: Work, size: u64) -> Option<&Row> {
        self.rows.iter().find(|row| row.work == work && row.size == size)
    }

    fn targets(&self, text: &mut String) -> Outcome {
        writeln!(text, "| what | target | measured | |\n| --- | --- | --- | --- |")?;
        let mut line = |what: String, target: &str, measured: String, reached: bool| {
            writeln!(
                text,
                "| {what} | {target} | {measured} | {} |",
                if reached { "reached" } else { "**missed**" }
            )
        };
        let System { size, start, idle, after, reads, kills, bytes } = &self.system;
        for work in Work::ALL.into_iter().filter(|work| *work != Work::ListPage) {
            let (Some(large), Some(small)) = (self.of(work, *size), self.of(work, 10_000)) else { continue };
            let (cost, ratio) = (large.real.cost, large.real.cost / small.real.cost);
            line(
                format!("{}: processor for one answer", work.says()),
                "≤ 0.5 ms",
                format!("{cost:.3} ms"),
                cost <= 0.5,
            )?;
            line(
                format!("{}: over its cost at 10,000", work.name()),
                "≤ 1.5",
                format!("{ratio:.2}"),
                ratio <= 1.5,
            )?;
        }
        if let Some(page) = self.of(Work::ListPage, *size) {
            let share = 100.0 * page.real.rate / page.bare.rate;
            line(
                "List page, of the bare server's answers a second".into(),
                "≥ 45 %",
                format!("{share:.0} %"),
                share >= 45.0,
            )?;
        }
        if let Some(record) = self.of(Work::Record, *size) {
            let rate = record.real.rate;
            line(
                "Durable contacts a second, 16 connections".into(),
                "≥ 1,500",
                format!("{rate:.0}"),
                rate >= 1500.0,
            )?;
        }
        line(
            "Reads by turns, p99, 16 connections".into(),
            "< 10 ms",
            format!("{:.1} ms", reads.p99),
            reads.p99 < 10.0,
        )?;
        line("From start to first answer".into(), "≤ 300 ms", format!("{start:.0} ms"), *start <= 300.0)?;
        line("Resident, idle".into(), "≤ 40 MiB", format!("{idle:.0} MiB"), *idle <= 40.0)?;
        line("Resident, after the run".into(), "≤ 150 MiB", format!("{after:.0} MiB"), *after <= 150.0)?;
        let (middle, most) = (
            kills.get(kills.len() / 2).copied().unwrap_or(f64::NAN),
            kills.last().copied().unwrap_or(f64::NAN),
        );
        line(
            format!("Ready again after kill -9 amid writes, {} times", kills.len()),
            "≤ 1,000 ms",
            format!("{middle:.0} ms, at most {most:.0} ms"),
            most <= 1000.0,
        )?;
        let Import { rows, p99, .. } = self.import;
        let seconds = self.import.seconds();
        line(format!("Import of {rows} rows"), "< 60 s", format!("{seconds:.0} s"), seconds < 60.0)?;
        line("The desk meanwhile, p99".into(), "< 50 ms", format!("{p99:.1} ms"), p99 < 50.0)?;
        for Line { what, target, measured, reached } in &self.more {
            let said = reached.map_or("", |reached| if reached { "reached" } else { "**missed**" });
            writeln!(text, "| {what} | {target} | {measured} | {said} |")?;
        }
        writeln!(
            text,
            "\nThe program is {:.1} MiB. These are at {size} contacts.\n",
            *bytes as f64 / 1_048_576.0
        )?;
        Ok(())
    }

    fn workloads(&self, text: &mut String) -> Outcome {
        writeln!(
            text,
            "| workload | contacts | answers/s | of bare | p50 ms | p99 ms | processor ms | of bare | rounds apart |\n| --- | --: | --: | --: | --: | --: | --: | --: | --: |"
        )?;
        for Row { work, size, real, bare, spread } in &self.rows {
            let (share, times) = (100.0 * real.rate / bare.rate, real.cost / bare.cost);
            let Figure { rate, p50, p99, cost } = real;
            writeln!(
                text,
                "| {} | {size} | {rate:.0} | {share:.0} % | {p50:.1} | {p99:.1} | {cost:.3} | {times:.1} × | {spread:.2} × |",
                work.says()
            )?;
        }
        writeln!(text)?;
        Ok(())
    }

    fn on_postgres(&self, text: &mut String) -> Outcome {
        writeln!(
            text,
            "| on PostgreSQL, 100,000 contacts | answers/s | p50 ms | p99 ms | processor ms (without PostgreSQL) |\n| --- | --: | --: | --: | --: |"
        )?;
        for (work, Figure { rate, p50, p99, cost }) in &self.postgres {
            writeln!(text, "| {} | {rate:.0} | {p50:.1} | {p99:.1} | {cost:.3} |", work.says())?;
        }
        writeln!(text)?;
        Ok(())
    }
}
