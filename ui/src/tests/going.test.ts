import { describe, expect, it } from 'vitest';
import type { Insight, GoingView, Indicator, MeetingFigures, SinceView } from '../generated/types';
import { beforeWords } from '../parts/going/before';
import {
  askOf,
  atNumber,
  conditionOf,
  factKey,
  factsOf,
  factsOfPattern,
  markOf,
} from '../parts/going/conditions';
import {
  beforeEach,
  carried,
  counted,
  pairs,
  points,
  quietDays,
  quietRuns,
} from '../parts/going/charts';
import { proposed } from '../parts/going/proposed';
import { EMPTY, isTooUnsure, taken, testOf } from '../parts/steps/step-form';

const fact = (key: string, part: Partial<Indicator> = {}): Indicator =>
  ({
    key,
    subject: null,
    state: 'steady',
    value: null,
    before: null,
    window: null,
    rows: [],
    reason: { en: key, es: key },
    prompt: null,
    audience: 'all',
    muted_by: null,
    missing: [],
    ...part,
  }) as unknown as Indicator;
const answer = (part: Partial<Insight>): Insight =>
  ({
    indicators: [],
    signals: [],
    growth: [],
    patterns: [],
    figures: [],
    readings: [],
    ...part,
  }) as unknown as Insight;

describe('how it is going', () => {
  it('counts reminders as whose hands, and friends as what stays after us', () => {
    expect([conditionOf('D1'), conditionOf('D2'), conditionOf('D3'), conditionOf('O1')]).toEqual([
      'ownership',
      'ownership',
      'after',
      'ownership',
    ]);
  });

  it('names two people on one goal, and what only one may see, apart', () => {
    const on = (person: string | null, audience = 'all') =>
      factKey(fact('M2', { subject: { goal: 'g', person }, audience } as Partial<Indicator>));
    const names = [on('a'), on('b'), on(null), on('a', 'own')];
    expect(new Set(names).size).toBe(names.length);
  });

  it('says growth first, and says it once', () => {
    const now = answer({
      growth: [fact('O1')],
      indicators: [fact('O1'), fact('O3', { state: 'worth_a_look' }), fact('O4')],
    });
    const { said, state } = factsOf(now, 'ownership');
    expect(said.map(({ fact, grows }) => [fact.key, grows])).toEqual([
      ['O1', true],
      ['O3', false],
      ['O4', false],
    ]);
    expect(state).toBe('worth_a_look');
  });

  it('keeps what is for staff or for one person off the shared page', () => {
    const now = answer({
      indicators: [fact('M4', { audience: 'own' }), fact('M3', { audience: 'staff' })],
    });
    const { said, apart, state } = factsOf(now, 'motivation');
    expect(said).toEqual([]);
    expect(apart).toHaveLength(2);
    expect(state).toBe('not_enough_yet');
  });

  it('opens the rows at the first number, in both languages', () => {
    expect(atNumber('Family and friends carry 4 of the 5 open steps.')[1]).toBe('4 of the 5');
    expect(atNumber('Llevan 4 de los 5 pasos.')[1]).toBe('4 de los 5');
    expect(atNumber('On July 4 there were 2 hard days.')[1]).toBe('2');
    expect(atNumber('Desde el 4 de julio hubo 2.')[1]).toBe('2');
    expect(atNumber('No number here.')).toEqual(['', '', 'No number here.']);
  });
});

describe('what is asked about a fact', () => {
  it('is about the same goal as the fact', () => {
    const [one, two] = ['g1', 'g2'].map((goal) =>
      fact('A3', { prompt: 'DR12', subject: { goal } as never }),
    );
    const card = (goal: string) => ({ id: 'DR12', key: 'A3', subject: { goal }, text: goal });
    const view = { cards: [card('g1'), card('g2')] } as unknown as GoingView;
    expect([askOf(view, one!)?.text, askOf(view, two!)?.text]).toEqual(['g1', 'g2']);
  });

  it('keeps a reason with the mark only where there is one', () => {
    const signal = fact('O1', { rows: ['r'] });
    expect(markOf(signal, 'acted')).toEqual({ key: 'O1', mark: 'acted', facts: ['r'] });
    expect(markOf(signal, 'dismissed', 'new job')).toMatchObject({ reason: 'new job' });
  });
});

describe('a pattern', () => {
  it('is listed with its facts, those about the same goal first', () => {
    const about = (goal: string) => ({ goal });
    const silent = fact('A3', { state: 'talk_about_it', subject: about('g2') });
    const indicators = [
      fact('A3', { state: 'talk_about_it', subject: about('g1') }),
      silent,
      fact('M1', { state: 'steady', subject: about('g2'), audience: 'own' }),
    ];
    const pattern = { name: 'fading_goal', subject: about('g2'), facts: ['A3', 'M1'] };
    expect(factsOfPattern(answer({ indicators }), pattern as never)).toEqual([silent]);
  });
});

describe('what a number was before', () => {
  it('is said where the sentence does not say it', () => {
    const reason = { en: 'There were 5 reminders.', es: '' };
    expect(beforeWords({ before: 2, reason })).not.toBe('');
    expect(beforeWords({ before: 5, reason })).toBe('');
    expect(beforeWords({ before: { part: 0, whole: 4 }, reason })).toBe('Before: 0.');
    expect(beforeWords({ before: { part: 1, whole: 40 }, reason })).toBe('Before: almost none.');
    expect(beforeWords({ before: null, reason })).toBe('');
  });
});

