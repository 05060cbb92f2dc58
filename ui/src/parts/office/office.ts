// What the chip says, and how two versions are told apart and put together.
import type { FamilyReached, OfficeView, TwoVersions, Version } from '../../generated/types';
import { t, words } from '../../shared/strings.svelte';
import { thingWord, valueWords } from '../kept/kept';

/** The chip's four states in words; before there is an office, only that all is saved here. */
export function chipWords(view: OfficeView | undefined): string {
  if (!view || view.chip === 'alone') return t('w-chip-here');
  return t(`w-chip-${view.chip.replace('_', '-')}`, { n: view.waiting + view.photos });
}

/** The line below: what needs somebody, or that there is no network, or when it was last saved. */
export function chipNote(view: OfficeView | undefined, saved: string): string {
  if (!view || view.chip === 'alone') return saved;
  const mends = view.trouble && !view.trouble.retry;
  if (view.chip === 'needs_you' && view.conflicts && !mends)
    return t('w-chip-twice', { n: view.conflicts });
  if (view.chip === 'needs_you') return t('w-chip-look');
  if (view.chip === 'sending') return t('w-chip-left', { n: view.waiting + view.photos });
  if (view.trouble) return `${t('w-chip-no-office')} ${saved}`;
  return saved;
}

/** How far a family's file has come. */
export function reachedWords(family: FamilyReached): string {
  if (family.closed) return t('w-office-moved');
  if (family.aside) return t('w-office-aside', { n: family.aside });
  if (family.waiting) return t('w-office-waiting', { n: family.waiting });
  if (family.photos) return t('w-office-photos', { n: family.photos });
  if (family.arriving) return t('w-office-arriving');
  return family.backed_up ? t('w-office-backed-up') : t('w-office-same');
}

/** Whether a family is on its way from the office, and not here yet. */
export const isComing = (family: FamilyReached) =>
  family.arriving && !family.closed && family.name === null;

/** What is in question: `Goal: Words`. */
export function inQuestion(one: TwoVersions): string {
  const thing = thingWord(one.kind);
  const named = thing.charAt(0).toLocaleUpperCase() + thing.slice(1);
  if (one.field === 'removed') return t('w-twice-removed', { thing });
  const field = words(`w-field-${one.field.replace(/_/g, '-')}`);
  return field ? `${named}: ${field}` : named;
}

/** A version as people read it. */
export function versionWords(one: Version): string {
  if (one.field !== 'removed') return valueWords(one.field, one.value) || t('w-twice-no-words');
  return t('w-twice-taken-off', { why: valueWords(one.field, one.value) });
}

/** Every version, one after the other, each once. */
export function allTogether(versions: readonly Version[]): string {
  const texts = versions.map((one) => valueWords(one.field, one.value)).filter(Boolean);
  return [...new Set(texts)].join('\n');
}

/** Pieces of a text, marked where the other text has something else: words in common are not marked. */
export function differing(text: string, other: string): { text: string; differs: boolean }[] {
  const [mine, theirs] = [text.split(/(\s+)/), other.split(/(\s+)/)];
  const common = inCommon(mine, theirs);
  const pieces: { text: string; differs: boolean }[] = [];
  mine.forEach((piece, at) => {
    const differs = !common.has(at) && piece.trim() !== '';
    const last = pieces.at(-1);
    if (last && (last.differs === differs || piece.trim() === '')) last.text += piece;
    else pieces.push({ text: piece, differs });
  });
  return pieces;
}

/** Places of the longest run of pieces that both have, in order. Long texts are not compared. */
function inCommon(mine: string[], theirs: string[]): Set<number> {
  const found = new Set<number>();
  if (mine.length * theirs.length > 400_000) return found;
  const width = theirs.length + 1;
  const best = new Uint32Array((mine.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      best[i * width + j] =
        mine[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    if (mine[i] === theirs[j]) {
      found.add(i);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** A line of what happened on the way. */
export function wayWords(what: string): string {
  return words(`w-way-${what.replace(/[._]/g, '-')}`) ?? what;
}

/** What somebody who helps may see: numbers, times and codes; no name, no word, no address. */
export function forSupport(view: OfficeView): string {
  const { chip, waiting, drafts, aside, conflicts, level_at, lease_days_left } = view;
  const families = view.families.map((one) => [one.waiting, one.aside, one.backed_up, one.closed]);
  const log = view.log.map((row) => `${row.at} ${row.what}`);
  const trouble = view.trouble?.code ?? null;
  const told = { chip, waiting, drafts, aside, conflicts, level_at, lease_days_left, trouble };
  return JSON.stringify({ ...told, families, log }, null, 1);
}
