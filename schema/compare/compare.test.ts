import { describe, expect, it } from 'vitest'
import { entryFields, flowFields, sampleFields, settingsFields, variableFields, type Bot } from '../bot/bot.ts'
import { fixedExits } from '../bot/constants.ts'
import { initialOf, type Field, type Fields } from '../bot/fields.ts'
import { blankStep, kindOf, stepKinds } from '../kinds/kinds.ts'
import { aBot, type BotBuilder } from '../testing/build.ts'
import { compareBots, groupName, groups, revert, summaryOf, wordsOf, type Change } from './compare.ts'
import { asRead } from './mutations.case.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'

const cafe = (): BotBuilder =>
  aBot('fr', 'en')
    .variable('number', { name: 'Numéro' })
    .main((flow) =>
      flow
        .start('c')
        .choice('c', { fr: 'Thé ou café ?', en: 'Tea or coffee?' }, [
          ['Thé', 'm'],
          ['Café', 'e'],
        ])
        .message('m', { fr: 'Voici.', en: 'Here it is.' }, 'e')
        .condition('k', [['number', 'is', '3', 'e']], 'm')
        .input('i', 'Votre numéro ?', 'number', { variable: 'number', next: 'k' })
        .jump('j', 'm')
        .end('e'),
    )
    .entry('h', { fr: 'Horaires', en: 'Hours' }, { fr: '9 h', en: '9 am' }, 'ouverture')
    .entry('r', 'Retours', 'Oui')
const before = asRead(cafe().build())

/** `before` after an edit by hand. */
function after(edit: (bot: Bot) => void): Bot {
  const bot = asRead(cafe().build())
  edit(bot)
  return asRead(bot)
}
const stepOf = (bot: Bot, id: string) =>
  bot.flows[0]?.steps.find((step) => step.id === id) as never as Record<string, never>
const step = <T>(bot: Bot, id: string) => stepOf(bot, id) as unknown as T
type Choice = { options: { id: string; label: Record<string, string> }[]; exits: Record<string, string> }
const removeStep = (bot: Bot, id: string) => {
  for (const flow of bot.flows) {
    flow.steps = flow.steps.filter((other) => other.id !== id)
    Reflect.deleteProperty(flow.layout, id)
    for (const { exits } of flow.steps)
      for (const [exit, target] of Object.entries(exits)) if (target === id) Reflect.deleteProperty(exits, exit)
  }
}
const addStep = (bot: Bot) => {
  bot.flows[0]?.steps.push({ ...blankStep('message', 's'), text: { fr: 'Du sucre ?' }, exits: { next: 'm' } })
  step<Choice>(bot, 'c').exits.c_1 = 's'
}

/** Rows are easier to read without the spaces that don't break. */
const withPlainSpaces = (words: string) => words.replace(/\u00a0/g, ' ')

