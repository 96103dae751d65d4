//! Plain text: one file, one article. Its headline, dateline and paragraphs are found later, by the layout.

use std::path::Path;

use super::raw::{shown, stem};
use super::{Article, Code, Problem, decode};

/// The article that a whole file (or standard input) is.
pub(super) fn article(path: Option<&Path>, bytes: Vec<u8>) -> Result<Article, Problem> {
    let (id, path) = (stem(path), path.map(shown));
    match decode(bytes) {
        Ok(decoded) => Ok(Article {
            id,
            path,
            text: decoded.text,
            encoding: decoded.encoding,
            replacements: decoded.replacements,
            ..Article::default()
        }),
        Err(reason) => Err(Problem { id: Some(id), ..Problem::new(path.as_deref(), Code::NotText, reason) }),
    }
}
