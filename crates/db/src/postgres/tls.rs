//! An encrypted connection to a database on another machine.

use crate::{Error, Result};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::sync::Arc;
use tokio_postgres_rustls::MakeRustlsConnect;

/// Whom this machine trusts; `SSL_CERT_FILE` names a municipality's own authority.
pub(super) fn trusted_by_this_machine() -> Result<MakeRustlsConnect> {
    let mut trusted = RootCertStore::empty();
    trusted.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if trusted.is_empty() {
        return Err(Error::Shape("sslmode=require, but this machine trusts no certificate authority".into()));
    }
    // Named, so that another crate's choice of provider cannot make this one ambiguous.
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().map_err(Error::engine)?;
    Ok(MakeRustlsConnect::new(config.with_root_certificates(trusted).with_no_client_auth()))
}
