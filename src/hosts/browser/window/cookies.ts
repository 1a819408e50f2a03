// `document.cookie`, in memory, and empty at the start of each run. https://httpwg.org/specs/rfc6265.html#storage-model
import { parseDate } from '../../../builtins/date/text'
import { type Clock, EPOCH_IN_MS } from '../../../machine/running/clock'

interface Cookie {
  readonly value: string
  /** Of the epoch, in ms. */
  readonly expires: number
}

/** The cookies of one document; one that gets another value counts as new. */
export class CookieJar {
  private readonly cookies = new Map<string, Cookie>()

  constructor(private readonly clock: Clock) {}

  private get now(): number {
    return EPOCH_IN_MS + this.clock.now
  }

  get text(): string {
    for (const [name, { expires }] of this.cookies) if (expires <= this.now) this.cookies.delete(name)
    return [...this.cookies].map(([name, { value }]) => (name === '' ? value : `${name}=${value}`)).join('; ')
  }

  /** Takes what a program assigns; cookies of other hosts and paths, and those that scripts may not set, are ignored. */
  add(text: string): void {
    const [pair = '', ...parts] = text.split(';').map((part) => part.trim())
    const attributes = new Map(
      parts.map((part) => splitAt(part)).map(([key, value]) => [key.toLowerCase(), value]),
    )
    const [name, value] = pair.includes('=') ? splitAt(pair) : ['', pair]
    if ((name === '' && value === '') || !isVisible(attributes)) return
    const expires = this.expiryOf(attributes)
    if (expires <= this.now || this.cookies.get(name)?.value !== value) this.cookies.delete(name)
    if (expires > this.now) this.cookies.set(name, { value, expires })
  }

  private expiryOf(attributes: ReadonlyMap<string, string>): number {
    const maxAge = attributes.get('max-age')
    if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return this.now + Number(maxAge) * 1000
    const date = parseDate(attributes.get('expires') ?? '')
    return Number.isNaN(date) ? Number.POSITIVE_INFINITY : date
  }
}

function splitAt(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** Whether a cookie is meant for the only document: http://localhost/. */
function isVisible(attributes: ReadonlyMap<string, string>): boolean {
  const path = attributes.get('path') || '/'
  const domain = (attributes.get('domain') || 'localhost').replace(/^\./, '').toLowerCase()
  return !attributes.has('httponly') && (path === '/' || !path.startsWith('/')) && domain === 'localhost'
}
