//! What a coordinator does with a file, step by step.

use db::{Conn, Sql};
use platform::{App, Clock, jobs::Runner};
use testkit::{Answer, TestApp, Visitor};

/// An import of Tartu.
pub struct Import {
    /// Its address.
    pub path: String,
    visitor: Visitor,
}

/// Brings a file in as Kadri, who coordinates Tartu.
pub async fn bring(app: &TestApp, kind: &str, (name, content): (&str, &[u8])) -> Result<Import, Answer> {
    let visitor = app.visitor("kadri");
    let path = app.tartu.path("/imports");
    let answer = visitor.post_file(&path, &[("kind", kind)], ("file", name, content)).await;
    match answer.location.strip_suffix("/columns") {
        Some(path) => Ok(Import { path: path.to_owned(), visitor }),
        None => Err(main_of(answer)),
    }
}

/// Does what waits beside the site.
pub async fn work(app: &TestApp) {
    let clock = Clock::Fixed(testkit::NOW.parse().unwrap());
    let runner = Runner::new(app.db.clone(), clock, app.app.clone())
        .on(imports::JUDGE, |app: App, job| imports::judge(app, job))
        .on(imports::APPLY, |app: App, job| imports::apply(app, job))
        .on(imports::UNDO, |app: App, job| imports::undo(app, job));
    while runner.step().await.unwrap() {}
}

/// One number of Tartu's data behind the pages; `$1` is Tartu.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    let read = move |conn: &mut Conn<'_>| conn.scalar(Sql::collected(sql), &[]);
    app.db.read(Some(app.tartu.organisation.into()), read).await.unwrap().unwrap_or(0)
}

/// The first text of Tartu's data behind the pages.
pub async fn text(app: &TestApp, sql: &'static str) -> String {
    let read = move |conn: &mut Conn<'_>| conn.scalar::<String>(Sql::collected(sql), &[]);
    app.db.read(Some(app.tartu.organisation.into()), read).await.unwrap().unwrap_or_default()
}

impl Import {
    /// The page of the import; one that asks for another step leads on to it.
    pub async fn page(&self) -> Answer {
        main_of(self.visitor.get(&self.path).await)
    }

    /// A page below it.
    pub async fn get(&self, rest: &str) -> Answer {
        main_of(self.visitor.get(&format!("{}{rest}", self.path)).await)
    }

    /// Sends a form below it.
    pub async fn post(&self, rest: &str, form: &str) -> Answer {
        main_of(self.visitor.post(&format!("{}{rest}", self.path), form).await)
    }

    /// The fields that are proposed for the columns, from the left.
    pub async fn proposed(&self) -> Vec<String> {
        let page = self.get("/columns").await;
        page.body.split("name=\"columns\"").skip(1).map(chosen).collect()
    }

    /// Takes what is proposed, with the centre `raekoja`, and judges the rows.
    pub async fn judge(&self, app: &TestApp) -> Answer {
        let page = self.get("/columns").await;
        let sheet = page.body.split("name=\"sheet\"").nth(1).map(chosen).unwrap();
        let head = value(page.body.split("name=\"head\"").nth(1).unwrap());
        let columns = page.body.split("name=\"columns\"").skip(1).map(chosen);
        let columns = columns.map(|column| format!("&columns={column}")).collect::<Vec<_>>().concat();
        let form = format!("sheet={sheet}&head={head}&centre=raekoja&topic=&then=judge{columns}");
        let answer = self.post("/columns", &form).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        work(app).await;
        self.page().await
    }

    /// Puts the good rows into the register.
    pub async fn apply(&self, app: &TestApp) -> Answer {
        assert_eq!(self.post("/application", "").await.status, 303);
        work(app).await;
        self.page().await
    }

    /// Takes everything back.
    pub async fn undo(&self, app: &TestApp) -> Answer {
        assert_eq!(self.post("/withdrawal", "").await.status, 303);
        work(app).await;
        self.page().await
    }

    /// The values that a choice of the page offers after a label.
    pub fn offered(page: &Answer, label: &str) -> Vec<String> {
        let after = page.body.split_once(label).unwrap_or_else(|| panic!("no {label} in {}", page.body)).1;
        let select = after.split_once("</select>").unwrap().0;
        select.split("<option").skip(1).map(value).collect()
    }
}

/// The answer without what stands around every page.
fn main_of(answer: Answer) -> Answer {
    let main = answer.body.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
    let body = main.map_or_else(|| answer.body.clone(), |(main, _)| main.to_owned());
    Answer { body, ..answer }
}

/// The value of the next attribute of that name.
fn value(rest: &str) -> String {
    rest.split_once("value=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(value, _)| value)
        .to_owned()
}

/// What is chosen in a list, or hidden in a field.
fn chosen(rest: &str) -> String {
    let Some((select, _)) = rest.split_once("</select>").filter(|(select, _)| !select.contains("<input"))
    else {
        return value(rest);
    };
    select.split("<option").skip(1).find(|option| option.contains(" selected")).map_or(String::new(), value)
}

/// How many rows the page says there are of a verdict, in Estonian.
pub fn rows(page: &Answer, verdict: &str) -> i64 {
    let nav = page
        .body
        .split_once("<nav class=\"tabs\"")
        .and_then(|(_, rest)| rest.split_once("</nav>"))
        .unwrap()
        .0;
    let Some((_, after)) = nav.split_once(&format!(">{verdict} ")) else { return 0 };
    let digits: String = after.split_once('>').unwrap().1.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}
