//! How mail leaves the house: by the municipality's mail server, or not at all (the demo keeps it to be read).

use db::Uuid;
use jiff::Timestamp;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{authentication::Credentials, extension::ClientId},
};
use std::time::{Duration, SystemTime};
use tokio::time::timeout;

/// A mail is tried this long; less than the pause until its next try.
const PATIENCE: Duration = Duration::from_secs(45);

/// How mail leaves.
pub enum Mailer {
    /// By a mail server.
    Smtp(Box<Smtp>),
    /// Not at all: it stays in the outbox and is shown there.
    Keep,
}

/// How the way to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Not at all: only on the same machine or network.
    Plain,
    /// Begins in plain and must change to TLS before anything is said (port 587).
    StartTls,
    /// TLS from the first byte (port 465).
    Tls,
}

/// Where mail is handed over.
pub struct SmtpSettings {
    /// The server's name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is protected.
    pub security: Security,
    /// Login and password, if the server asks for them.
    pub login: Option<(String, String)>,
    /// From whom: `Teekond <teekond@tartu.ee>`.
    pub from: String,
}

/// One mail.
pub struct Mail<'a> {
    /// Becomes its Message-ID, so that a mail that was sent twice is shown once.
    pub id: Uuid,
    /// One address.
    pub to: &'a str,
    /// The subject.
    pub subject: &'a str,
    /// Plain text.
    pub body: &'a str,
    /// When it is sent.
    pub at: Timestamp,
}

/// Why a mail was not sent; in words without personal data.
#[derive(Debug, PartialEq, Eq)]
pub enum Unsent {
    /// The server is away or busy.
    Later(String),
    /// It will never take this one: no such address, for example.
    Never(String),
}

/// Settings that cannot be: the sender's address or the server's certificates.
#[derive(Debug, thiserror::Error)]
#[error("mail settings: {0}")]
pub struct BadSettings(String);

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// A mail server.
pub struct Smtp {
    transport: Transport,
    from: Mailbox,
}

impl Smtp {
    /// Ready to send; nothing is tried yet.
    pub fn new(settings: SmtpSettings) -> Result<Self, BadSettings> {
        let bad = |error: &dyn std::fmt::Display| BadSettings(error.to_string());
        let from: Mailbox = settings.from.parse().map_err(|error| bad(&error))?;
        let builder = match settings.security {
            Security::Plain => Transport::builder_dangerous(&*settings.host),
            Security::StartTls => Transport::starttls_relay(&settings.host).map_err(|error| bad(&error))?,
            Security::Tls => Transport::relay(&settings.host).map_err(|error| bad(&error))?,
        };
        let hello = ClientId::Domain(from.email.domain().to_owned());
        let builder = builder.port(settings.port).hello_name(hello).timeout(Some(PATIENCE / 3));
        let builder = match settings.login {
            Some((login, password)) => builder.credentials(Credentials::new(login, password)),
            None => builder,
        };
        Ok(Self { transport: builder.build(), from })
    }

    /// Hands one mail over.
    pub async fn send(&self, mail: &Mail<'_>) -> Result<(), Unsent> {
        let message = self.message(mail)?;
        match timeout(PATIENCE, self.transport.send(message)).await {
            Err(_) => Err(Unsent::Later("no answer in time".to_owned())),
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => {
                // Only the code: the server's words often repeat the address.
                let why = error.status().map_or_else(|| "no connection".to_owned(), |code| code.to_string());
                Err(if error.is_permanent() { Unsent::Never(why) } else { Unsent::Later(why) })
            }
        }
    }

    fn message(&self, mail: &Mail<'_>) -> Result<Message, Unsent> {
        let to: Address = mail.to.parse().map_err(|_| Unsent::Never("not an address".to_owned()))?;
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(mail.subject)
            .date(SystemTime::from(mail.at))
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.email.domain())))
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.to_owned())
            .map_err(|_| Unsent::Never("not a mail".to_owned()))
    }
}
