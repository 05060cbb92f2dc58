// Pauses that still mean something, and a pause as one sentence.
import type { PauseRow } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { dayAfter, dayShort, todayHere } from '../../shared/when';

/** What holds today first, then what is to come, the nearest first. */
export function standing(rows: readonly PauseRow[]): PauseRow[] {
  const ahead = rows.filter((row) => row.is_ahead);
  ahead.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return [...rows.filter((row) => row.holds), ...ahead];
}

/** The last day of a pause for who is back today: the day before, but none before the first. */
export function lastDay(row: PauseRow, today: string = todayHere()): string {
  const before = dayAfter(today, -1);
  return row.from && row.from > before ? row.from.slice(0, 10) : before;
}

/** `A pause from Oct 1 until Nov 30. Rosa asked for it: the harvest.` */
export function pauseWords(row: PauseRow): string {
  const from = row.from ? dayShort(row.from) : '';
  const when = row.to
    ? t('w-pause-from-to', { from, to: dayShort(row.to) })
    : t('w-pause-from-on', { from });
  const who = row.asked_by ? t('w-pause-asked-by', { name: row.asked_by.called }) : '';
  return [when, who, row.why].filter(Boolean).join(' ');
}