describe('the words of changes', () => {
  const rows: [edit: (bot: Bot) => void, fr: string[], en: string[]][] = [
    [
      (bot) => (bot.entries[0]!.answer = { fr: '8 h', en: '8 am' }),
      [
        '1 réponse modifiée',
        'Réponse modifiée : « Horaires » › réponse (anglais) | 9 am | 8 am',
        'Réponse modifiée : « Horaires » › réponse (français) | 9 h | 8 h',
      ],
      [
        '1 answer changed',
        'Answer changed: “Horaires” › answer (English) | 9 am | 8 am',
        'Answer changed: “Horaires” › answer (French) | 9 h | 8 h',
      ],
    ],
    [
      (bot) => {
        const { options } = step<Choice>(bot, 'c')
        options[0]!.label = { fr: 'Thé vert' }
        options[1]!.label = { fr: 'Café noir' }
      },
      [
        '2 boutons renommés',
        'Bouton renommé : « Thé vert » (français) — « Thé ou café ? » | Thé | Thé vert',
        'Bouton renommé : « Café noir » (français) — « Thé ou café ? » | Café | Café noir',
      ],
      [
        '2 buttons renamed',
        'Button renamed: “Thé vert” (French) — “Thé ou café ?” | Thé | Thé vert',
        'Button renamed: “Café noir” (French) — “Thé ou café ?” | Café | Café noir',
      ],
    ],
    [
      (bot) => step<Choice>(bot, 'c').options.reverse(),
      ['boutons réordonnés', 'Boutons réordonnés : « Thé ou café ? » | Thé, Café | Café, Thé'],
      ['buttons reordered', 'Buttons reordered: “Thé ou café ?” | Thé, Café | Café, Thé'],
    ],
    [
      (bot) => (step<Choice>(bot, 'c').options[0]!.label.en = 'Tea'),
      ['1 traduction ajoutée', 'Traduction ajoutée : « Thé » (anglais) — « Thé ou café ? » |  | Tea'],
      ['1 translation added', 'Translation added: “Thé” (English) — “Thé ou café ?” |  | Tea'],
    ],
    [
      addStep,
      [
        '1 message ajouté',
        'Message ajouté : « Du sucre ? » |  | Du sucre ? | « Thé ou café ? » › « Thé » : Voici. → Du sucre ?',
      ],
      ['1 message added', 'Message added: “Du sucre ?” |  | Du sucre ? | “Thé ou café ?” › “Thé”: Voici. → Du sucre ?'],
    ],
    [
      (bot) => (step<Choice>(bot, 'm').exits.next = 'i'),
      ['1 chemin modifié', 'Chemin modifié : « Voici. » › ensuite | fin · résolue | Votre numéro ?'],
      ['1 path changed', 'Path changed: “Voici.” › next | end · resolved | Votre numéro ?'],
    ],
    [
      (bot) => (step<{ step: string }>(bot, 'j').step = 'c'),
      ['1 chemin modifié', 'Chemin modifié : renvoi · Thé ou café ? › destination | Voici. | Thé ou café ?'],
      ['1 path changed', 'Path changed: jump · Thé ou café ? › destination | Voici. | Thé ou café ?'],
    ],
    [
      (bot) =>
        Object.assign(step<{ rows: { tests: object[] }[] }>(bot, 'k').rows[0]!.tests[0]!, {
          operator: 'between',
          upTo: '5',
        }),
      [
        '1 règle modifiée',
        'Règle modifiée : Numéro entre 3 et 5 › comparaison — condition · Numéro entre 3 et 5 | est | entre',
        'Règle modifiée : Numéro entre 3 et 5 › jusqu’à — condition · Numéro entre 3 et 5 |  | 5',
      ],
      [
        '1 rule changed',
        'Rule changed: Numéro between 3 and 5 › comparison — condition · Numéro between 3 and 5 | is | between',
        'Rule changed: Numéro between 3 and 5 › up to — condition · Numéro between 3 and 5 |  | 5',
      ],
    ],
    [
      (bot) => (step<{ text: Record<string, string> }>(bot, 'm').text.fr = '**Voici** [tout](https://exemple.fr).'),
      [
        '1 message modifié',
        'Message modifié : « Voici tout. » (français) | Voici. | **Voici** [tout](https://exemple.fr).',
      ],
      ['1 message changed', 'Message changed: “Voici tout.” (French) | Voici. | **Voici** [tout](https://exemple.fr).'],
    ],
    [
      (bot) => (step<{ rows: { tests: { value: string }[] }[] }>(bot, 'k').rows[0]!.tests[0]!.value = '5'),
      ['1 règle modifiée', 'Règle modifiée : Numéro est 5 › valeur — condition · Numéro est 5 | 3 | 5'],
      ['1 rule changed', 'Rule changed: Numéro is 5 › value — condition · Numéro is 5 | 3 | 5'],
    ],
    [
      (bot) => bot.variables.push({ ...bot.variables[0]!, id: 'page', name: 'Page', fromPage: true }),
      ['1 variable ajoutée', 'Variable ajoutée : « Page » |  | Page'],
      ['1 variable added', 'Variable added: “Page” |  | Page'],
    ],
    [
      (bot) => (bot.variables[0]!.fromPage = true),
      ['1 variable modifiée', 'Variable modifiée : « Numéro » › peut venir de la page | non | oui'],
      ['1 variable changed', 'Variable changed: “Numéro” › may come from the page | no | yes'],
    ],
    [
      (bot) => ((bot.settings.accent = '#000000'), (bot.name = 'Café')),
      [
        '2 réglages modifiés',
        'Réglage modifié : nom du bot | Bot | Café',
        'Réglage modifié : couleur | #4f46e5 | #000000',
      ],
      [
        '2 settings changed',
        'Setting changed: the bot’s name | Bot | Café',
        'Setting changed: colour | #4f46e5 | #000000',
      ],
    ],
    [
      (bot) => (bot.locales = ['fr', 'en', 'de']),
      ['1 langue ajoutée', 'Langue ajoutée : allemand |  | allemand'],
      ['1 language added', 'Language added: German |  | German'],
    ],
    [
      (bot) => (bot.locales = ['en', 'fr']),
      ['langues réordonnées', 'Langues réordonnées | français, anglais | anglais, français'],
      ['languages reordered', 'Languages reordered | French, English | English, French'],
    ],
    [
      (bot) => (bot.locales = ['de']),
      ['1 langue modifiée', 'Langue modifiée | français, anglais | allemand'],
      ['1 language changed', 'Language changed | French, English | German'],
    ],
    [
      (bot) => (bot.flows[0]!.layout = { ...bot.flows[0]!.layout, c: [1, 1], m: [2, 2] }),
      ['1 dessin réarrangé', 'Dessin réarrangé : « main » (2 étapes) |  | '],
      ['1 drawing rearranged', 'Drawing rearranged: “main” (2 steps) |  | '],
    ],
    [
      (bot) =>
        (bot.flows[0]!.steps = bot.flows[0]!.steps.map((some) =>
          some.id === 'm' ? { ...blankStep('end', 'm'), outcome: 'ended' as const } : some,
        )),
      ['1 fin modifiée', 'Fin modifiée : fin · terminée | message · Voici. | fin · terminée'],
      ['1 ending changed', 'Ending changed: end · ended | message · Voici. | end · ended'],
    ],
    [() => undefined, ['Rien n’a changé'], ['Nothing changed']],
  ]
  it.each(rows)('%s', (edit, french, english) => {
    const changes = compareBots(before, after(edit))
    for (const [language, expected] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const told = changes.map((change) => {
        const { sentence, before: had, after: has, parts } = wordsOf(change, language)
        const colon = language === 'fr' ? ' :' : ':'
        return [
          sentence,
          had,
          has,
          ...parts.map((part) => `${part.sentence}${colon} ${part.before} → ${part.after}`),
        ].join(' | ')
      })
      expect([summaryOf(changes, language), ...told].map(withPlainSpaces)).toEqual(expected)
    }
  })

  it('has a heading and a noun for each group', () => {
    for (const group of groups)
      for (const language of ['fr', 'en'] as const) expect(groupName(group, language)).not.toBe('')
  })
  it('tells groups in the order in which clients care', () => {
    const changes = compareBots(
      before,
      after((bot) => ((bot.name = 'X'), (bot.entries[0]!.answer.fr = 'x'), (step<Choice>(bot, 'm').exits.next = 'c'))),
    )
    expect(summaryOf(changes, 'en')).toBe('1 answer changed, 1 path changed, 1 setting changed')
  })
})

