// Addresses, parsed by the real engine's own URL behind an interface of texts: the program never sees its objects.
// https://url.spec.whatwg.org/#url-parsing

/** Parts that can be set one by one. */
export const SETTABLE_PARTS = [
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const

const PARTS = ['href', 'origin', ...SETTABLE_PARTS] as const

/** The parts of an address, as the attributes of URL have them. */
export type UrlRecord = Readonly<Record<(typeof PARTS)[number], string>>

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

const recordOf = (url: URL): UrlRecord =>
  Object.fromEntries(PARTS.map((part) => [part, url[part]])) as UrlRecord

export type Pair = readonly [name: string, value: string]

/** https://url.spec.whatwg.org/#urlencoded-parsing */
export const parsePairs = (text: string): Pair[] => [...new URLSearchParams(text)]

/** https://url.spec.whatwg.org/#urlencoded-serializing */
export const pairsText = (pairs: readonly Pair[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
