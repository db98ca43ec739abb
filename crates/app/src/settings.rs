//! How an installation is set up: a file in TOML, and `TEEKOND_…` in the environment, which counts more.

use platform::{
    files::{Scanner, ScannerAddress},
    log::LogFormat,
    mail::{Mailer, Security, Smtp, SmtpSettings},
};
use serde::Deserialize;
use std::{
    collections::BTreeMap,
    fs,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    path::{Path, PathBuf},
};
use toml::{Table, Value};

/// What is wrong, in words that say what to do.
#[derive(Debug)]
pub struct Unusable(pub String);

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::error::Error for Unusable {}

/// The settings, as they are written. Unknown ones are refused, so that none is misspelt for years.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The folder of the `SQLite` database and of the files; or, with `database_url`, of the files alone.
    pub data: PathBuf,
    /// `postgres://teekond_app@host/teekond`: the role that serves, which owns nothing. Without it: `SQLite`.
    pub database_url: Option<String>,
    /// The same database as the owner of its schema, for `teekond migrate`.
    pub database_owner_url: Option<String>,
    /// The key above all keys: a file outside `data`, for the server alone. Made when it is not there.
    pub master_key_file: PathBuf,
    /// Where it is noted how far the audit has come: a file outside `data`. Without it: `audit.heads` beside the key.
    pub audit_heads_file: Option<PathBuf>,
    /// Where browsers or the proxy reach it.
    #[serde(default = "listen")]
    pub listen: SocketAddr,
    /// Where figures about the running program are told, on this machine; none in a demonstration.
    #[serde(default = "metrics_listen")]
    pub metrics_listen: Option<SocketAddr>,
    /// How people write its address: `https://teekond.tartu.ee`. Decides on secure cookies, and begins links in mail.
    pub base_url: String,
    /// The proxy in front, whose `X-Forwarded-For` is believed.
    pub trusted_proxy: Option<IpAddr>,
    /// How the log looks.
    #[serde(default)]
    pub log: Log,
    /// Where uploads are shown to `ClamAV`: a socket's path, or `host:port`.
    pub clamav: Option<String>,
    /// How mail leaves. Without it none does.
    pub smtp: Option<SmtpTable>,
    /// Where the data tracker of the state portal asks who has used a person's data. Without it nowhere.
    pub data_tracker: Option<DataTracker>,
}

/// The table `[data_tracker]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataTracker {
    /// Where the security server of X-Road reaches it.
    pub listen: SocketAddr,
    /// The addresses from which it may; this machine where none is said.
    #[serde(default = "this_machine")]
    pub allow: Vec<IpAddr>,
    /// The municipalities that take part, by their names in addresses, each with its registry code.
    pub codes: BTreeMap<String, String>,
}

impl DataTracker {
    fn check(&self) -> Result<(), Unusable> {
        let is_code = |code: &String| code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit());
        match self.codes.iter().find(|(_, code)| !is_code(code)) {
            Some((slug, _)) => {
                Err(Unusable(format!("data_tracker.codes: the registry code of {slug} has eight digits")))
            }
            None if self.codes.is_empty() => {
                let why = "data_tracker.codes: name who takes part, as in tartu-linn = \"75006546\"";
                Err(Unusable(why.to_owned()))
            }
            None => Ok(()),
        }
    }
}

/// How the log looks.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Log {
    /// For a collector.
    #[default]
    Json,
    /// For a person at a terminal.
    Plain,
}

/// The table `[smtp]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpTable {
    host: String,
    port: u16,
    security: SmtpSecurity,
    login: Option<String>,
    password: Option<String>,
    from: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SmtpSecurity {
    Plain,
    Starttls,
    Tls,
}

/// Where the records are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    /// A file of this name.
    Sqlite(PathBuf),
    /// A database at this address.
    Postgres(String),
}

impl Storage {
    /// As [`platform::Databases::open`] takes it.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("sqlite:{}", path.display()),
            Self::Postgres(url) => url.clone(),
        }
    }
}

