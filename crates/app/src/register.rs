//! Accounts and roles, as the command line gives them: audited as the installation's own.

use crate::{Installation, Outcome, Unusable};
use clap::Args;
use frame::{
    CentreId, Organisation, OrganisationId, centre,
    membership::{self, NewMembership},
    of_organisation, organisation,
    policy::grantable,
};
use platform::{Action, Date, Language, Permit, Role, Texts, Tx, account};

/// The slug of the organisation that stands for the installation itself.
const INSTALLATION: &str = "teekond";

of_organisation! {
    /// Keeping the accounts of the installation.
    pub(crate) KeepAccounts = "app.keep_accounts", Changes, &[Role::Administrator];
    /// Giving up an end of the audit that is missing.
    pub(crate) KeepAudit = "app.keep_audit", Changes, &[Role::Administrator];
    /// New keys: for one organisation, or one above all of them.
    pub(crate) KeepKeys = "app.keep_keys", Changes, &[Role::Administrator];
}

/// A permit of the command line on the installation itself.
pub(crate) async fn permit<A: Action<On = Organisation>>(installation: &Installation) -> Outcome<Permit<A>> {
    let find = |conn: &mut db::Conn<'_>| Ok(organisation::by_slug(conn, INSTALLATION)?);
    let id = installation.databases.db.read(None, find).await?;
    let id = id.ok_or_else(|| Unusable("the first content is missing: run `teekond migrate`".to_owned()))?;
    Ok(Permit::system(&installation.app, "command_line", id.into(), INSTALLATION.to_owned()).await?)
}

/// The account of a login.
pub(crate) async fn account(installation: &Installation, login: &str) -> Outcome<String> {
    let wanted = login.to_owned();
    let found = installation.databases.db.read(None, move |conn| account::by_login(conn, &wanted)).await?;
    Ok(found
        .ok_or_else(|| Unusable(format!("there is no account {login}; `teekond user list` shows all")))?)
}

/// What is said of a slug that no organisation has.
pub(crate) fn no_organisation(slug: &str) -> Unusable {
    Unusable(format!(
        "--organisation: there is no {slug}; organisations go by their name in addresses, such as tartu-linn"
    ))
}

/// An English text, for a terminal.
pub(crate) fn text(key: &str) -> String {
    let english = |module: &platform::Module| {
        Language::ALL.iter().copied().zip(module.texts).find(|(of, _)| *of == Language::En)
    };
    let texts: Vec<_> = crate::modules().iter().filter_map(english).collect();
    Texts::load(&texts).map_or_else(|_| key.to_owned(), |texts| texts.say(Language::En, key, &[]))
}

/// A role that is to be given.
#[derive(Args)]
pub(crate) struct Grant {
    /// The organisation, by its name in addresses: tartu-linn
    #[arg(long, value_name = "SLUG")]
    organisation: String,
    /// What they are: counsellor, coordinator, dpo, `programme_manager`, authority, unit, administrator, network
    #[arg(long)]
    role: String,
    /// One of its centres; without it, all
    #[arg(long, value_name = "SLUG")]
    centre: Option<String>,
    /// The first day; without it, today
    #[arg(long, value_name = "YYYY-MM-DD")]
    from: Option<Date>,
    /// The last day
    #[arg(long, value_name = "YYYY-MM-DD")]
    until: Option<Date>,
}

/// A role in a place that was found.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    organisation: OrganisationId,
    centre: Option<CentreId>,
    role: Role,
    from: Option<Date>,
    until: Option<Date>,
}

impl Grant {
    /// Finds organisation and centre.
    pub(crate) async fn place(&self, installation: &Installation) -> Outcome<Place> {
        let Self { organisation: slug, role, centre, from, until } = self;
        let words: Vec<_> = Role::ALL.iter().map(|role| role.word()).collect();
        let role: Role =
            role.parse().map_err(|()| Unusable(format!("--role: one of {}", words.join(", "))))?;
        let found = installation.organisations().await?.into_iter().find(|known| known.slug == *slug);
        let found = found.ok_or_else(|| no_organisation(slug))?;
        let (organisation, there) = (found.id, grantable(found.kind));
        if !there.contains(&role) {
            let words: Vec<_> = there.iter().map(|role| role.word()).collect();
            return Err(Unusable(format!("--role: in {slug} there are {}", words.join(", "))).into());
        }
        let centre = match centre {
            None => None,
            Some(centre) => Some(find_centre(installation, organisation, centre).await?),
        };
        Ok(Place { organisation, centre, role, from: *from, until: *until })
    }

    /// Gives the role to the account of a login. One that nobody has proven gets none: whoever was shown its link could come
    /// in under the new role.
    pub(crate) async fn give(&self, installation: &Installation, login: &str) -> Outcome {
        let (place, account) = (self.place(installation).await?, account(installation, login).await?);
        let unproven = format!(
            "nobody has proven the account {login} yet: whoever was shown its link could come in under the new role.\n\
             Print a new link with `teekond user invite {login}` and give it to its holder; when they have chosen a password \
             by it, grant the role again."
        );
        let give = move |tx: &mut Tx<'_, KeepAccounts>| {
            if !account::is_proven(tx, &account)? {
                return Err(db::Error::Work(Unusable(unproven.clone()).into()).into());
            }
            place.grant(tx, &account)
        };
        permit::<KeepAccounts>(installation).await?.write(give).await?;
        println!("Granted.");
        Ok(())
    }
}

async fn find_centre(
    installation: &Installation,
    organisation: OrganisationId,
    slug: &str,
) -> Outcome<CentreId> {
    let read = |conn: &mut db::Conn<'_>| Ok(centre::of_organisation(conn)?);
    let centres = installation.databases.db.read(Some(organisation.into()), read).await?;
    let known: Vec<_> = centres.iter().map(|centre| centre.slug.as_str()).collect();
    let found = centres.iter().find(|centre| centre.slug == slug).map(|centre| centre.id);
    Ok(found
        .ok_or_else(|| Unusable(format!("--centre: there is no {slug}; there are: {}", known.join(", "))))?)
}

impl Place {
    /// Gives the role in the caller's transaction.
    pub(crate) fn grant(self, tx: &mut Tx<'_, KeepAccounts>, account: &str) -> platform::Result<()> {
        let Self { organisation, centre, role, from, until: until_day } = self;
        let (from_day, now) = (from.unwrap_or(tx.today()), tx.now());
        let granted_by = tx.actor().id();
        let new = NewMembership { account, organisation, centre, role, from_day, until_day, granted_by };
        membership::grant(tx, &new, now).map(drop)
    }
}
