//! How hard a sentence is to read: Flesch–Kincaid for English, Fernández-Huerta for Spanish.
//! Estimates by letters alone; they judge our own texts, never what a person said.

use std::collections::BTreeSet;

/// The highest school grade of an English sentence that a family can see.
pub const GRADE_MAX: f64 = 6.0;
/// The least ease of a Spanish screen or page.
pub const EASE_MIN: f64 = 70.0;
/// The least ease of the Spanish cards, which are said aloud.
pub const EASE_MIN_SPOKEN: f64 = 80.0;
/// From this many words on a text is a sentence with a grade; a shorter one is a label, judged word
/// by word: in two or three words one long word says all, and a formula for prose says nothing.
pub const SENTENCE_WORDS_MIN: usize = 6;

/// The languages that can be judged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tongue {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

impl Tongue {
    /// The tongue of a language tag.
    pub fn of(lang: &str) -> Option<Self> {
        match lang.split(['-', '_']).next()? {
            "en" => Some(Self::English),
            "es" => Some(Self::Spanish),
            _ => None,
        }
    }

    fn syllables(self, word: &str) -> usize {
        match self {
            Self::English => english_syllables(word),
            Self::Spanish => spanish_syllables(word),
        }
    }

    /// Syllables up to which any word may stand in a label. Spanish words are longer by nature.
    fn label_syllables(self) -> usize {
        match self {
            Self::English => 2,
            Self::Spanish => 4,
        }
    }
}

/// What is too hard for a family to read.
#[derive(Clone, PartialEq, Debug)]
pub enum TooHard {
    /// A sentence above the grade.
    Sentence {
        /// The sentence.
        text: String,
        /// Its grade.
        grade: f64,
    },
    /// A long word in a label that is not on the list of plain words.
    Word {
        /// The word.
        word: String,
        /// The label it stands in.
        label: String,
    },
    /// A screen, a page or a library below the ease.
    Page {
        /// Its ease.
        ease: f64,
        /// What it should have.
        least: f64,
    },
}

impl std::fmt::Display for TooHard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sentence { text, grade } => write!(f, "grade {grade:.1}: {text}"),
            Self::Word { word, label } => {
                write!(
                    f,
                    "`{word}` is long and not on the list of plain words: {label}"
                )
            }
            Self::Page { ease, least } => write!(f, "ease {ease:.0}, below {least:.0}"),
        }
    }
}

/// Everything on one screen, one page or in one library that is too hard: each English sentence by
/// itself, Spanish as a whole with the ease it needs, labels of both by the list of plain words.
/// Slots of our texts count as one short word: what fills them is not ours.
pub fn too_hard(
    tongue: Tongue,
    texts: &[String],
    plain_words: &BTreeSet<String>,
    ease_min: f64,
) -> Vec<TooHard> {
    let ours: Vec<String> = texts.iter().map(|text| without_slots(text)).collect();
    let all: Vec<&str> = ours.iter().flat_map(|text| parts(text)).collect();
    let (sentences, labels): (Vec<&str>, Vec<&str>) = all
        .into_iter()
        .partition(|part| words(part).len() >= SENTENCE_WORDS_MIN);
    let long = labels
        .iter()
        .flat_map(|label| long_words(tongue, label, plain_words));
    match tongue {
        Tongue::English => sentences
            .iter()
            .filter_map(|text| above_grade(text))
            .chain(long)
            .collect(),
        Tongue::Spanish => below_ease(&sentences, ease_min)
            .into_iter()
            .chain(long)
            .collect(),
    }
}

/// The highest grade of English sentences and the ease of Spanish ones, for the record.
pub fn measured(tongue: Tongue, texts: &[String]) -> f64 {
    let ours: Vec<String> = texts.iter().map(|text| without_slots(text)).collect();
    let sentences = ours
        .iter()
        .flat_map(|text| parts(text))
        .filter(|part| words(part).len() >= SENTENCE_WORDS_MIN);
    match tongue {
        Tongue::English => sentences.map(flesch_kincaid_grade).fold(0.0, f64::max),
        Tongue::Spanish => fernandez_huerta(&sentences.collect::<Vec<_>>().join(". ")),
    }
}

fn above_grade(text: &str) -> Option<TooHard> {
    let grade = flesch_kincaid_grade(text);
    (grade > GRADE_MAX).then(|| TooHard::Sentence {
        text: text.trim().to_owned(),
        grade,
    })
}

fn below_ease(sentences: &[&str], least: f64) -> Option<TooHard> {
    let ease = fernandez_huerta(&sentences.join(". "));
    (ease < least).then_some(TooHard::Page { ease, least })
}

fn long_words(tongue: Tongue, label: &str, plain_words: &BTreeSet<String>) -> Vec<TooHard> {
    words(label)
        .into_iter()
        .filter(|word| tongue.syllables(word) > tongue.label_syllables())
        .filter(|word| !plain_words.contains(word))
        .map(|word| TooHard::Word {
            word,
            label: label.trim().to_owned(),
        })
        .collect()
}

/// A text with one short word in the place of each slot.
pub(crate) fn without_slots(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0usize;
    for letter in text.chars() {
        match letter {
            '{' => {
                depth += 1;
                if depth == 1 {
                    out.push_str("it");
                }
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

/// A text cut where a thought ends: as Flesch counted, at colons and semicolons too.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '?', '!', ':', ';', '…', '\n'])
        .filter(|part| part.chars().any(char::is_alphanumeric))
}

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
    parts(text).count().max(1) as f64
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
