// Rows of the safety plan as the form holds them, and as they go into the file.
import type { CrisisLevel, SafetyLevel, SafetyStep, WhoWhat } from '../../generated/types';
import { inRows } from '../fields/fields';

export interface SafetyRow {
  who: string;
  /** For somebody who is not on file. */
  name: string;
  what: string;
}

export const EMPTY_ROW: SafetyRow = { who: '', name: '', what: '' };

/** What the form begins with. */
export function rowsOf(steps: readonly SafetyStep[]): SafetyRow[] {
  return steps.map(({ who, name, what }) => ({ who: who?.id ?? '', name, what }));
}

/** What is written: rows in which nothing stands are left out. */
export function written(rows: readonly SafetyRow[]): WhoWhat[] {
  return rows
    .map((row) => ({ ...row, name: row.who ? '' : row.name.trim(), what: row.what.trim() }))
    .filter((row) => row.who || row.name || row.what)
    .map(({ who, name, what }) => ({ name, what, ...(who ? { who } : {}) }));
}

/** One level as the form holds it: its signs are one a line. */
export interface LevelRow {
  name: string;
  signs: string;
  does: SafetyRow[];
  calls: SafetyRow[];
  over: string;
}

export const EMPTY_LEVEL: LevelRow = { name: '', signs: '', does: [], calls: [], over: '' };

/** What the form of the levels begins with. */
export function levelsOf(levels: readonly SafetyLevel[]): LevelRow[] {
  return levels.map(({ name, signs, who_does_what, call_order, stop_sign }) => ({
    name,
    signs: signs.join('\n'),
    does: rowsOf(who_does_what),
    calls: rowsOf(call_order),
    over: stop_sign,
  }));
}

/** What is written of them: levels in which nothing stands are left out. */
export function levelsWritten(rows: readonly LevelRow[]): CrisisLevel[] {
  const levels = rows.map(({ name, signs, does, calls, over }) => ({
    name: name.trim(),
    signs: inRows(signs),
    who_does_what: written(does),
    call_order: written(calls),
    stop_sign: over.trim(),
  }));
  return levels.filter(
    ({ name, signs, who_does_what, call_order, stop_sign }) =>
      name || stop_sign || signs.length + who_does_what.length + call_order.length,
  );
}
