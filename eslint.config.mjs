import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids imports that match the patterns: the walls between the rooms of the house. */
const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const browserApi = { group: ['webextension-polyfill'], message: 'Only extension/platform/ knows the browser.' };
const shell = { regex: '(^|/)extension/', message: 'The engine (src/) never imports the shell.' };
const node = { regex: '^node:', message: 'The engine runs in a page too: no Node API.' };
const pages = { regex: '(^|/)(popup|options|reader)/', message: 'Content and background never import a page.' };
const fullZod = { regex: '^zod$', message: "Shipped code imports 'zod/mini'." };
const training = { regex: '(^|/)training/', message: 'Training is never shipped.' };

/** Programs for Node: they may use its API and the shell's site adapters; none of them is shipped. */
const tools = ['src/training/**', 'src/command-line/**', 'src/build/**'];

/** What readers see comes from the message files, in their language. */
const inMessages = 'What readers see goes through message(): see extension/_locales.';
const innerHtml = { selector: "MemberExpression[property.name='innerHTML']", message: 'Use textContent.' };
const hardCoded = [
  { selector: 'JSXText[value=/[A-Za-z]{2}/]', message: inMessages },
  { selector: 'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label)$/] > Literal', message: inMessages },
  // A button's first argument is its text, an element's third and later ones are.
  { selector: 'CallExpression[callee.name="button"] > Literal:first-child[value=/[A-Za-z]{2}/]', message: inMessages },
  { selector: 'CallExpression[callee.name="element"] > ObjectExpression.arguments ~ Literal[value=/[A-Za-z]{2}/]', message: inMessages },
  { selector: "AssignmentExpression[left.property.name='textContent'] > Literal[value=/[A-Za-z]{2}/]", message: inMessages },
  { selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(aria-label|title|placeholder)$/] > Literal:nth-child(2)", message: inMessages },
];

/** Nothing asks the network; the package's own files are read in one place. */
const connections = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({ name, message: 'Nothing asks the network.' }));

export default tseslint.config(
  { ignores: ['**/*.as.ts', 'dist/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      'no-restricted-syntax': ['error', innerHtml],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['src/**', 'extension/**'], ignores: [...tools, 'extension/platform/model-files.ts'], rules: { 'no-restricted-globals': ['error', ...connections] } },
  wall(['src/**'], [shell, browserApi, node, fullZod, training], tools),
  wall(tools, [browserApi]),
  wall(['extension/**'], [browserApi, node, training, fullZod], ['extension/platform/**']),
  wall(['extension/platform/**'], [node, training, fullZod, pages]),
  wall(['extension/content/**', 'extension/background/**', 'extension/sites/**'], [browserApi, node, training, fullZod, pages]),
  { files: ['extension/**'], rules: { 'no-restricted-syntax': ['error', innerHtml, ...hardCoded] } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
);
