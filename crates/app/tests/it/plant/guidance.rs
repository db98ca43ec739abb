//! A question of the partner; and what is one for all: a guide with a file, a published answer, a piece of advice.

use super::Plot;
use db::{Conn, Sql};
use testkit::Visitor;

/// What stands in addresses of guidance.
pub async fn guidance(plot: &Plot<'_>) -> Vec<(&'static str, String)> {
    let priit = plot.app.visitor("priit");
    let (question, answer) = question(plot, &priit).await;
    let published = match there(plot, "select id from published_answer order by id limit 1").await {
        Some(id) => id,
        None => {
            let form = "theme=services&title=Avaldatud&question=Kas&answer=Jah&version=0&looked=on";
            plot.send(&priit, &format!("/programme/questions/{question}/publication"), form).await
        }
    };
    let (guide, file) = guide(plot, &priit).await;
    let advice = advice(plot, &priit).await;
    vec![
        ("questions", question),
        ("{answer}", answer),
        ("answers", published),
        ("guides", guide),
        ("{file}", file),
        ("advice", advice),
    ]
}

/// Asked by the partner's coordinator, and answered by the implementer.
async fn question(plot: &Plot<'_>, priit: &Visitor) -> (String, String) {
    let form = "theme=services&title=Teenus&words=Kas+teenust+tohib";
    let question = plot.send(&plot.coordinator(), "/programme/questions", form).await;
    let answers = format!("/programme/questions/{question}/answers");
    plot.send(priit, &answers, "words=Tohib&version=1").await;
    let answer = "select id from question_post where $1 <> '' and question_id = $2 and kind = 'answer'";
    let answer = plot.id(answer, &question).await;
    (question, answer)
}

/// Published with a file that hangs on it.
async fn guide(plot: &Plot<'_>, priit: &Visitor) -> (String, String) {
    let file = "select file_id from guide_file order by file_id limit 1";
    if let (Some(guide), Some(file)) = (
        there(plot, "select guide_id from guide_file order by file_id limit 1").await,
        there(plot, file).await,
    ) {
        return (guide, file);
    }
    let form = "theme=personnel&title_et=Juhend&body_et=Tekst";
    let answer = priit.post("/programme/guides", form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let guide = answer.location.trim_end_matches("/edit").to_owned();
    let answer = priit.post_file(&format!("{guide}/files"), &[], ("file", "vorm.txt", b"vorm")).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    plot.send(priit, &format!("{guide}/publication"), "version=1").await;
    let id = guide.rsplit('/').next().unwrap().to_owned();
    (id, there(plot, file).await.unwrap())
}

async fn advice(plot: &Plot<'_>, priit: &Visitor) -> String {
    let first = "select id from advice order by id limit 1";
    if there(plot, first).await.is_none() {
        let form = "party_name=Ida&given_on=29.06.2026&minutes=5&channel=phone&theme=other&words=Jutt&outcome=resolved";
        plot.send(priit, "/programme/advice", form).await;
    }
    there(plot, first).await.unwrap()
}

async fn there(plot: &Plot<'_>, sql: &'static str) -> Option<String> {
    let read = move |conn: &mut Conn<'_>| conn.scalar::<String>(Sql::collected(sql), &[]);
    plot.app.db.read(None, read).await.unwrap()
}
