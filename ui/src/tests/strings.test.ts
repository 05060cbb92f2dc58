// Every word of ours is there, in both languages, with the same things to fill in.
import { expect, test } from 'vitest';
import { FIRST, MORE } from '../parts/meeting/kinds';
import { isolated, speaking, words } from '../shared/strings.svelte';

const SOURCES = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../tests/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const FTL = import.meta.glob<string>(
  '../../../assets/strings/*/{window,recorded,office,pages,people,practice,forms,rooms}.ftl',
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

function keys(language: string): Map<string, string> {
  const rooms = Object.entries(FTL).filter(([path]) => path.includes(`/${language}/`));
  const text = rooms.map(([, room]) => room).join('\n');
  const found = new Map<string, string>();
  for (const entry of text.split(/\n(?=[a-z])/)) {
    const key = /^([a-z][a-z0-9-]*) =/.exec(entry)?.[1];
    if (key) found.set(key, [...new Set(entry.match(/\$[a-z]+/g) ?? [])].sort().join());
  }
  return found;
}

test('both languages have the same keys, with the same things to fill in', () => {
  expect(keys('en').size).toBeGreaterThan(200);
  expect([...keys('es')].sort()).toEqual([...keys('en')].sort());
});

test('every key that the window names has words', () => {
  const named = Object.values(SOURCES).flatMap((text) => text.match(/'w-[a-z0-9-]+'/g) ?? []);
  expect(named.length).toBeGreaterThan(200);
  const known = keys('en');
  for (const key of new Set(named)) expect(known.has(key.slice(1, -1)), key).toBe(true);
});

test('every kind of talk has a word in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    speaking.language = language;
    for (const { kind } of [...FIRST, ...MORE])
      expect(words(`w-talk-${kind.replace(/_/g, '-')}`), kind).toBeTruthy();
  }
});

test('a key that nobody wrote has no words', () => {
  expect(words('w-nobody-wrote-this')).toBeUndefined();
});

test('a name that runs from right to left turns nothing of our sentence around it', () => {
  speaking.language = 'en';
  expect(words('w-hand-laptop', { name: 'Ngozi' })).not.toMatch(/[\u2068\u2069]/u);
  expect(words('w-hand-laptop', { name: 'أمينة' })).toContain('\u2068أمينة\u2069');
  expect(words('w-hand-laptop', { name: 'נועה' })).toContain('\u2068נועה\u2069');
});

test('marks in a name that would turn the rest of the line stay inside it', () => {
  expect(isolated('Ana\u202e')).toBe('\u2068Ana\u2069');
  expect(isolated('a\u2069\u202eb')).toBe('\u2068ab\u2069');
  expect(isolated('José 👩🏽‍🍳')).toBe('José 👩🏽‍🍳');
});