describe('each field of each record', () => {
  const other = (field: Field): unknown => {
    switch (field.type) {
      case 'text':
        return { fr: 'other' }
      case 'number':
        return initialOf(field) === field.max ? field.min : field.max
      case 'flag':
        return !field.initial
      case 'oneOf':
        return field.values[1]
      case 'list':
        return [
          {
            id: 'item',
            ...Object.fromEntries(Object.entries(field.of).map(([key, inner]) => [key, initialOf(inner)])),
          },
        ]
      default:
        return 'other'
    }
  }
  const rows = stepKinds.flatMap((kind) =>
    Object.entries(kindOf(kind).fields).map(([key, field]) => ({ kind, key, field })),
  )
  it.each(rows)('$kind $key is one change, and comes back', ({ kind, key, field }) => {
    const values = Object.fromEntries(
      Object.entries(kindOf(kind).fields).map(([name, some]) => [name, initialOf(some)]),
    )
    const blank = after((bot) => bot.flows[0]?.steps.push({ id: 'x', kind, exits: {}, ...values } as never))
    const filled = after((bot) =>
      bot.flows[0]?.steps.push({ id: 'x', kind, exits: {}, ...values, [key]: other(field) } as never),
    )
    const changes = compareBots(blank, filled)
    expect(changes).toHaveLength(1)
    expect(changes[0]?.where).toMatchObject({ flow: 'main', step: 'x' })
    expect(revert(filled, changes[0] as Change, blank)).toEqual(blank)
  })
})

