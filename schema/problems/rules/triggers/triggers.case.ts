import { triggerFields, type Trigger } from '../../../bot/bot.ts'
import { initialValues } from '../../../bot/fields.ts'
import { fine, type Row } from '../row.case.ts'

const speaking = (more: Partial<Trigger>) =>
  fine()
    .variable('trigger', { fromPage: true })
    .main((flow) =>
      flow
        .start('r')
        .condition('r', [['trigger', 'is', 'paid', 'm']], 'm')
        .message('m', 'Hello', 'e')
        .end('e'),
    )
    .settings({ triggers: [{ ...initialValues(triggerFields), id: 't1', text: { en: 'May I help?' }, ...more }] })
const unheard = (signal: string) =>
  fine().settings({ triggers: [{ ...initialValues(triggerFields), id: 't1', text: { en: 'May I help?' }, signal }] })

export const triggerRows: Row[] = [
  ['trigger-never-speaks', 'no words', speaking({ text: { en: ' ' } }), speaking({})],
  ['trigger-never-speaks', 'nothing to see', speaking({ event: 'seen' }), speaking({ event: 'seen', element: '#a' })],
  ['trigger-never-speaks', 'no name', speaking({ event: 'called' }), speaking({ event: 'called', signal: 'paid' })],
  ['trigger-never-speaks', 'strange hours', speaking({ opens: '9h' }), speaking({ opens: '09:00', closes: '18:00' })],
  ['trigger-name-unheard', 'no variable', unheard('paid'), speaking({ signal: 'paid' })],
]
