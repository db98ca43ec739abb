//! What `SQLite` is told of the sizes of tables, so that it chooses the same index on an empty database and on a full one.
//!
//! Without statistics it takes ten rows for what one organisation has, and would rather read all of them than use an index
//! of two columns. What is measured (`analyze`) would be of the day on which it was measured, and let plans differ from
//! place to place. So every index says the same of itself: an organisation has very many rows, and each further column
//! leaves few of them.

use crate::{Conn, Result, Sql};

/// Writes it for all indexes that there are, in the transaction that has made them.
pub(crate) fn write(conn: &mut Conn<'_>) -> Result<()> {
    // Makes the table of statistics, which nobody else may make.
    conn.batch("analyze migration")?;
    conn.run(Sql::collected("delete from sqlite_stat1"), &[])?;
    conn.run(Sql::collected(ALL), &[])?;
    conn.batch("analyze sqlite_schema")
}

/// Rows of a table, of one organisation's, and of what is left by two, three and more columns; one where they are unique.
/// An index of the primary key goes by the name of its table.
const ALL: &str =
    "insert into sqlite_stat1 (tbl, idx, stat)
     select t.name, case l.origin when 'pk' then t.name else l.name end,
            '1000000 ' || (
                select group_concat(
                         case when l.\"unique\" = 1 and i.seqno = (select max(seqno) from pragma_index_info(l.name)) then '1'
                              when i.seqno = 0 and i.name = 'organisation_id' then '100000'
                              when i.seqno = 0 then '20'
                              when i.seqno = 1 then '10'
                              else '4' end, ' ')
                  from (select seqno, name from pragma_index_info(l.name) order by seqno) i)
       from sqlite_schema t join pragma_index_list(t.name) l
      where t.type = 'table' and t.name not like 'sqlite_%'";
