// An enrollment as its form holds it, and what of it changed.
import type { EnrollmentRow } from '../../generated/types';

export const DAYS = [
  'referral_date',
  'first_contact',
  'first_visit',
  'started',
  'closing_planned_on',
] as const;
const TEXTS = ['source', 'reason', 'payer'] as const;
type Part = (typeof DAYS)[number] | (typeof TEXTS)[number];
export type Enrolled = Record<Part, string>;

/** What the form begins with. */
export function textsOf(row: EnrollmentRow): Enrolled {
  const parts = [...DAYS, ...TEXTS].map((part) => [part, row[part]?.slice(0) ?? '']);
  return Object.fromEntries(parts) as Enrolled;
}

/** What is sent: what was written anew; an emptied field says nothing. */
export function changedOf(was: Enrolled, now: Enrolled): Partial<Enrolled> {
  const parts = [...DAYS, ...TEXTS].filter((part) => {
    const text = now[part].trim();
    return text && text !== was[part];
  });
  return Object.fromEntries(parts.map((part) => [part, now[part].trim()]));
}
