/** Somebody with a browser: keeps cookies, sends the page's Origin. */

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed JSON; undefined when it is none. */
  body: unknown
}

let visitors = 0

export class Visitor {
  readonly url: string
  /** Where they come from, as a trusted proxy would tell. */
  address = `10.0.${++visitors >> 8}.${visitors & 255}`
  readonly cookies: Map<string, string>

  /** With the session of somebody who was at another address, if given. */
  constructor(url: string, like?: Visitor) {
    this.url = url
    this.cookies = new Map(like?.cookies)
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.url,
        'x-forwarded-for': this.address,
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parsed(text) }
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.ask('GET', path, undefined, headers)
  }

  post(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer> {
    return this.ask('POST', path, body, headers)
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const value = pair.slice(at + 1)
    if (value) this.cookies.set(pair.slice(0, at), value)
    else this.cookies.delete(pair.slice(0, at))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
