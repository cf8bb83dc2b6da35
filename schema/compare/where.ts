/** The place of a row or of one of its cells, as the problem list tells places. */
import type { Where } from '../problems/problems.ts'
import type { Cell } from './cells.ts'
import { ownerPath, type Row, type Table } from './table.ts'

export function whereIs({ rows }: Table, { path }: Row, cell?: Cell): Where {
  const [collection, id = '', , item] = path.split('/')
  const flow = rows.get(ownerPath(path))?.step?.flow
  const records: Record<string, Where> = {
    steps: { ...(flow === undefined ? {} : { flow }), step: id },
    flows: { flow: id },
    entries: { entry: id },
    variables: { variable: id },
    samples: { sample: id },
  }
  return {
    ...records[collection ?? ''],
    ...(item === undefined ? {} : { item }),
    ...(cell?.is === 'exit' ? { exit: cell.name } : {}),
    ...(cell?.is === 'field' ? { field: cell.name } : {}),
    ...(cell?.locale === undefined ? {} : { locale: cell.locale }),
  }
}
