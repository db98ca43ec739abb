//! A PDF of one page with a few lines, marked as invented: small enough to be written out by hand.

/// What every such paper says first.
const MARK: &str = "Näidisandmed";

/// The file; `None` where there are no lines.
pub(super) fn of(lines: &[&str]) -> Option<Vec<u8>> {
    if lines.is_empty() {
        return None;
    }
    let shown: Vec<u8> = [MARK]
        .iter()
        .chain(lines)
        .flat_map(|line| [b"0 -24 Td (".as_slice(), &latin(line), b") Tj\n"].concat())
        .collect();
    let text = [b"BT /F1 11 Tf 50 800 Td\n".as_slice(), &shown, b"ET"].concat();
    let length = format!("<< /Length {} >>\nstream\n", text.len());
    let stream = [length.as_bytes(), &text, b"\nendstream"].concat();
    Some(joined(&[
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        &stream,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]))
}

/// Objects in their order, with the table that says where each begins.
fn joined(objects: &[&[u8]]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = vec![format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1)];
    for (number, object) in (1..).zip(objects) {
        table.push(format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{number} 0 obj\n").into_bytes());
        file.extend_from_slice(object);
        file.extend(b"\nendobj\n");
    }
    let begins = file.len();
    file.extend(table.concat().into_bytes());
    let trailer =
        format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{begins}\n%%EOF\n", objects.len() + 1);
    file.extend(trailer.into_bytes());
    file
}

/// A text in the letters of western Europe, with what would end a string marked.
fn latin(text: &str) -> Vec<u8> {
    let letter = |letter: char| match letter {
        '(' | ')' | '\\' => vec![b'\\', u8::try_from(letter).unwrap_or(b'?')],
        '–' => vec![0x96],
        'š' => vec![0x9a],
        'ž' => vec![0x9e],
        other => vec![u8::try_from(u32::from(other)).unwrap_or(b'?')],
    };
    text.chars().flat_map(letter).collect()
}
