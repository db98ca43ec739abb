//! Keys that signed the audit under an earlier master key. Seals are never written anew, so what signed them is kept.

use super::{KeyError, Keys};
use crate::random;
use data_encoding::BASE64URL_NOPAD;
use db::{Conn, record, sql};
use jiff::Timestamp;

record! {
    /// A key that once signed the audit.
    struct Retired {
        id: String,
        wrapped: String,
    }
}

impl Keys {
    /// The keys with which seals of the audit may be signed: the one of now first, then those of earlier master keys.
    pub fn audit_keys(&self, conn: &mut Conn<'_>) -> db::Result<Vec<[u8; 32]>> {
        let mut keys = vec![self.audit_key()];
        for Retired { id, wrapped } in retired(conn)? {
            let wrapped = BASE64URL_NOPAD.decode(wrapped.as_bytes()).map_err(|_| KeyError::Sealed)?;
            let key = self.0.key().open(&place(&id), &wrapped)?;
            keys.push(key.as_slice().try_into().map_err(|_| KeyError::Sealed)?);
        }
        Ok(keys)
    }

    /// Keeps what signed the audit so far under another master key, which signs from now on.
    pub fn retire_audit_key(&self, conn: &mut Conn<'_>, new: &Self, now: Timestamp) -> db::Result<()> {
        let signed = self.audit_keys(conn)?;
        let mut conn = conn.unscoped();
        conn.run(sql!("delete from audit_key"), &[])?;
        for key in signed {
            let id = random::new_id().to_string();
            let wrapped = BASE64URL_NOPAD.encode(&new.0.key().seal(&place(&id), &key)?);
            let add = sql!("insert into audit_key (id, wrapped, retired_at) values ($1, $2, $3)");
            conn.run(add, &[&id, &wrapped, &now])?;
        }
        Ok(())
    }
}

fn retired(conn: &mut Conn<'_>) -> db::Result<Vec<Retired>> {
    conn.unscoped().all(sql!("select id, wrapped from audit_key order by id desc"), &[])
}

fn place(id: &str) -> String {
    format!("audit_key/{id}")
}
