/** Lint rules; each one beyond the recommended sets remembers a decision. */
import { fileURLToPath } from 'node:url'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

const root = fileURLToPath(new URL('..', import.meta.url))

export default ts.config(
  { ignores: ['build/', 'data/', 'node_modules/', 'web/i18n/generated/', 'test-results/', 'server/db/migrations/'] },
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    // Reading types is slow, so only where a promise that nobody waits for does harm.
    files: ['server/**/*.ts', 'web/embed/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // An authorisation in an async callback of filter or some is always "true".
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // The app has its own router; there is no SvelteKit to resolve addresses.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      // Maps and sets in $state.raw are replaced whole, which a thousand steps need.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Words become nodes, never HTML.',
        },
        {
          selector: "NewExpression[callee.name='Function'], CallExpression[callee.name='eval']",
          message: 'Nothing is evaluated.',
        },
        {
          selector: "MemberExpression[object.name='m'][computed=true]",
          message: 'Name each message, or all are sent to the browser at once: see web/i18n/partwords.ts.',
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      // `import type` is invisible to the import graph inside .svelte files.
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/server/**', '!**/server/app.ts'],
              message: 'The web knows the server by its type only, in web/api.',
            },
          ],
        },
      ],
    },
  },
  { files: ['{server,e2e,.config}/**'], rules: { 'no-restricted-imports': 'off' } },
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
)