impl Settings {
    /// Reads the file, if one is named, and the environment over it.
    pub fn read(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Unusable> {
        let mut table = match file {
            None => Table::new(),
            Some(path) => {
                let text = fs::read_to_string(path).map_err(|error| {
                    Unusable(format!("{}: {error}. Name the settings file by --config FILE.", path.display()))
                })?;
                text.parse().map_err(|error| Unusable(format!("{}: {error}", path.display())))?
            }
        };
        overlay(&mut table, environment);
        let settings: Self = Value::Table(table).try_into().map_err(|error| {
            Unusable(format!("settings: {error}Set it in the file of --config, or as TEEKOND_… in the environment; README.md lists all."))
        })?;
        settings.check()?;
        Ok(settings)
    }

    /// Those of a demonstration in `data`: all in one folder, for this machine alone.
    pub fn of_demo(data: PathBuf, listen: SocketAddr) -> Self {
        Self {
            master_key_file: data.join("master.key"),
            data,
            audit_heads_file: None,
            database_url: None,
            database_owner_url: None,
            listen,
            metrics_listen: None,
            base_url: format!("http://{listen}"),
            trusted_proxy: None,
            log: Log::Plain,
            clamav: None,
            smtp: None,
            data_tracker: None,
        }
    }

    fn check(&self) -> Result<(), Unusable> {
        if !self.base_url.starts_with("https://") && !self.base_url.starts_with("http://") {
            return Err(Unusable("base_url: write it whole, as in https://teekond.tartu.ee".to_owned()));
        }
        if self.master_key_file.starts_with(&self.data) {
            let why = "master_key_file: it lies in `data`, so whoever takes a copy of the data has the key too. Choose another folder.";
            return Err(Unusable(why.to_owned()));
        }
        if self.audit_heads_file().starts_with(&self.data) {
            let why = "audit_heads_file: it lies in `data`, so whoever cuts the audit short can cut it too. Choose another folder.";
            return Err(Unusable(why.to_owned()));
        }
        if self.metrics_listen.is_some_and(|address| !address.ip().is_loopback()) {
            let why = "metrics_listen: figures are for this machine alone. Choose an address such as 127.0.0.1:9464.";
            return Err(Unusable(why.to_owned()));
        }
        self.data_tracker.as_ref().map_or(Ok(()), DataTracker::check)
    }

    /// Where it is noted how far the audit has come.
    pub fn audit_heads_file(&self) -> PathBuf {
        self.audit_heads_file.clone().unwrap_or_else(|| self.master_key_file.with_file_name("audit.heads"))
    }

    /// Where the records are.
    pub fn storage(&self) -> Storage {
        self.database_url
            .clone()
            .map_or_else(|| Storage::Sqlite(self.data.join("teekond.db")), Storage::Postgres)
    }

    /// Whether browsers come by https.
    pub fn https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// How the log looks.
    pub fn log_format(&self) -> LogFormat {
        match self.log {
            Log::Json => LogFormat::Json,
            Log::Plain => LogFormat::Plain,
        }
    }

    /// The virus scanner, if there is one.
    pub fn scanner(&self) -> Option<Scanner> {
        self.clamav.as_deref().map(|address| {
            let is_path = address.starts_with('/');
            Scanner(if is_path {
                ScannerAddress::Socket(address.into())
            } else {
                ScannerAddress::Network(address.into())
            })
        })
    }

    /// How mail leaves.
    pub fn mailer(&self) -> Result<Mailer, Unusable> {
        let Some(SmtpTable { host, port, security, login, password, from }) = self.smtp.clone() else {
            return Ok(Mailer::Keep);
        };
        let security = match security {
            SmtpSecurity::Plain => Security::Plain,
            SmtpSecurity::Starttls => Security::StartTls,
            SmtpSecurity::Tls => Security::Tls,
        };
        let smtp = SmtpSettings { host, port, security, login: login.zip(password), from };
        let smtp = Smtp::new(smtp).map_err(|error| Unusable(format!("smtp: {error}")))?;
        Ok(Mailer::Smtp(Box::new(smtp)))
    }
}

fn listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8080))
}

fn this_machine() -> Vec<IpAddr> {
    vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]
}

#[expect(clippy::unnecessary_wraps, reason = "the field may be none")]
fn metrics_listen() -> Option<SocketAddr> {
    Some(SocketAddr::from(([127, 0, 0, 1], 9464)))
}

