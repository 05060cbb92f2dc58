// The laptop in somebody's hands speaks their language, and ours again once it is back.
import { beforeEach, expect, test, vi } from 'vitest';
import { speaking } from '../shared/strings.svelte';
import { handover } from '../state/handover.svelte';

const hers = { what: 'pulse', person: 'a', called: 'Ana', family: 'f', meeting: 'm' } as const;

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  handover.end();
  speaking.language = 'en';
});

test('a private question is asked in the language of whoever it is asked', () => {
  handover.begin({ ...hers, lang: 'es' });
  expect(speaking.language).toBe('es');
  expect(document.documentElement.lang).toBe('es-US');
  handover.end();
  expect(speaking.language).toBe('en');
});

test('where none of their languages is ours the laptop goes on in its own', () => {
  handover.begin({ ...hers, lang: '' });
  expect(speaking.language).toBe('en');
});

test('handed from one to the next it comes back in its own language', () => {
  handover.begin({ ...hers, lang: 'es' });
  handover.begin({ ...hers, lang: 'en' });
  handover.end();
  expect(speaking.language).toBe('en');
});
