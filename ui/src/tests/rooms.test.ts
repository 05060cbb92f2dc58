// What a meeting asks in full: decisions, turns, who came when, who helps.
import { expect, test } from 'vitest';
import type { MeetingView, PersonCard, PersonView, Words } from '../generated/types';
import { decision, EMPTY, heard } from '../parts/decided/decided';
import { helpersSaid, interpretsLine, wanting } from '../parts/people/helpers';
import { came, hereFacts } from '../parts/steps/came';
import { turned, turnWords } from '../parts/steps/turns';

const somebody = (id: string): PersonView => ({
  id,
  called: id,
  relation: '',
  role: 'caregiver',
  class: 'F',
  lang: 'en',
});
const say = (text: string, said_by: string): Words => ({
  text: text.trim(),
  said_by,
  lang: 'en',
  origin: 'verbatim',
});

test('a voice that sees it another way goes with the decision, and silence is no yes', () => {
  const otherwise = {
    ...heard({}, 'emil', true),
    theo: { view: 'uneasy' as const, text: ' I am scared ' },
  };
  const now = { ...EMPTY, by: 'ngozi', text: 'We move', decided: 'ngozi', otherwise };
  expect(decision(now, 'family_chose', say, 'm')).toEqual({
    words: say('We move', 'ngozi'),
    mode: 'family_chose',
    decided_by: ['ngozi'],
    views: [
      { person: 'emil', view: 'disagree' },
      { person: 'theo', view: 'uneasy', words: say('I am scared', 'theo') },
    ],
    options: [],
    meeting: 'm',
  });
  expect(heard(otherwise, 'emil', false)).toEqual({ theo: otherwise.theo });
});

test('whoever led a part gave it its turn, and what was not led says so without a name', () => {
  expect(turned({ led_by: 'emil' })).toEqual({ led: true, led_by: 'emil' });
  expect(turned({ led: 'no' })).toEqual({ led: false });
  const item = {
    id: 'i',
    text: 'Bikes',
    raised_by: null,
    goal: null,
    led_by: somebody('Emil'),
    led: null,
    outcome: '',
  };
  expect(turnWords(item)).toBe('Emil leads');
  expect(turnWords({ ...item, led: true, outcome: 'He asks' })).toBe('Emil led it · He asks');
  expect(turnWords({ ...item, led: false })).toBe('not today');
});

const meeting = (left: string | null = null) =>
  ({
    id: 'm',
    started_at: '2026-11-20T17:30:00+00:00',
    speakers: [
      {
        person: somebody('ngozi'),
        key: '1',
        presence: 'here',
        arrived: null,
        left,
        mode: '',
        reason: '',
      },
      {
        person: somebody('emil'),
        key: '2',
        presence: null,
        arrived: null,
        left: null,
        mode: '',
        reason: '',
      },
    ],
    help: { interpreter: null, interpreter_lang: '', interpreter_for: [], co_facilitator: null },
  }) as unknown as MeetingView;

test('who has a time was here, a reason alone says that they were not, and who had left stays gone', () => {
  expect(came(meeting(), { person: 'emil', arrived: '18:00' })).toMatchObject({
    presence: 'here',
    arrived: expect.stringContaining('2026-11-20T18:00'),
  });
  expect(came(meeting(), { person: 'emil', reason: 'At work' })).toEqual({
    meeting: 'm',
    person: 'emil',
    presence: 'absent',
    reason: 'At work',
  });
  expect(came(meeting(), { person: 'emil', arrived: '17:20' }).arrived).toContain(
    '2026-11-20T17:20',
  );
  expect(came(meeting(), { person: 'emil', left: '00:15' }).left).toContain('2026-11-21T00:15');
  const gone = '2026-11-20T18:10:00-06:00';
  expect(came(meeting(gone), { person: 'ngozi', mode: 'phone' })).toMatchObject({
    presence: 'here',
    left: gone,
    mode: 'phone',
  });
});

test('whoever wants an interpreter is named until somebody interprets for them', () => {
  const card = { person: somebody('ngozi'), interpreter_needed: true } as PersonCard;
  const view = meeting();
  expect(wanting([card], view)).toEqual([card]);
  view.help.interpreter = somebody('mai');
  expect(wanting([card], view)).toEqual([card]);
  view.help.interpreter_for = [somebody('ngozi')];
  expect(wanting([card], view)).toEqual([]);
  expect(helpersSaid({ interpreter_for: 'a b', interpreter_lang: 'Hmong' })).toEqual({
    interpreter_for: ['a', 'b'],
    interpreter_lang: 'Hmong',
  });
});

test('who came and went is told with how they took part, and of who was not there only why', () => {
  const [ngozi, emil] = meeting().speakers;
  expect(hereFacts({ ...ngozi!, arrived: '2026-11-20T17:45:00+00:00', mode: 'phone' })).toBe(
    'came at 5:45\u00a0pm, by phone',
  );
  expect(hereFacts({ ...emil!, presence: 'absent', mode: 'phone', reason: 'At work' })).toBe(
    'At work',
  );
  const view = meeting();
  expect(interpretsLine(view)).toBe('');
  view.help.interpreter = somebody('Mai');
  expect(interpretsLine(view)).toBe('The interpreter is Mai.');
  view.help.interpreter_for = [somebody('Ngozi')];
  view.help.interpreter_lang = 'Hmong';
  expect(interpretsLine(view)).toBe('The interpreter is Mai, for Ngozi: Hmong.');
});