/// `TEEKOND_BASE_URL` is `base_url`, `TEEKOND_SMTP_HOST` is `host` of the table `smtp`.
fn overlay(table: &mut Table, environment: impl Iterator<Item = (String, String)>) {
    for (name, value) in environment {
        let Some(key) = name.strip_prefix("TEEKOND_").map(str::to_lowercase) else { continue };
        let number = if key.ends_with("_port") { value.parse().ok().map(Value::Integer) } else { None };
        let value = number.unwrap_or(Value::String(value));
        match key.strip_prefix("smtp_") {
            None => drop(table.insert(key, value)),
            Some(key) => {
                let smtp = table.entry("smtp").or_insert_with(|| Value::Table(Table::new()));
                smtp.as_table_mut().map(|smtp| smtp.insert(key.to_owned(), value));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, environment: &[(&str, &str)]) -> Result<Settings, String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Settings::read(Some(file.path()), environment).map_err(|unusable| unusable.to_string())
    }

    const LEAST: &str = "data = '/var/lib/teekond'\nmaster_key_file = '/etc/teekond/master.key'\nbase_url = 'https://teekond.tartu.ee'\n";

    #[test]
    fn the_least_that_must_be_said_is_enough_and_is_safe() {
        let settings = read(LEAST, &[]).unwrap();
        assert_eq!(settings.storage(), Storage::Sqlite("/var/lib/teekond/teekond.db".into()));
        assert!(settings.https() && settings.listen.ip().is_loopback());
        assert!(matches!(settings.mailer(), Ok(Mailer::Keep)));
        assert!(settings.data_tracker.is_none());
        let tracker = "[data_tracker]\nlisten = '127.0.0.1:8090'\ncodes = { tartu-linn = '75006546' }";
        let tracker = read(&format!("{LEAST}{tracker}"), &[]).unwrap().data_tracker.unwrap();
        assert!(!tracker.allow.is_empty() && tracker.allow.iter().all(IpAddr::is_loopback));
    }

    #[test]
    fn the_environment_counts_more_than_the_file() {
        let environment = [
            ("TEEKOND_LISTEN", "0.0.0.0:80"),
            ("TEEKOND_SMTP_HOST", "mail.tartu.ee"),
            ("TEEKOND_SMTP_PORT", "587"),
            ("TEEKOND_SMTP_SECURITY", "starttls"),
            ("TEEKOND_SMTP_FROM", "Teekond <teekond@tartu.ee>"),
            ("TEEKOND_SMTP_PASSWORD", "123456"),
            ("OTHER", "x"),
        ];
        let settings = read(LEAST, &environment).unwrap();
        assert_eq!(settings.listen.port(), 80);
        assert!(matches!(settings.mailer(), Ok(Mailer::Smtp(_))));
    }

    #[test]
    fn what_cannot_be_is_told_with_what_to_do() {
        for (text, told) in [
            ("data = '/var/lib/teekond'".to_owned(), "missing field `master_key_file`"),
            (format!("{LEAST}listn = '127.0.0.1:80'"), "unknown field `listn`"),
            (format!("{LEAST}metrics_listen = '0.0.0.0:9464'"), "for this machine alone"),
            (LEAST.replace("/etc/teekond", "/var/lib/teekond"), "Choose another folder"),
            (format!("{LEAST}audit_heads_file = '/var/lib/teekond/audit.heads'"), "cut it too"),
            (LEAST.replace("https://", ""), "write it whole"),
            (format!("{LEAST}listen = 'x'"), "invalid socket address"),
            (
                format!("{LEAST}[data_tracker]\nlisten = '127.0.0.1:8090'\ncodes = {{}}"),
                "name who takes part",
            ),
            (
                format!(
                    "{LEAST}[data_tracker]\nlisten = '127.0.0.1:8090'\ncodes = {{ tartu-linn = '7500654' }}"
                ),
                "eight digits",
            ),
        ] {
            let error = read(&text, &[]).unwrap_err();
            assert!(error.contains(told), "{error}");
        }
        let nowhere = Settings::read(Some(Path::new("/nowhere.toml")), std::iter::empty()).unwrap_err();
        assert!(nowhere.to_string().contains("--config FILE"));
    }
}
