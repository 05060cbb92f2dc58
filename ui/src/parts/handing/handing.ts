// A map of supports that ages: when somebody was last part of something, and how long that is ago.
import type { SupportRow } from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { dayShort, daysBetween, todayHere } from '../../shared/when';

/** Days after which a support has grown quiet. */
const QUIET_DAYS = 90;

/** The last day on which somebody was asked, came, or did something. */
export function lastDay(row: Pick<SupportRow, 'asked' | 'came' | 'did'>): string | undefined {
  return [row.asked, row.came, row.did]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
}

/** Whether nobody turned to them for a long time, or ever. */
export function isQuiet(
  row: Pick<SupportRow, 'asked' | 'came' | 'did'>,
  today: string = todayHere(),
): boolean {
  const last = lastDay(row);
  return !last || daysBetween(last, today) > QUIET_DAYS;
}

/** `asked Oct 2, came Oct 14`, or that nobody has asked yet. */
export function supportDays(row: Pick<SupportRow, 'asked' | 'came' | 'did'>): string {
  const told = (['asked', 'came', 'did'] as const)
    .filter((what) => row[what])
    .map((what) => t(`w-moment-on-${what}`, { on: dayShort(row[what] ?? '') }));
  return told.join(', ') || t('w-moment-none');
}
