import { afterAll, beforeAll, describe } from 'vitest'
import type { OpenDb } from '../../db/db.ts'
import { inDatabase, inMemory } from '../../testing/documents.ts'
import { temporaryDb } from '../../testing/temporaryDb.ts'
import { storeCases } from './store.case.ts'

const states = { a: Uint8Array.of(1), b: Uint8Array.of(1) }

describe('in memory', () => {
  storeCases(() => inMemory(states))
})

describe('in the database', () => {
  let opened: OpenDb
  beforeAll(async () => void (opened = await temporaryDb()))
  afterAll(() => opened.close())
  storeCases(() => inDatabase(() => opened.db)(states))
})