describe('charts', () => {
  it('shares the steps of a meeting between theirs and ours', () => {
    const figures = [
      {
        date: '2025-01-09',
        steps: 6,
        steps_ours: 1,
        steps_staff: 4,
        steps_unknown: 1,
        rows_agreed: ['s'],
        is_quiet: false,
      },
    ];
    expect(carried(figures as never)).toEqual([
      { on: '2025-01-09', theirs: 1, ours: 4, unknown: 1, quiet: false, rows: ['s'] },
    ]);
  });

  it('stands the reminders before a meeting under its day', () => {
    const figures = [
      { date: '2025-01-09', reminders_until_next: 4, rows_reminded: ['r'], is_quiet: false },
      { date: '2025-02-09', reminders_until_next: null, rows_reminded: [], is_quiet: true },
    ] as unknown as MeetingFigures[];
    const read = (one: MeetingFigures) => one.reminders_until_next;
    expect(counted(beforeEach(figures), read, (one) => one.rows_reminded)).toEqual([
      { on: '2025-02-09', n: 4, quiet: true, rows: ['r'] },
    ]);
  });

  it('shades hard times as runs of meetings, and as days within what is drawn', () => {
    const quiet = [false, true, true, false, true].map((quiet) => ({ quiet }));
    expect(quietRuns(quiet)).toEqual([
      [1, 2],
      [4, 4],
    ]);
    const time = { event: 'crisis', record: 'r', on: '2025-01-06', until: '2025-02-20' } as const;
    const span = { from: '2025-01-01', to: '2025-01-11' };
    expect(quietDays([{ ...time, audience: 'all' }], span, 100)).toEqual([{ x: 50, wide: 50 }]);
    expect(quietDays([{ ...time, audience: 'staff' }], span, 100)).toEqual([]);
  });

  it('draws no line that one person keeps private', () => {
    const line = { goal: 'g', person: 'p', ruler_kind: 'confidence' as const, values: [] };
    expect(pairs([{ ...line, audience: 'own' }])).toEqual([]);
    expect(pairs([{ ...line, audience: 'all' }])).toHaveLength(1);
  });

  it('stands a ten on top and the first day on the left', () => {
    const values = [
      { record: 'a', on: '2025-01-01', value: 10 },
      { record: 'b', on: '2025-01-11', value: 0 },
    ];
    const at = points(values, { from: '2025-01-01', to: '2025-01-11' }, 100, 50);
    expect(at).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 50 },
    ]);
  });
});

describe('the next list', () => {
  it('has what they changed first, and one question at most', () => {
    const since = {
      changed: [{ id: 'c', adopted: 'undecided', words: { text: 'We swap by text.' } }],
      silent: [{ goal: 'g', words: { text: 'A dog' } }],
    } as unknown as SinceView;
    const question = fact('O1', { prompt: 'DR1' });
    const going = {
      insight: answer({ signals: [fact('M2', { prompt: 'DR16' }), question], question }),
      cards: [
        { id: 'DR1', key: 'O1', subject: null, text: 'Which one is yours?' },
        { id: 'DR16', key: 'M2', subject: null, text: 'What would help?' },
      ],
    } as unknown as GoingView;
    expect(proposed(since, going).map(({ kind, words }) => [kind, words])).toEqual([
      ['change', 'We swap by text.'],
      ['silent', 'A dog'],
      ['question', 'Which one is yours?'],
    ]);
  });
});

describe('the real-life test', () => {
  it('counts as asked once both questions were asked, and a skip is a choice', () => {
    expect(testOf({ ...EMPTY, confidence: 8 })).toBe('unknown');
    expect(testOf({ ...EMPTY, confidence: 8, nothing: true })).toBe('asked');
    expect(testOf({ ...EMPTY, confidence: 5, if_cue: 'the bus is late' })).toBe('asked');
    expect(testOf({ ...EMPTY, skipped: true })).toBe('skipped');
  });

  it('keeps what could get in the way, with an answer to it or without', () => {
    const words = { text: 'Call', lang: 'en', origin: 'verbatim' } as const;
    const open = taken({ ...EMPTY, if_cue: ' the bus is late ' }, 'm', words);
    expect([open.in_the_way?.text, open.if_then]).toEqual(['the bus is late', undefined]);
    expect(open.in_the_way_kind).toBe(undefined);
    const known = taken({ ...EMPTY, if_cue: 'the bus is late', kind: 'transport' }, 'm', words);
    expect(known.in_the_way_kind).toBe('transport');
    const ready = { if_cue: 'the bus is late', then_response: 'I walk' };
    const answered = taken({ ...EMPTY, ...ready }, 'm', words);
    expect([answered.in_the_way, answered.if_then]).toEqual([undefined, ready]);
  });

  it('asks for a smaller step or an answer below seven', () => {
    expect(isTooUnsure({ ...EMPTY, confidence: 6 })).toBe(true);
    expect(isTooUnsure({ ...EMPTY, confidence: 7 })).toBe(false);
    const ready = { if_cue: 'the bus is late', then_response: 'I text' };
    expect(isTooUnsure({ ...EMPTY, confidence: 6, ...ready })).toBe(false);
    expect(isTooUnsure({ ...EMPTY, confidence: 6, skipped: true })).toBe(false);
  });
});
