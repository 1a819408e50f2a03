// Addresses, parsed by the real engine's own URL behind an interface of texts: the program never sees its objects.
// https://url.spec.whatwg.org/#url-parsing

/** The parts of an address, as the attributes of URL have them. */
export interface UrlRecord {
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

export function parseUrl(text: string, base?: string): UrlRecord | undefined {
  if (!URL.canParse(text, base)) return undefined
  return recordOf(new URL(text, base))
}

export const resolveUrl = (text: string, base?: string): string | undefined => parseUrl(text, base)?.href

/** The address after one of its parts was set. */
export function withPart(record: UrlRecord, part: keyof UrlRecord, value: string): UrlRecord {
  const url = new URL(record.href)
  if (part !== 'origin') url[part] = value
  return recordOf(url)
}

const recordOf = ({
  href,
  origin,
  protocol,
  username,
  password,
  host,
  hostname,
  port,
  pathname,
  search,
  hash,
}: URL): UrlRecord => ({
  href,
  origin,
  protocol,
  username,
  password,
  host,
  hostname,
  port,
  pathname,
  search,
  hash,
})

export type Pair = readonly [name: string, value: string]

/** https://url.spec.whatwg.org/#urlencoded-parsing */
export const parsePairs = (text: string): Pair[] => [...new URLSearchParams(text)]

/** https://url.spec.whatwg.org/#urlencoded-serializing */
export const pairsText = (pairs: readonly Pair[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
