import type { VariableType } from '../../../bot/bot.ts'
import type { Given } from '../../../testing/draw.ts'
import { bot, type Row } from '../row.case.ts'

const asks = (call: Given<'call'>, type: VariableType = 'text', shown = '{{kept}}') =>
  bot()
    .variable('kept', { type })
    .main((f) =>
      f
        .start('c')
        .step('call', 'c', { address: 'https://a.fr', ...call }, { next: 'm', failed: 'm' })
        .message('m', `So: ${shown}`, 'e')
        .end('e'),
    )
const example = JSON.stringify({
  order: { status: 'sent', at: '2026-03-01', parcels: [{ number: 'A1' }, { weight: 2 }] },
})
const keeps = (path: string, fields: string[] = [], type: VariableType = 'text', shown = '{{kept}}') =>
  asks(
    {
      example,
      results: [
        { id: 'r', path, variable: 'kept', fields: fields.map((one, at) => ({ id: `f${at}`, name: '', path: one })) },
      ],
    },
    type,
    shown,
  )

export const callRows: Row[] = [
  ['call-without-address', 'nobody to ask', asks({ address: ' ' }), asks({ address: 'https://a.fr' })],
  [
    'call-address-not-web',
    'a file',
    asks({ address: 'file:///etc/passwd' }),
    asks({ address: 'http://a.fr/{{kept}}' }),
  ],
  ['call-address-not-web', 'without its beginning', asks({ address: 'api.a.fr/x' }), asks({ address: '{{kept}}/x' })],
  ['example-unreadable', 'half a reply', asks({ example: '{"order": {' }), asks({ example: ' ' })],
  ['result-path-missing', 'a slip in a path', keeps('order.state'), keeps('order.status')],
  ['result-path-missing', 'an item that is not there', keeps('order.parcels.3'), keeps('order.parcels.2.weight')],
  [
    'result-path-missing',
    'a field that no item has',
    keeps('order.parcels', ['colour'], 'list'),
    keeps('order.parcels', ['weight'], 'list'),
  ],
  [
    'result-path-missing',
    'a part that comes in a sample',
    keeps('order.delivered').sample('one', '& c = {"order": {}}'),
    keeps('order.delivered').sample('one', '& c = {"order": {"delivered": "yes"}}'),
  ],
  ['result-of-another-type', 'a word as a number', keeps('order.status', [], 'number'), keeps('order.at', [], 'date')],
  [
    'result-of-another-type',
    'a list as a record',
    keeps('order.parcels', [], 'record', '{{kept.number}}'),
    keeps('order.parcels', [], 'list', '{{kept.count}}'),
  ],
  ['mapped-name-never-used', 'a variable', keeps('order.status', [], 'text', 'x'), keeps('order.status')],
  [
    'mapped-name-never-used',
    'a field',
    keeps('order.parcels', ['number', 'weight'], 'list', '{{kept.1.number}}'),
    keeps('order.parcels', ['number', 'weight'], 'list', '{{kept.1.number}} {{kept.last.weight}}'),
  ],
  [
    'mapped-name-never-used',
    'a field, but not of what is sent whole',
    keeps('order', ['status'], 'record', '{{kept}}'),
    asks(
      {
        body: '{{kept}}',
        results: [{ id: 'r', path: '', variable: 'kept', fields: [{ id: 'f', name: 'status', path: '' }] }],
      },
      'record',
    ),
  ],
  [
    'mapped-name-never-used',
    'a field, but not one that an item is asked for',
    keeps('order.parcels', ['number'], 'list', '{{kept.count}}'),
    bot()
      .variable('kept', { type: 'list' })
      .variable('one', { type: 'record' })
      .main((f) =>
        f
          .start('c')
          .step(
            'call',
            'c',
            {
              address: 'https://a.fr',
              results: [{ id: 'r', path: '', variable: 'kept', fields: [{ id: 'f', name: '', path: 'number' }] }],
            },
            { next: 'p' },
          )
          .pickFrom('p', 'Which?', ['kept', 'one', '{{one.number}}']),
      ),
  ],
]
