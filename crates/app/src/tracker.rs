//! The door of the data tracker: three questions on a listener of its own, for the security server of X-Road and for nobody
//! else. What they are and what is answered: [`privacy::tracker`].

use crate::settings::{DataTracker, Unusable};
use axum::{
    Json, Router,
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use frame::Organisation;
use platform::{App, JsonValue, Search, json, log, serve::Peer};
use privacy::tracker::{self, Member, Parameters, Unfit};
use std::{net::IpAddr, sync::Arc};

/// The header with who asks, as X-Road writes it, and as one table of the tracker's protocol does (1.6, 6.1.3).
const USER: [&str; 2] = ["x-road-userid", "x-road-user-id"];

#[derive(Clone)]
struct Door {
    app: App,
    members: Arc<[Member]>,
    allowed: Arc<[IpAddr]>,
}

/// The municipalities that take part. Fails for a name that is no partner's.
pub(crate) fn members(partners: &[Organisation], of: &DataTracker) -> Result<Vec<Member>, Unusable> {
    let member = |(slug, code): (&String, &String)| {
        let organisation = partners.iter().find(|partner| partner.slug == *slug).cloned();
        let organisation = organisation
            .ok_or_else(|| Unusable(format!("data_tracker.codes: there is no partner {slug}")))?;
        Ok(Member { organisation, registry_code: code.clone() })
    };
    of.codes.iter().map(member).collect()
}

/// The three questions, for whoever comes from an allowed address.
pub fn router(app: &App, members: Vec<Member>, allowed: Vec<IpAddr>) -> Router {
    let door = Door { app: app.clone(), members: members.into(), allowed: allowed.into() };
    Router::new()
        .route("/v2/findUsage", get(find_usage))
        .route("/v2/usagePeriod", get(usage_period))
        .route("/v2/heartbeat", get(heartbeat))
        .with_state(door.clone())
        .layer(from_fn_with_state(door, let_in))
}

/// The address is that of the connection: nothing that is sent counts.
async fn let_in(State(door): State<Door>, request: Request, next: Next) -> Response {
    let from = request.extensions().get::<Peer>();
    if from.is_some_and(|Peer(from)| door.allowed.contains(from)) {
        next.run(request).await
    } else {
        refused(StatusCode::FORBIDDEN, "this address may not ask")
    }
}

async fn find_usage(
    State(door): State<Door>,
    headers: HeaderMap,
    Search(parameters): Search<Parameters>,
) -> Response {
    let user = USER.iter().find_map(|name| headers.get(*name)?.to_str().ok());
    match parameters.parse(user) {
        Ok(asked) => answer(tracker::find_usage(&door.app, &door.members, &asked).await),
        Err(Unfit(what)) => refused(StatusCode::BAD_REQUEST, what),
    }
}

async fn usage_period(State(door): State<Door>) -> Response {
    answer(tracker::usage_period(&door.app, &door.members).await)
}

async fn heartbeat(State(door): State<Door>) -> Response {
    let found = tracker::heartbeat(&door.app, &door.members).await;
    found.map_or_else(
        |error| {
            log::fault(None, &error);
            (StatusCode::INTERNAL_SERVER_ERROR, Json(json!({ "status": "FAIL" }))).into_response()
        },
        |said| Json(said).into_response(),
    )
}

/// What was found; what failed is in the log, and outside it is said that something did.
fn answer(found: platform::Result<JsonValue>) -> Response {
    match found {
        Ok(said) => Json(said).into_response(),
        Err(error) => {
            log::fault(None, &error);
            refused(StatusCode::INTERNAL_SERVER_ERROR, "the log cannot be read now")
        }
    }
}

fn refused(status: StatusCode, what: &str) -> Response {
    (status, Json(json!({ "message": what }))).into_response()
}
