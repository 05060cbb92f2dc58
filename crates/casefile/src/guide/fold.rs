//! Text made comparable: lower case, no accents, one space for any gap.
//! Only for looking words up; a folded text is never shown or stored.

/// Folds a text to plain words between single spaces, with a space at both ends.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    folded.push(' ');
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letter) if letter.is_alphanumeric() => folded.push(letter),
            Some(_) if !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

/// The letter without its accent; none for apostrophes and combining marks, which vanish.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        '\'' | '’' | '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}

/// Whether a folded text holds a phrase; a star at its end stands for any ending.
pub(super) fn holds(folded: &str, phrase: &str) -> bool {
    match phrase.strip_suffix('*') {
        Some(stem) => folded.contains(fold(stem).trim_end()),
        None => folded.contains(&fold(phrase)),
    }
}
