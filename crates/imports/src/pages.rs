//! The pages of imports: bring a file in, say what its columns are, look through its rows, mend, apply, take back.

mod columns;
mod decisions;
mod list;
mod mistakes;
mod overview;
mod row;
mod shown;
mod words;
mod works;

use platform::Routes;

pub(crate) fn routes() -> Routes {
    list::routes()
        .and(overview::routes())
        .and(columns::routes())
        .and(words::routes())
        .and(decisions::routes())
        .and(row::routes())
        .and(mistakes::routes())
        .and(works::routes())
}

/// The address of the imports of an organisation.
fn path(slug: &str) -> String {
    format!("/organisations/{slug}/imports")
}

/// The address of an import.
fn path_of(slug: &str, id: crate::model::ImportId) -> String {
    format!("{}/{id}", path(slug))
}