describe('one item brought back alone', () => {
  const only = (bot: Bot): Change => {
    const changes = compareBots(before, bot)
    expect(changes).toHaveLength(1)
    return changes[0] as Change
  }
  const find = (bot: Bot, id: string) => compareBots(before, bot).find((change) => change.id === id) as Change
  it('a removed step comes back with the lines that led to it and from it', () => {
    const bot = after((some) => removeStep(some, 'm'))
    expect(revert(bot, only(bot), before)).toEqual(before)
  })
  it('an added step goes and its place on the line closes', () => {
    const bot = after(addStep)
    expect(revert(bot, only(bot), before)).toEqual(before)
  })
  it('an option that was removed comes back at its place with its line', () => {
    const bot = after((some) => {
      step<Choice>(some, 'c').options.shift()
      Reflect.deleteProperty(step<Choice>(some, 'c').exits, 'c_1')
    })
    expect(revert(bot, only(bot), before)).toEqual(before)
  })
  it('a removed variable is chosen again where another took its place', () => {
    const bot = after((some) => {
      some.variables = []
      step<{ variable: string }>(some, 'i').variable = ''
    })
    const back = revert(bot, only(bot), before)
    expect(back).toEqual(before)
  })
  it('a removed step leaves the line that leads to its successor, which is another change', () => {
    const bot = after((some) => {
      addStep(some)
      removeStep(some, 'm')
    })
    const [came, went] = [find(bot, 'steps/s'), find(bot, 'steps/m')]
    const back = revert(bot, went, before)
    expect(step<Choice>(back, 'c').exits.c_1).toBe('s')
    expect(revert(back, came, before)).toEqual(before)
    expect(step<Choice>(revert(bot, came, before), 'c').exits.c_1).toBeUndefined()
  })
  it('a step gets no line from an option that is still gone', () => {
    const bot = after((some) => {
      removeStep(some, 'm')
      step<Choice>(some, 'c').options.shift()
    })
    const back = revert(bot, find(bot, 'steps/m'), before)
    expect(step<Choice>(back, 'c').exits.c_1).toBeUndefined()
    expect(revert(back, find(bot, 'steps/c/options/c_1'), before)).toEqual(before)
  })
  it('a step that left a removed flow goes back to it, whatever kind it has become', () => {
    const full = after((some) => {
      const [main] = some.flows as [Bot['flows'][number]]
      const gone = { ...blankStep('message', 'x'), text: { fr: 'x' } }
      some.flows.push({ ...main, id: 'old', steps: [gone], layout: {} })
    })
    const bot = after((some) => some.flows[0]?.steps.push({ ...blankStep('note', 'x'), text: 'x' }))
    const [change] = compareBots(full, bot).filter(({ id }) => id === 'flows/old')
    const back = revert(bot, change as Change, full)
    expect(back.flows.map(({ steps }) => steps.some(({ id }) => id === 'x'))).toEqual([false, true])
    expect(compareBots(full, back).map(({ id }) => id)).toEqual(['steps/x'])
  })
  it('a step that was put into a new flow goes home when the flow goes', () => {
    const bot = after((some) => {
      const [main] = some.flows as [Bot['flows'][number]]
      const [moved] = main.steps.splice(0, 1)
      Reflect.deleteProperty(main.layout, moved?.id ?? '')
      some.flows.push({ ...main, id: 'new', steps: [moved as never], layout: {} })
    })
    expect(revert(bot, only(bot), before)).toEqual(before)
  })
  it('what is back already stays as it is', () => {
    const bot = after(addStep)
    expect(revert(before, only(bot), before)).toEqual(before)
  })
  it('the last language is never taken away', () => {
    const bot = after((some) => (some.locales = ['fr', 'de']))
    const change = compareBots(before, bot).find(({ what }) => what === 'added') as Change
    expect(revert({ ...bot, locales: ['de'] }, change, before).locales).toEqual(['de'])
  })
})

describe('the words of a bot’s parts', () => {
  const names = (fields: Fields): string[] =>
    Object.entries(fields).flatMap(([name, field]) => [name, ...(field.type === 'list' ? names(field.of) : [])])
  const codes = (fields: Fields): string[] =>
    Object.values(fields).flatMap((field) =>
      field.type === 'oneOf' ? field.values : field.type === 'list' ? codes(field.of) : [],
    )
  const all = [
    ...stepKinds.map((kind) => kindOf(kind).fields),
    settingsFields,
    entryFields,
    flowFields,
    variableFields,
    sampleFields,
  ]
  it.each(Object.entries({ fr, en }))('are all there in %s', (_, words) => {
    const missing = (known: object, wanted: readonly string[]) => wanted.filter((one) => !Object.hasOwn(known, one))
    expect(missing(words.exits, fixedExits)).toEqual([])
    // A code is an English word itself.
    if (words === fr) expect(missing(words.codes, [...stepKinds, ...all.flatMap(codes)])).toEqual(METHODS)
    expect(missing(words.fields, all.flatMap(names)).filter((name) => !TOLD_AS_WHOLE.has(name))).toEqual([])
  })
})

/** Read the same in every language. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
/** Changes of these are told with other words than the field's. */
const TOLD_AS_WHOLE = new Set(['text', 'outcomes'])
