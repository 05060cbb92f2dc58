// The facilitator's own records as rows: fields are read where they are there, and nothing is guessed.
import type { OwnRecord, PulseItem, StaffView } from '../../generated/types';

/** The three questions about one's own work, in their order. */
export const THREE: readonly PulseItem[] = ['autonomy', 'competence', 'connection'];

/** The records of a kind, the newest first. */
export function ofKind(view: StaffView, kind: string): OwnRecord[] {
  return view.records.filter((row) => row.kind === kind);
}

/** A field that is text; empty where nothing stands there. */
export function text(row: OwnRecord, field: string): string {
  const value = row.fields[field];
  return typeof value === 'string' ? value : '';
}

/** A field that is a list of texts. */
export function list(row: OwnRecord, field: string): string[] {
  const value = row.fields[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** One's newest answer to a question in a month; nothing where it was skipped or never asked. */
export function answered(view: StaffView, period: string, item: PulseItem): number | undefined {
  const row = ofKind(view, 'staff_pulse').find(
    (one) => text(one, 'period') === period && text(one, 'item') === item,
  );
  const value = row?.fields['value'];
  return typeof value === 'number' ? value : undefined;
}

/** Lines of a field that holds one thing a line. */
export function lines(said: string): string[] {
  return said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
