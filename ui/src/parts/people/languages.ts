// Languages by their names, as people write them: "Spanish, Igbo". What no list knows stays as it was
// written.
import { locale } from '../../shared/strings.svelte';

const TAGS =
  'en es ase zh vi ar fr ht ko ru so tl pt ig hmn nv am fa hi ur sw uk pl my ne rw ti ps km lo mam quc kar'.split(
    ' ',
  );
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLocaleLowerCase();

function nameIn(tag: string, where: string): string {
  try {
    return new Intl.DisplayNames(where, { type: 'language', fallback: 'none' }).of(tag) ?? '';
  } catch {
    return '';
  }
}

/** A language's name; what is no tag is its own name. */
export const languageName = (tag: string) => nameIn(tag, locale()) || tag;

/** Several, in one line. */
export const languageNames = (tags: readonly string[]) => tags.map(languageName).join(', ');

/** The tag of a language by its name in any of our languages. */
export function languageTag(name: string): string {
  const wanted = plain(name);
  const named = TAGS.find((tag) =>
    ['en-US', 'es-US'].some((where) => plain(nameIn(tag, where)) === wanted),
  );
  return named ?? name.trim();
}

/** The tags in a line of names. */
export const languageTags = (line: string) =>
  line
    .split(/[,;]/)
    .filter((name) => name.trim())
    .map(languageTag);
