// The layers, checked: shared knows nothing of ours, parts know shared and state, views compose,
// and only platform/tauri.ts knows the host. Text reaches the page as text, never as markup.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const none = (group, message) => ({ group, message });
const host = none(['@tauri-apps/*'], 'Only platform/tauri.ts knows the host.');
const up = none(['**/views/**', '**/App.svelte'], 'A part does not import a view.');
const limit = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/generated'] },
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts', '**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/**'],
    rules: {
      ...limit(host),
      'svelte/no-at-html-tags': 'error',
      'no-eval': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch'],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML' },
        { property: 'outerHTML' },
        { property: 'insertAdjacentHTML' },
      ],
      'svelte/no-inline-styles': ['error', { allowTransitions: true }],
    },
  },
  { files: ['src/platform/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/shared/**'],
    rules: limit(
      host,
      up,
      none(['**/parts/**', '**/state/**', '**/platform/**'], 'shared imports nothing of ours.'),
    ),
  },
  {
    files: ['src/state/**'],
    rules: limit(host, up, none(['**/parts/**'], 'state does not import a part.')),
  },
  { files: ['src/parts/**'], rules: limit(host, up) },
);
