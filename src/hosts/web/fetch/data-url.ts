// Addresses that are their own content. https://fetch.spec.whatwg.org/#data-url-processor

export interface DataUrl {
  /** "image/gif" */
  readonly type: string
  /** One character per byte. */
  readonly bytes: string
}

/** Undefined for one that is broken, or no such address. */
export function parseDataUrl(url: string): DataUrl | undefined {
  const comma = url.indexOf(',')
  if (!url.startsWith('data:') || comma < 0) return undefined
  const [type = '', ...parameters] = url.slice('data:'.length, comma).split(';')
  const content = bytesOf(url.slice(comma + 1).split('#')[0]!)
  const isBase64 = parameters.some((parameter) => parameter.trim().toLowerCase() === 'base64')
  const bytes = isBase64 ? fromBase64(content) : content
  return bytes === undefined ? undefined : { type: type.trim().toLowerCase() || 'text/plain', bytes }
}

/** The bytes as text in UTF-8. */
export const textOfBytes = (bytes: string): string =>
  new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))

/** Percent-encoded bytes, and others as UTF-8. */
function bytesOf(text: string): string {
  const utf8 = [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('')
  return utf8.replace(/%([\da-f]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function fromBase64(text: string): string | undefined {
  try {
    return atob(text)
  } catch {
    return undefined
  }
}
