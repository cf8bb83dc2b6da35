import { bot, fine, type Row } from '../row.case.ts'

export const skillRows: Row[] = [
  [
    'outcome-unknown',
    'an outcome that is gone',
    fine().skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r', 'gone')),
    fine().skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r', 'lost')),
  ],
  [
    'skill-calls-itself',
    'two skills in a circle',
    fine()
      .skill('s', {}, (f) => f.start('t').skill('t', 'u'))
      .skill('u', {}, (f) => f.start('v').skill('v', 's')),
    fine()
      .skill('s', {}, (f) => f.start('t').skill('t', 'u'))
      .skill('u', {}, (f) => f.start('v').returns('v')),
  ],
  [
    'skill-never-called',
    'a skill that nobody runs',
    fine().skill('s', {}, (f) => f.start('r').returns('r')),
    fine().skill('s', { phrasings: 'track my parcel' }, (f) => f.start('r').returns('r')),
  ],
  [
    'skill-never-called',
    'a skill that nobody runs any more',
    bot()
      .main((f) => f.start('e').end('e'))
      .skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r')),
    bot()
      .main((f) => f.start('c').skill('c', 's').end('e'))
      .skill('s', { outcomes: ['lost'] }, (f) => f.start('r').returns('r')),
  ],
  [
    'skill-without-flow',
    'no skill chosen',
    bot().main((f) => f.start('s').skill('s', '')),
    bot()
      .main((f) => f.start('s').skill('s', 'u'))
      .skill('u', {}, (f) => f.start('v').returns('v')),
  ],
  ['skill-without-flow', 'the main flow as a skill', bot().main((f) => f.start('s').skill('s', 'main')), fine()],
]
