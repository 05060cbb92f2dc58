// Rows of the safety plan as the form holds them, and as they go into the file.
import type { SafetyStep, WhoWhat } from '../../generated/types';

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
