/** Who may import whom. The pure centre knows nobody; effects know the centre; features meet in the editor, not in one another. */
const only = (from, allowed, comment) => ({
  name: `${from.replace(/\W+/g, '-')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.(test|spec|case)\\.ts$' },
  to: { pathNot: [`^${from}/`, ...allowed], dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-peer', 'unknown'] },
})
const app = ['^web/(ui|i18n|api|collaboration|understanding|variables|pictures|botpage)/', '^schema/']
const feature = (name) =>
  only(
    `web/${name}`,
    app,
    `web/${name} knows the kit, the words, the API, the open bot, what it understands and the language, no other feature.`,
  )

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Formatted text draws itself within itself: a tree.',
      severity: 'error',
      from: { pathNot: '^web/ui/text/FormattedText\\.svelte$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The peers of the benchmarks are installed when these are first asked for.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: [
          '^@lucide/svelte/icons/',
          '^(inkjs|xstate|minisearch|fuse\\.js|@nlpjs|@hocuspocus|@y|@xyflow/react|react|react-dom)(/|$)',
        ],
      },
    },
    only('schema', [], 'The language knows nobody.'),
    {
      name: 'schema-is-pure',
      comment: 'The language does no I/O.',
      severity: 'error',
      from: { path: '^schema/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'schema-packages',
      comment: 'Only what runs in browser and server alike.',
      severity: 'error',
      from: { path: '^schema/', pathNot: ['\\.(test|case)\\.ts$', '^schema/testing/'] },
      to: {
        dependencyTypes: ['npm', 'npm-dev'],
        pathNot: 'node_modules/(yjs|fractional-indexing|papaparse|fflate|saxen)/',
      },
    },
    {
      name: 'schema-spreadsheets',
      comment: 'Foreign files are read and written in two folders, so that nothing else carries what that needs.',
      severity: 'error',
      from: { path: '^schema/', pathNot: ['\\.(test|case)\\.ts$', '^schema/(import|export)/'] },
      to: { path: 'node_modules/(papaparse|fflate|saxen|@types/papaparse)/' },
    },
    only('server', ['^schema/'], 'The server knows the language.'),
    only(
      'schema/interpreter',
      [
        '^schema/spec/(spec|unpack|layout|op)\\.ts$',
        '^schema/match/matcher\\.ts$',
        '^schema/text/',
        '^schema/expressions/',
      ],
      'The interpreter imports nothing but the spec’s types and the two tiny languages that run in it.',
    ),
    only(
      'web/embed',
      ['^schema/(interpreter|text|match|spec)/'],
      'The widget knows itself, the interpreter and what that needs.',
    ),
    only(
      'web/ui',
      ['^web/i18n/', '^schema/(kinds|text)/'],
      'The kit knows no feature; it knows the step kinds, whose icons it draws.',
    ),
    only('web/i18n', [], 'Words know nobody.'),
    only(
      'web/api',
      ['^web/i18n/', '^server/app\\.ts$', '^schema/'],
      'web/api alone names the server, and only its type.',
    ),
    ...[
      'canvas',
      'inspector',
      'knowledge',
      'problems',
      'samples',
      'comments',
      'auth',
      'bots',
      'settings',
      'releases',
      'imports',
    ].map(feature),
    only('web/preview', [...app, '^web/stage/'], 'The preview shows the real widget, too.'),
    only(
      'web/history',
      [...app, '^web/canvas/', '^web/releases/(bringback\\.ts|publish/ChangeList\\.svelte)$'],
      'The history draws bots as they were, and tells changes as publishing does.',
    ),
    only('web/design', [...app, '^web/(stage/|embed/contract\\.ts$)'], 'The designer page shows the real widget.'),
    only(
      'web/stage',
      ['^web/(ui|i18n)/', '^schema/', '^web/embed/(contract|loader|widget)\\.ts$'],
      'The real widget in a frame of its own, on a draft.',
    ),
    only(
      'web/understanding',
      ['^schema/', '^web/(ui|i18n|collaboration)/'],
      'What the bot understands is told on several screens and knows none.',
    ),
    only(
      'web/variables',
      ['^schema/', '^web/(ui|i18n|collaboration)/'],
      'What variables are called and hold is told on several screens and knows none.',
    ),
    only('web/pictures', ['^web/(ui|i18n|api)/'], 'Pictures are brought from several screens, which they don’t know.'),
    only('web/botpage', ['^web/(ui|i18n|api)/'], 'The frame of all pages about one bot knows none of them.'),
    only('web/collaboration', ['^schema/', '^web/(i18n|api)/'], 'The open bot knows no screen.'),
    {
      name: 'tests-stay-in-tests',
      severity: 'error',
      from: { pathNot: ['\\.(test|spec|case)\\.ts$', '^(schema|server|web)/testing/', '^e2e/'] },
      to: { path: '^(schema|server|web)/testing/|\\.(test|case)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|web/i18n/generated)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'node', 'types', 'default'],
    },
  },
}
