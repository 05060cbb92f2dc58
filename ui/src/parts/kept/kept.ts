// What was written into a thing, as people read it: one entry per act, with the names of fields and
// values in our words. What has no words of ours, and what is kept back, shows no value.
import type { WrittenRow } from '../../generated/types';
import { t, words } from '../../shared/strings.svelte';
import { clock, daySaid, todayHere } from '../../shared/when';
import { here } from '../../state/here.svelte';

/** One act upon it. */
export interface Entry {
  key: string;
  when: string;
  who: string;
  byMe: boolean;
  undone: boolean;
  action: WrittenRow['action'];
  lines: { field: string; label: string; value: string; theirs: boolean }[];
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const DAY = /^\d{4}-\d{2}-\d{2}/;
/** Lists of words by which a choice in a field of this name is told. */
const LISTS: Record<string, readonly string[]> = {
  status: ['step', 'status'],
  reached: ['answer'],
  used: ['used'],
  adopted: ['answer'],
  asked_for: ['answer'],
  plan_used: ['answer'],
  mode: ['mode', 'decided', 'attend'],
  view: ['view'],
  made: ['made'],
  channel: ['channel'],
  led_to_done: ['led-done'],
  what: ['life', 'authority', 'moment'],
  role: ['role'],
  stays_after: ['stays'],
  talk_kind: ['talk'],
  domain: ['life-part'],
  consent_kind: ['consent'],
  answer: ['invited'],
  info_classes: ['class'],
};

/** A moment written in world time, as the clock of this laptop showed it. */
export function hereAt(at: string): string {
  const moment = new Date(at.replace(/\[.*$/, ''));
  if (!at.includes('T') || Number.isNaN(moment.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${todayHere(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** `Today, 10:42 am`. */
export function saidAt(at: string): string {
  const local = hereAt(at);
  return [daySaid(local), clock(local)].filter(Boolean).join(', ');
}

/** What a record of this kind is called. */
export function thingWord(kind: string): string {
  return words(`w-thing-${kind.replace(/_/g, '-')}`) ?? t('w-thing-other');
}

/** What the last act was, in few words. */
export function doneWord(last: { what: string; kind: string }): string {
  return words(`w-did-${last.what.replace(/[._]/g, '-')}`) ?? thingWord(last.kind);
}

/** A value as a person reads it; nothing where only the program could. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((one) => valueWords(field, one))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'boolean') return t(value ? 'w-answer-yes' : 'w-answer-no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') {
    const held = value as Record<string, unknown>;
    // How somebody sees a decision: who, and what they said.
    if (held['view'])
      return [held['person'], held['view'], held['words']]
        .map((one) => valueWords('view', one))
        .filter(Boolean)
        .join(' ');
    return valueWords(field, held['text'] ?? held['what'] ?? held['name']);
  }
  return textWords(field, String(value));
}

function textWords(field: string, text: string): string {
  if (ID.test(text)) return here.person(text)?.called ?? '';
  if (DAY.test(text)) return text.includes('T') ? saidAt(text) : daySaid(text);
  for (const list of LISTS[field] ?? []) {
    const word = words(`w-${list}-${text.replace(/_/g, '-')}`);
    if (word) return word;
  }
  return text;
}

function lineOf({ field, value, kept_back }: WrittenRow): Entry['lines'][number] | undefined {
  if (field === 'removed') {
    const label = t(value === null ? 'w-put-back-then' : 'w-taken-off-then');
    const why = value === 'undone' ? '' : valueWords(field, value);
    return { field, label, value: why, theirs: false };
  }
  const label = words(`w-field-${field.replace(/_/g, '-')}`);
  const said = kept_back ? t('w-kept-back') : valueWords(field, value);
  if (!label || !said) return undefined;
  const theirs = !kept_back && typeof value === 'object' && !Array.isArray(value);
  return { field, label, value: said, theirs };
}

/** The rows of a history, act by act, the newest first. */
export function entries(rows: readonly WrittenRow[]): Entry[] {
  const found: Entry[] = [];
  for (const row of rows) {
    const key = `${row.action.scope}.${row.action.sitting}.${row.action.seq}`;
    let entry = found.find((one) => one.key === key);
    if (!entry) {
      const who = row.by || t(row.by_me ? 'w-you' : 'w-somebody-else-wrote');
      const { by_me: byMe, undone, action } = row;
      entry = { key, when: saidAt(row.at), who, byMe, undone, action, lines: [] };
      found.push(entry);
    }
    const line = lineOf(row);
    if (line) entry.lines.push(line);
  }
  const none = { field: '', label: t('w-field-other'), value: '', theirs: false };
  for (const entry of found) if (!entry.lines.length) entry.lines.push(none);
  return found;
}
