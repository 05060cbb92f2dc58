// How a contact is told: who was not reached said nothing, and another day is another day.
import { expect, test } from 'vitest';
import { type Contact, contact, lateOn, minutesOf, people } from '../parts/between/told';

const CALL: Contact = {
  who: 'a',
  others: [],
  mode: 'call',
  reached: 'yes',
  began: '',
  minutes: '',
  text: '',
  went: {},
};

test('a contact in which nothing was said says nothing but with whom and how', () => {
  expect(contact(CALL, [])).toEqual({ mode: 'call', with: ['a'], reached: 'yes', steps: [] });
});

test('all that was said of a contact is kept with it', () => {
  const told: Contact = {
    ...CALL,
    others: ['b', 'a'],
    mode: 'natural_support_relay',
    reached: 'unknown',
    began: 'natural',
    minutes: ' 25 ',
    text: 'He slept.\nShe called.',
    went: { one: 'done', gone: 'done' },
  };
  expect(contact(told, [{ id: 'one' }, { id: 'two' }])).toEqual({
    mode: 'natural_support_relay',
    with: ['a', 'b'],
    reached: 'unknown',
    initiator: 'natural',
    minutes: 25,
    notes: 'He slept.\nShe called.',
    steps: [{ step: 'one', outcome: 'done' }],
  });
});

test('who was not reached told nothing about a step', () => {
  const told: Contact = { ...CALL, reached: 'no', minutes: '5', went: { one: 'done' } };
  expect(contact(told, [{ id: 'one' }])).toMatchObject({ reached: 'no', steps: [] });
  expect(contact(told, [{ id: 'one' }])).not.toHaveProperty('minutes');
});

test('a length is a whole number of minutes, and nobody has to say it', () => {
  expect(minutesOf('')).toBe('');
  expect(minutesOf('45')).toBe(45);
  for (const text of ['half an hour', '1.5', '-3', '1000']) expect(minutesOf(text)).toBeUndefined();
});

test('everybody counts once, and nobody is nobody', () => {
  expect(people({ who: '', others: ['b', 'b'] })).toEqual(['b']);
});

test('what was on another day is a late entry of that day, and today is today', () => {
  expect(lateOn('2026-03-02', '2026-03-03')).toEqual({ on: '2026-03-02', late: true });
  expect(lateOn('2026-03-03', '2026-03-03')).toEqual({});
  expect(lateOn('', '2026-03-03')).toEqual({});
});
