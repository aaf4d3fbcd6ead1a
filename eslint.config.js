import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

/** Rooms of the page that files may not look into: `tests/unit/walls.test.ts` holds the rest. */
function wall(files, rooms, why) {
  const group = rooms.flatMap((room) => [`**/${room}`, `**/${room}/**`]);
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message: why }] }] },
  };
}

export default ts.config(
  { ignores: ['dist/', 'target/', 'www/engine/pkg/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      // A run must be reproducible: chance comes from the engine's seeds alone.
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      // Indices are checked by the shapes that they come from.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A field that is left out, so that it takes its default.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$' }],
    },
  },
  {
    // What is drawn at each frame makes no objects that it can do without.
    files: ['www/paint/**', 'www/**/paint*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'VariableDeclarator[id.type="ArrayPattern"][init.type="ArrayExpression"]',
          message: 'A frame has thousands of these, and each makes an array and an iterator.',
        },
      ],
      // An iterator makes an object for each number.
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  wall(
    ['www/paint/**', 'www/views/**/paint*.ts', 'www/views/**/layout*.ts', 'www/charts/paint*.ts'],
    ['engine', 'page', 'run', 'shell', 'controls', 'inspector', 'ui'],
    'A painter takes numbers and draws them: what it needs of the engine or the page is read before.',
  ),
  wall(
    ['www/run/**', 'www/engine/**'],
    ['page', 'views', 'charts', 'shell', 'controls', 'inspector', 'ui', 'text'],
    'A run knows nothing of the page that shows it.',
  ),
  wall(
    ['www/page/**'],
    ['views', 'charts', 'shell', 'controls', 'inspector', 'ui', 'text'],
    'The page’s state knows nothing of how it is shown.',
  ),
);
