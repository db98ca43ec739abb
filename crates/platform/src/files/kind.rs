//! What a file is: its name and its content must say the same.

use super::{FileProblem, LARGEST, office};
use db::text_enum;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1257};

/// Signs that a name has at most.
const LONGEST_NAME: usize = 150;

text_enum! {
    /// The kinds of file that are taken.
    pub enum FileKind in "file.kind" {
        /// A document as it is printed.
        Pdf = "pdf",
        /// A text of Word.
        Docx = "docx",
        /// A sheet of Excel.
        Xlsx = "xlsx",
        /// A text of `LibreOffice`.
        Odt = "odt",
        /// A picture.
        Png = "png",
        /// A photograph.
        Jpg = "jpg",
        /// Plain text.
        Txt = "txt",
        /// A table as text.
        Csv = "csv",
        /// A container with Estonian digital signatures.
        Asice = "asice",
    }
}

impl FileKind {
    /// The kind that a name's ending claims.
    fn of_name(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit_once('.')?;
        let ending = ending.to_lowercase();
        let kind = match &*ending {
            "jpeg" => Some(Self::Jpg),
            "sce" => Some(Self::Asice),
            word => word.parse().ok(),
        };
        kind.filter(|_| !stem.is_empty())
    }

    /// The type for a browser.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Png => "image/png",
            Self::Jpg => "image/jpeg",
            Self::Txt => "text/plain",
            Self::Csv => "text/csv",
            Self::Asice => "application/vnd.etsi.asic-e+zip",
        }
    }

    fn check(self, content: &[u8]) -> Result<(), FileProblem> {
        let fits = match self {
            Self::Pdf => infer::is_mime(content, "application/pdf"),
            Self::Png => infer::image::is_png(content),
            Self::Jpg => infer::image::is_jpeg(content),
            Self::Docx | Self::Xlsx | Self::Odt | Self::Asice => return office::check(self, content),
            Self::Txt | Self::Csv => is_text(content),
        };
        if fits { Ok(()) } else { Err(FileProblem::Mismatch) }
    }
}

/// A table that people keep, by its file; it is read and not kept, so it is no [`FileKind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Of Excel.
    Xlsx,
    /// Of `LibreOffice`.
    Ods,
    /// Text with separators.
    Csv,
}

/// The name and the kind of a table, if the content is what the name says; as strict as [`recognise`].
pub fn recognise_sheet(name: &str, content: &[u8]) -> Result<(String, SheetKind), FileProblem> {
    let name = usable(name, content)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or_default();
    let kind = match &*ending.to_lowercase() {
        _ if stem.is_empty() => return Err(FileProblem::Kind),
        "xlsx" => FileKind::Xlsx.check(content).map(|()| SheetKind::Xlsx),
        "ods" => office::check_ods(content).map(|()| SheetKind::Ods),
        "csv" | "tsv" | "txt" => FileKind::Csv.check(content).map(|()| SheetKind::Csv),
        "xlsm" | "xltm" => Err(FileProblem::Macros),
        _ => Err(FileProblem::Kind),
    }?;
    Ok((name.to_owned(), kind))
}

/// The name to keep and the kind, if the content is what the name says.
pub fn recognise(name: &str, content: &[u8]) -> Result<(String, FileKind), FileProblem> {
    let name = usable(name, content)?;
    let kind = FileKind::of_name(name).ok_or(FileProblem::Kind)?;
    kind.check(content)?;
    Ok((name.to_owned(), kind))
}

/// The name without its path, if it is one that may be kept and there is content of a fitting size.
fn usable<'n>(name: &'n str, content: &[u8]) -> Result<&'n str, FileProblem> {
    if content.is_empty() {
        return Err(FileProblem::Empty);
    }
    if content.len() > LARGEST {
        return Err(FileProblem::Large);
    }
    // Some browsers send the whole path.
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(is_hidden) {
        return Err(FileProblem::Name);
    }
    Ok(name)
}

/// Signs that are not seen, or turn what is read around (`fdp.exe` as `exe.pdf`).
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}

fn is_text(content: &[u8]) -> bool {
    let binary = infer::get(content).is_some_and(|found| found.matcher_type() != infer::MatcherType::Text);
    !binary && decode_text(content).is_some()
}

/// The text of a file: UTF-8, UTF-16 with its mark, or the windows-1257 of older Estonian programs. `None` if it is
/// none of these or has control signs.
pub fn decode_text(content: &[u8]) -> Option<String> {
    let (encoding, mark) = Encoding::for_bom(content).unwrap_or((UTF_8, 0));
    let decode = |encoding: &'static Encoding| {
        encoding.decode_without_bom_handling_and_without_replacement(content.get(mark..).unwrap_or_default())
    };
    let text = match decode(encoding) {
        None if mark == 0 => decode(WINDOWS_1257),
        decoded => decoded,
    }?;
    let strange = |sign: char| sign.is_control() && !matches!(sign, '\t' | '\n' | '\r' | '\x0c');
    if text.chars().any(strange) { None } else { Some(text.into_owned()) }
}
