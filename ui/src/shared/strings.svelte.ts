// Our words, from assets/strings, in the language of this laptop. Quotes are never translated.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Language = 'en' | 'es';
export type Fill = Record<string, FluentVariable>;

const FILES = import.meta.glob<string>('../../../assets/strings/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const BUNDLES: Record<Language, FluentBundle> = { en: bundle('en'), es: bundle('es') };

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(locale(language), { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/strings/${language}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

class Speaking {
  language = $state<Language>('en');
}

export const speaking = new Speaking();

/** The locale that dates, clocks and numbers are written in. */
export function locale(language: Language = speaking.language): string {
  return language === 'es' ? 'es-US' : 'en-US';
}

/** Our words for a key, or nothing where there are none. */
export function words(key: string, fill?: Fill): string | undefined {
  for (const language of [speaking.language, 'en'] as const) {
    const found = BUNDLES[language].getMessage(key)?.value;
    if (found) return BUNDLES[language].formatPattern(found, fill ?? null, []);
  }
  return undefined;
}

/** Our words for a key. A missing one shows its key: a test keeps that from happening. */
export function t(key: string, fill?: Fill): string {
  return words(key, fill) ?? key;
}
