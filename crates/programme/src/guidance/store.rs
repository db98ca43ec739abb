//! What guidance keeps. Its tables are of the programme: each list takes the parties whose rows its reader may see.

pub mod advice;
pub mod answer;
pub mod guide;
pub mod guide_draft;
pub mod guide_file;
pub mod notice;
pub mod post;
pub mod question;
pub mod reading;
pub mod search;
