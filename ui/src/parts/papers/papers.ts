// How a consent is told: what it covers and until when, in words that leave nothing out.
import type {
  Authority,
  AuthorityRow,
  ConsentKind,
  ConsentRow,
  InfoClass,
} from '../../generated/types';
import { t } from '../../shared/strings.svelte';
import { dayShort } from '../../shared/when';
import { choiceWord } from '../../state/sentences';

/** Kinds that a person can give here, the everyday ones first. */
export const CONSENTS: readonly ConsentKind[] = [
  'release_one_way',
  'release_two_way',
  'program_consent',
  'school_ferpa',
  'part2_named',
  'text_email',
  'telehealth',
  'photo',
  'recording',
  'interpreter',
  'esign',
];

/** What a release can speak of. */
export const CLASSES: readonly InfoClass[] = [
  'contact',
  'plan',
  'safety_plan',
  'notes',
  'health',
  'mental_health',
  'substance_use',
  'school',
  'legal',
];

/** Kinds by which something goes to somebody. */
export function isRelease(kind: ConsentKind | null): boolean {
  return (
    kind !== null &&
    ['release_one_way', 'release_two_way', 'part2_tpo', 'part2_named', 'school_ferpa'].includes(
      kind,
    )
  );
}

/** By which rights, on file today, somebody signs such a paper for somebody else, the widest first; nothing
 * where they sign for themselves. The file decides; this says it before it is asked. */
export function signsBy(
  rows: readonly AuthorityRow[],
  signer: string,
  person: string,
  kind: ConsentKind | null,
): Authority[] | undefined {
  if (!signer || !person || signer === person) return undefined;
  const enough: Authority[] = [
    'guardian',
    'legal_custody',
    kind === 'school_ferpa' ? 'decide_school' : 'decide_health',
  ];
  const held = rows.filter(
    (row) => row.holds && row.person?.id === signer && row.child?.id === person,
  );
  return enough.filter((what) => held.some((row) => row.what === what));
}

/** What it covers. */
export function whatWords(row: Pick<ConsentRow, 'scope' | 'info_classes'>): string {
  const classes = row.info_classes.map((one) => choiceWord('class', one)).join(', ');
  return [classes, row.scope].filter(Boolean).join('. ');
}

/** From when, and until when or that no end is set. */
export function untilWords(
  row: Pick<ConsentRow, 'starts' | 'expires' | 'revoked_on' | 'holds'>,
): string {
  if (row.revoked_on) return t('w-ended-on', { on: dayShort(row.revoked_on) });
  const from = row.starts ? t('w-from-day', { on: dayShort(row.starts) }) : '';
  const to = row.expires
    ? t(row.holds ? 'w-until-day' : 'w-ran-out', { on: dayShort(row.expires) })
    : t('w-no-end');
  return [from, to].filter(Boolean).join(', ');
}

/** All that a consent says, part by part: what somebody reads before they sign it. */
export function saysOf(row: ConsentRow): { label: string; value: string }[] {
  const parts = [
    { label: 'w-consent-about', value: row.person?.called ?? '' },
    { label: 'w-consent-to', value: row.to_person?.called || row.to_party },
    {
      label: 'w-consent-classes',
      value: row.info_classes.map((one) => choiceWord('class', one)).join(', '),
    },
    { label: 'w-consent-scope', value: row.scope },
    { label: 'w-consent-purpose', value: row.purpose },
    { label: 'w-consent-until', value: untilWords(row) },
  ];
  return parts.filter((part) => part.value);
}
