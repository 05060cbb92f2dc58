// Where things stand in a chart. Pure: it knows no screen, no colour and no words.
import type { Insight, MeetingFigures, RulerReadings } from '../../generated/types';
import { daysBetween } from '../../shared/when';

/** Meetings that fit one beside the other. */
export const MEETINGS_MAX = 10;

/** Steps agreed at one meeting: whose they are. */
export interface Carried {
  on: string;
  theirs: number;
  ours: number;
  /** Nobody's that is known: drawn apart, and counted on neither side. */
  unknown: number;
  quiet: boolean;
  /** The steps it was counted from. */
  rows: readonly string[];
}

/** The newest meetings at which steps were agreed. */
export function carried(figures: readonly MeetingFigures[]): Carried[] {
  const known = figures.filter((one) => one.steps_ours + one.steps_staff > 0);
  return known.slice(-MEETINGS_MAX).map((one) => ({
    on: one.date,
    theirs: one.steps_ours,
    ours: one.steps_staff,
    unknown: one.steps_unknown,
    quiet: one.is_quiet,
    rows: one.rows_agreed,
  }));
}

/** One number for each meeting that knows it. */
export interface Counted {
  on: string;
  n: number;
  quiet: boolean;
  /** What was counted. */
  rows: readonly string[];
}

export function counted(
  figures: readonly MeetingFigures[],
  read: (one: MeetingFigures) => number | null,
  rows: (one: MeetingFigures) => readonly string[],
): Counted[] {
  return figures
    .map((one) => ({ on: one.date, n: read(one), quiet: one.is_quiet, rows: rows(one) }))
    .filter((one): one is Counted => one.n !== null)
    .slice(-MEETINGS_MAX);
}

/** Figures whose reminders are those before a meeting, so that they stand under its day. */
export function beforeEach(figures: readonly MeetingFigures[]): MeetingFigures[] {
  return figures.slice(1).map((one, at) => ({
    ...one,
    reminders_until_next: figures[at]?.reminders_until_next ?? null,
    rows_reminded: figures[at]?.rows_reminded ?? [],
  }));
}

/** Runs of columns that a hard time keeps quiet: the first and the last of each. */
export function quietRuns(columns: readonly { quiet: boolean }[]): [number, number][] {
  const runs: [number, number][] = [];
  columns.forEach(({ quiet }, at) => {
    const last = runs.at(-1);
    if (!quiet) return;
    if (last && last[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}

/** Hard times that everybody may be told of, as parts of the days between two. */
export function quietDays(
  times: Insight['hard_times'],
  span: { from: string; to: string },
  wide: number,
): { x: number; wide: number }[] {
  const days = Math.max(1, daysBetween(span.from, span.to));
  const at = (day: string) => (daysBetween(span.from, day) / days) * wide;
  return times
    .filter((time) => time.audience === 'all')
    .map((time) => {
      const from = time.on < span.from ? span.from : time.on;
      const to = !time.until || time.until > span.to ? span.to : time.until;
      return { x: at(from), wide: at(to) - at(from) };
    })
    .filter((band) => band.wide > 0);
}

/** Importance and confidence of one person about one goal. */
export interface Pair {
  goal: string;
  person: string;
  importance: RulerReadings | undefined;
  confidence: RulerReadings | undefined;
}

/** Lines that may be shown to everybody, two kinds of one person on one goal together. */
export function pairs(readings: readonly RulerReadings[]): Pair[] {
  const made: Pair[] = [];
  for (const line of readings) {
    if (line.audience !== 'all' || line.ruler_kind === 'readiness') continue;
    let pair = made.find((one) => one.goal === line.goal && one.person === line.person);
    if (!pair) {
      pair = { goal: line.goal, person: line.person, importance: undefined, confidence: undefined };
      made.push(pair);
    }
    pair[line.ruler_kind] = line;
  }
  return made;
}

/** A point of a line. */
export interface Point {
  x: number;
  y: number;
}

/** The points of a line in a field so wide and so high, over the days between two. */
export function points(
  values: RulerReadings['values'],
  span: { from: string; to: string },
  wide: number,
  high: number,
): Point[] {
  const days = Math.max(1, daysBetween(span.from, span.to));
  return values.map(({ on, value }) => ({
    x: (daysBetween(span.from, on) / days) * wide,
    y: high - (value / 10) * high,
  }));
}

/** The first and the last day of some lines. */
export function spanOf(lines: readonly (RulerReadings | undefined)[]): {
  from: string;
  to: string;
} {
  const days = lines.flatMap((line) => line?.values.map(({ on }) => on) ?? []).sort();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}
