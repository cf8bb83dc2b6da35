/** The one connection to the database. Everything goes through one queue, and a busy database is tried again on a fresh connection, because after one SQLITE_BUSY this driver reports writes as done that it never commits. */
import {
  createClient,
  type Client,
  type InStatement,
  type InArgs,
  type ResultSet,
  type TransactionMode,
} from '@libsql/client'

export interface ClientOptions {
  url: string
  authToken?: string | undefined
  /** Told about each busy database. */
  onbusy?: (attempt: number) => void
  /** Waits between attempts. */
  wait?: (ms: number) => Promise<void>
}

const ATTEMPTS = 12
const READS = /^\s*(select|explain|pragma)\b/i
const PRAGMAS = ['PRAGMA journal_mode=WAL', 'PRAGMA synchronous=FULL', 'PRAGMA foreign_keys=ON']

const waitReally = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED'
}

export class QueuedClient implements Client {
  readonly #client: Client
  readonly #local: boolean
  readonly #onbusy: (attempt: number) => void
  readonly #wait: (ms: number) => Promise<void>
  #last: Promise<unknown> = Promise.resolve()

  /** Opens the database and sets its pragmas. */
  static async open(options: ClientOptions): Promise<QueuedClient> {
    const client = new QueuedClient(options)
    await client.#inTurn(() => client.#setPragmas())
    return client
  }

  private constructor({ url, authToken, onbusy = () => {}, wait = waitReally }: ClientOptions) {
    this.#local = url.startsWith('file:')
    // A short busy timeout: the driver freezes the process while it waits, our own waiting doesn't.
    this.#client = createClient({ url, authToken, concurrency: this.#local ? 1 : 20, timeout: 50 })
    this.#onbusy = onbusy
    this.#wait = wait
  }

  get closed(): boolean {
    return this.#client.closed
  }
  get protocol(): string {
    return this.#client.protocol
  }

  execute(statement: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const whole: InStatement = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
    const text = typeof whole === 'string' ? whole : whole.sql
    if (READS.test(text))
      return this.#local ? this.#inTurn(() => this.#client.execute(whole)) : this.#client.execute(whole)
    return this.batch([whole]).then(([result]) => result as ResultSet)
  }

  batch(statements: (InStatement | [string, InArgs?])[], mode: TransactionMode = 'write'): Promise<ResultSet[]> {
    return this.#inTurn(() => this.#client.batch(statements, mode === 'deferred' ? 'write' : mode))
  }

  migrate(statements: InStatement[]): Promise<ResultSet[]> {
    return this.#inTurn(() => this.#client.migrate(statements))
  }

  executeMultiple(sql: string): Promise<void> {
    return this.#inTurn(() => this.#client.executeMultiple(sql))
  }

  transaction(): never {
    throw new Error('Interactive transactions fail when two run at once; use a batch.')
  }

  sync(): ReturnType<Client['sync']> {
    return this.#client.sync()
  }

  reconnect(): void {
    this.#client.reconnect()
  }

  close(): void {
    this.#client.close()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#persistently(work))
    this.#last = result.catch(() => undefined)
    return result
  }

  async #persistently<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work()
      } catch (error) {
        if (!isBusy(error) || attempt >= ATTEMPTS) throw error
        this.#onbusy(attempt)
        await this.#wait(Math.min(20 * 2 ** attempt, 1_000))
        this.#client.reconnect()
        await this.#setPragmas().catch((failed: unknown) => {
          if (!isBusy(failed)) throw failed
        })
      }
    }
  }

  async #setPragmas(): Promise<void> {
    if (this.#local) for (const pragma of PRAGMAS) await this.#client.execute(pragma)
  }
}
