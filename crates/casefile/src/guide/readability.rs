//! How hard a sentence is to read: Flesch–Kincaid for English, Fernández-Huerta for Spanish.
//! Estimates by letters alone; they judge our own texts, never what a person said.

/// The school grade of an English text, after Flesch and Kincaid.
pub fn flesch_kincaid_grade(text: &str) -> f64 {
    let words = words(text);
    if words.is_empty() {
        return 0.0;
    }
    let syllables: usize = words.iter().map(|word| english_syllables(word)).sum();
    let count = words.len() as f64;
    0.39 * count / sentences(text) + 11.8 * syllables as f64 / count - 15.59
}

/// The ease of a Spanish text after Fernández Huerta, 0 to 100 and beyond; higher is easier.
pub fn fernandez_huerta(text: &str) -> f64 {
    let words = words(text);
    if words.is_empty() {
        return 100.0;
    }
    let syllables: usize = words.iter().map(|word| spanish_syllables(word)).sum();
    let count = words.len() as f64;
    206.84 - 60.0 * syllables as f64 / count - 1.02 * count / sentences(text)
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(str::to_lowercase)
        .collect()
}

fn sentences(text: &str) -> f64 {
    let ends = text
        .split(['.', '?', '!', ':', '…'])
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .count();
    ends.max(1) as f64
}

/// Groups of vowels, without a silent `e` at the end.
fn english_syllables(word: &str) -> usize {
    let groups = vowel_groups(word, |letter| "aeiouy".contains(letter));
    let silent = word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
    let past = word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    groups.saturating_sub(usize::from(silent || past)).max(1)
}

/// Groups of vowels; two strong vowels side by side, or a stressed weak one, make two.
fn spanish_syllables(word: &str) -> usize {
    let word = word
        .replace("qu", "q")
        .replace("gue", "ge")
        .replace("gui", "gi");
    let strong = |letter: char| "aeoáéóíú".contains(letter);
    let mut count = 0;
    let mut before: Option<char> = None;
    for letter in word.chars() {
        let vowel = "aeiouáéíóúü".contains(letter);
        let apart = before.is_none_or(|before| strong(before) && strong(letter));
        count += usize::from(vowel && apart);
        before = vowel.then_some(letter);
    }
    count.max(1)
}

fn vowel_groups(word: &str, vowel: impl Fn(char) -> bool) -> usize {
    let mut before = false;
    let mut groups = 0;
    for letter in word.chars() {
        let now = vowel(letter);
        groups += usize::from(now && !before);
        before = now;
    }
    groups
}
