/** Jumps, returns and links: what goes elsewhere without an edge. */
import type { StepOf } from '../../../kinds/kinds.ts'
import { initialValues } from '../../../bot/fields.ts'
import { testFields } from '../../../bot/tests.ts'
import type { Target } from '../flow/drawing.ts'
import type { Spot } from '../flow/spot.ts'
import type { Known } from '../plan/variables.ts'
import { merges, type FlowPlan } from '../plan/flows.ts'
import { textIn } from '../reading/raw.ts'
import { SOLE_NAME } from '../texts/templates.ts'

export function drawJump(spot: Spot) {
  const { options } = spot.block
  const to = textIn(options, 'groupId')
  if (to === '') return
  const name = SOLE_NAME.exec(to)?.[1]
  const titled = name === undefined ? spot.variable(to) : spot.work.variables.named(name)
  if (titled) return drawTitledJump(spot, titled)
  const group = groupOf(spot, to)
  const blockId = textIn(options, 'blockId')
  const block =
    blockId === '' ? 0 : (spot.drawing.bot.groups[group]?.blocks.findIndex(({ id }) => id === blockId) ?? -1)
  if (group < 0 || block < 0) {
    spot.adapted('jumpNowhere')
    return spot.drawing.pass(spot.group, spot.at, spot.end)
  }
  marked(spot, (target) => {
    const jump = spot.add('jump')
    spot.lead(jump, '', target)
    return jump.id
  })({ is: 'block', group, block })
}

const groupOf = (spot: Spot, id: string) => spot.drawing.bot.groups.findIndex((group) => group.id === id)

/** Before a jump, where something may return from it: notes which one it was. */
function marked(spot: Spot, draw: (target: Target) => string) {
  return (target: Target) => {
    // What comes next is returned to: the next block, or what the jump's own edge leads to.
    if (!spot.work.returns(spot.drawing.plan) || !returnsTo(spot)) return void draw(target)
    const set = spot.add(
      'set',
      { assignments: [assignment(spot, spot.work.mark, markOf(spot.group, spot.at))] },
      spot.id('mark'),
    )
    spot.lead(set, 'next', { is: 'step', step: draw(target) })
  }
}

/** No number: numbers are equal that are written in two ways. */
const markOf = (group: number, at: number) => `${group + 1}-${at + 1}`

const returnsTo = (spot: Spot) => !spot.isLast

const assignment = (spot: Spot, variable: Known, value: string) => ({
  id: spot.id('marked', value),
  variable: variable.id,
  field: '',
  operation: 'is' as const,
  value,
})

/** To the group whose title a variable holds. */
function drawTitledJump(spot: Spot, variable: Known) {
  const titles = new Map(spot.drawing.bot.groups.map(({ title }, at): [string, number] => [title, at]).reverse())
  titles.delete('')
  const among = [...titles].reverse().filter(([, group]) => spot.drawing.plan.groups.has(group))
  marked(spot, () => {
    const condition = spot.add('condition', {
      rows: among.slice(0, 1_000).map(([title]) => ({
        id: spot.id('title', title),
        name: title,
        when: 'all' as const,
        tests: [
          {
            ...initialValues(testFields),
            id: spot.id('title test', title),
            variable: variable.id,
            operator: 'is' as const,
            value: title,
          },
        ],
      })),
    })
    among
      .slice(0, 1_000)
      .forEach(([, group], at) => spot.lead(condition, condition.rows[at]!.id, { is: 'block', group, block: 0 }))
    spot.lead(condition, 'else', spot.end)
    spot.adapted('jumpByTitle', { variable: variable.name }, condition)
    return condition.id
  })(spot.end)
}

/** Back to behind the last jump that can be returned from; without one the group goes on. */
export function drawReturn(spot: Spot) {
  const { bot, plan } = spot.drawing
  const jumps = [...plan.groups].flatMap((group) =>
    (bot.groups[group]?.blocks ?? []).flatMap(({ type }, at, blocks) =>
      type === 'Jump' && at < blocks.length - 1 ? [{ group, at }] : [],
    ),
  )
  if (jumps.length === 0) return
  const { mark } = spot.work
  const condition = spot.add('condition', {
    rows: jumps.map(({ group, at }) => ({
      id: spot.id('from', group, at),
      name: bot.groups[group]!.title,
      when: 'all' as const,
      tests: [
        {
          ...initialValues(testFields),
          id: spot.id('from test', group, at),
          variable: mark.id,
          operator: 'is' as const,
          value: markOf(group, at),
        },
      ],
    })),
  })
  jumps.forEach(({ group, at }, number) => {
    const set = spot.add('set', { assignments: [assignment(spot, mark, '')] }, spot.id('back', group, at))
    spot.lead(condition, condition.rows[number]!.id, { is: 'step', step: set.id })
    spot.lead(set, 'next', { is: 'block', group, block: at + 1 })
  })
  spot.lead(condition, 'else', spot.after)
  spot.adapted('return', {}, condition)
}

export function drawLink(spot: Spot) {
  const { options } = spot.block
  const link = spot.work.plan.linkOf(spot.bot, spot.block, spot.isLast)
  if (link.is === 'jump') {
    const jump = spot.add('jump')
    return spot.lead(jump, '', { is: 'block', group: link.group, block: 0 })
  }
  if (link.is === 'unknown') {
    const step = spot.add('skill')
    spot.todo('linkUnknown', { bot: textIn(options, 'typebotId') }, step)
    return spot.lead(step, 'done', spot.after)
  }
  const { flow } = link
  const step = spot.add('skill', { flow: flow.id, ...(flow.bot === spot.bot ? {} : shared(spot, flow)) })
  spot.lead(step, 'done', spot.after)
  if (flow.isCopy) spot.adapted('copied', { flow: flow.name }, step)
}

/** What the other bot does to variables of the same name stays there, unless results are merged. */
function shared(spot: Spot, flow: FlowPlan): Partial<StepOf<'skill'>> {
  const variables = spot.work.inputsOf(flow)
  const merged = merges(spot.drawing.bot, spot.block)
  return {
    inputs: variables.map(({ id }) => ({ id: spot.id('given', id), variable: id, value: `{{${id}}}` })),
    outputs: merged ? variables.map(({ id }) => ({ id: spot.id('kept', id), from: id, variable: id })) : [],
  }
}
