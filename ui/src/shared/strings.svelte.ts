// Our words, from assets/strings, in the language of this laptop. Quotes are never translated.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Language = 'en' | 'es';
export type Fill = Record<string, FluentVariable>;

const FILES = Object.entries(
  import.meta.glob<string>('../../../assets/strings/*/*.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** One language. Its rooms are read one by one, the window's first, until a key is found: the door
 * stands there without waiting for words that nobody needs yet. */
class Spoken {
  readonly bundle: FluentBundle;
  readonly #rooms: string[];

  constructor(language: Language) {
    this.bundle = new FluentBundle(locale(language), { useIsolating: false });
    const rooms = FILES.filter(([path]) => path.includes(`/strings/${language}/`));
    const first = ([path]: [string, string]) => path.endsWith('/window.ftl');
    // The last one is read first.
    rooms.sort((a, b) => Number(first(a)) - Number(first(b)));
    this.#rooms = rooms.map(([, text]) => text);
  }

  message(key: string) {
    let found = this.bundle.getMessage(key);
    while (!found && this.#rooms.length > 0) {
      this.bundle.addResource(new FluentResource(this.#rooms.pop() ?? ''));
      found = this.bundle.getMessage(key);
    }
    return found;
  }
}

const SPOKEN: Record<Language, Spoken> = { en: new Spoken('en'), es: new Spoken('es') };

class Speaking {
  language = $state<Language>('en');
}

export const speaking = new Speaking();

/** The locale that dates, clocks and numbers are written in. */
export function locale(language: Language = speaking.language): string {
  return language === 'es' ? 'es-US' : 'en-US';
}

/** Letters that run from right to left, and marks that turn the run of a line. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const MARKS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A name or words of somebody's inside a sentence of ours: they run their own way, and turn nothing
 * around them. What runs as our sentences do stays as it is. */
export function isolated(text: string): string {
  return TURNS.test(text) ? `\u2068${text.replace(MARKS, '')}\u2069` : text;
}

function filled(fill: Fill | undefined): Fill | null {
  if (!fill) return null;
  const kept = Object.entries(fill).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return Object.fromEntries(kept) as Fill;
}

/** Our words for a key, or nothing where there are none. */
export function words(key: string, fill?: Fill): string | undefined {
  for (const language of [speaking.language, 'en'] as const) {
    const found = SPOKEN[language].message(key)?.value;
    if (found) return SPOKEN[language].bundle.formatPattern(found, filled(fill), []);
  }
  return undefined;
}

/** Our words for a key. A missing one shows its key: a test keeps that from happening. */
export function t(key: string, fill?: Fill): string {
  return words(key, fill) ?? key;
}
