//! The statements of the program, as the bare server runs them.

/// The newest 50 contacts.
pub const LINES: &str = "select c.id, c.started_at, c.minutes, c.channel, c.language, c.outcome, c.centre_id, a.name as counsellor, c.heads,
            p.id as client_id, p.given_name, p.family_name, c.version,
            (select string_agg(cast(t.position as text) || ':' || t.topic, ' ') from contact_topic t
              where t.organisation_id = c.organisation_id and t.contact_id = c.id) as topics,
            (select string_agg(d.topic || '.' || d.act, ' ') from contact_act d
              where d.organisation_id = c.organisation_id and d.contact_id = c.id) as acts
       from contact c
       left join account a on a.id = c.counsellor_id
       left join client p on p.organisation_id = c.organisation_id and p.id = c.client_id
      where c.organisation_id = $1 and c.withdrawn_at is null and p.restricted_on is null
        and (p.protected_on is null or exists (select 1 from protected_access n where n.organisation_id = $1
                 and n.client_id = p.id and n.account_id = 'nobody'))
      order by c.started_at desc, c.id desc limit 50";

/// How many there are, by centre.
pub const COUNT: &str = "select cast(sum(amount) as bigint) as amount
           from figure_count where party_id = $1 and measure = 'contact' and span = 'month' group by centre_id";

/// Who has recorded contacts.
pub const COLLEAGUES: &str =
    "select distinct a.id, a.name from membership m join account a on a.id = m.account_id
          where m.organisation_id = $1 and m.role in ('counsellor', 'coordinator') order by a.name";

/// The centres.
pub const CENTRES: &str =
    "select id, organisation_id, slug, name, opened_on, closed_on, funding, activity, more_open_on, version
           from service_centre where organisation_id = $1 order by name";

/// Clients whose name begins so.
pub const BEGINS: &str = "select k.client_id as id from client_name_key k
              where k.organisation_id = $1 and k.name_key >= $2 and k.name_key < $3
              order by k.organisation_id, k.name_key, k.client_id limit 80";

/// Words of names with three letters in common.
pub const WORDS: &str =
    "select word from search_gram where organisation_id = $1 and gram = $2 and kind = 'client'
              order by organisation_id, gram, kind, word limit 500";

/// A client.
pub const CLIENT: &str =
    "select id, given_name, family_name, case when restricted_on is null then born_year end as born_year,
            case when restricted_on is null then 0 else 1 end as is_restricted
       from client c where organisation_id = $1 and merged_into is null
        and (protected_on is null or exists (select 1 from protected_access n
              where n.organisation_id = $1 and n.client_id = c.id and n.account_id = 'nobody')) and id = $2";

/// A client's languages.
pub const LANGUAGES: &str =
    "select client_id, language, position from client_language where organisation_id = $1 and client_id = $2";

/// Counters of a year.
pub const FIGURES: &str = "select period as month, centre_id, word, amount
           from figure_count
          where party_id = $1 and measure = 'topic' and span = 'month' and period between '2025-01' and '2025-12' and amount <> 0
          order by period, centre_id, word";

/// A contact.
pub const CONTACT: &str = "insert into contact
           (organisation_id, id, centre_id, day, started_at, minutes, channel, place, language, interpreter, outcome,
            referred_to, note, restricted_note, funding, activity, target_group, counsellor_id, client_id, heads, profile,
            recorded_at, version)
         values ($1, $2, $3, '2026-07-01', $4, $5, $6, '', 'ukr', 'none', 'resolved', '', $7, null, 'esf_programme', '3.5.2',
                 'newcomer', $8, $9, 1, 'unknown', $4, 1)";

/// A topic of a contact.
pub const TOPIC: &str =
    "insert into contact_topic (organisation_id, contact_id, topic, position) values ($1, $2, $3, $4)";

/// An act of a contact.
pub const ACT: &str =
    "insert into contact_act (organisation_id, contact_id, topic, act) values ($1, $2, 'residence', $3)";

/// The client comes into the counsellor's caseload.
pub const CASELOAD: &str = "insert into caseload (organisation_id, client_id, account_id, cause, since, until_day) values ($1, $2, $3, 'registration', $4, '2026-08-01')
         on conflict (organisation_id, client_id, account_id, cause) do update set until_day = excluded.until_day
          where caseload.until_day < excluded.until_day";

/// The end of the ledger.
pub const LAST: &str =
    "select coalesce(max(seq), 0) from ledger_entry where organisation_id = $1 and seq > 0";

/// An entry of the ledger.
pub const ENTRY: &str = "insert into ledger_entry
               (organisation_id, seq, day, measure, word, centre_id, channel, language, target_group, funding,
                person_key, amount, cause, recorded_at)
             values ($1, $2, '2026-07-01', $3, $4, $5, 'counter', 'ukr', 'newcomer', 'esf_programme', null, 1, $6, $7)";

/// Two counters.
pub const FOLD: &str = "insert into figure_count (party_id, measure, span, period, centre_id, word, amount)
             values ($1, $2, 'day', '2026-07-01', $3, $4, 1), ($1, $2, 'month', '2026-07', $3, $4, 1)
             on conflict (party_id, measure, span, period, centre_id, word)
             do update set amount = figure_count.amount + excluded.amount";
