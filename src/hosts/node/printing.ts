// Objects of the platform as Node shows them: addresses, headers, requests and responses, signals, events.

import type { ObjectValue } from '../../machine/objects/object'
import type { Agent } from '../../machine/running/agent'
import type { Walk } from '../../machine/running/walk'
import type { Value } from '../../machine/value'
import type { Entries } from '../../syntax/table'
import { paint } from '../console/inspect/colours'
import { braced, type Form, type HostForms } from '../console/inspect/forms'
import { formatFacts, type Inspection } from '../console/inspect/inspection'
import { type Names, prefixOf } from '../console/inspect/names'
import { keyText, quote } from '../console/inspect/strings'
import { AbortControllerObject, AbortSignalObject, createSignal } from '../web/events/abort-signal'
import { EventObject } from '../web/events/event'
import { HeadersObject } from '../web/fetch/headers'
import { RequestObject } from '../web/fetch/request'
import { ResponseObject } from '../web/fetch/response'
import { BlobObject, FileObject } from '../web/files/blob'
import { isInterface } from '../web/interfaces/interface'
import { TextDecoderObject, TextEncoderObject } from '../web/text-coding'
import { UrlObject } from '../web/url/url'
import { UrlSearchParamsObject } from '../web/url/url-search-params'

export const NODE_FORMS: HostForms = { formOf, isClass: isInterface }

function formOf(inspection: Inspection, object: ObjectValue, names: Names): Form | undefined {
  const entries = platformEntries(inspection, object)
  if (entries === undefined) return undefined
  const prefix = object.className === 'TextEncoder' ? '' : prefixOf({ ...names, tag: '' }, object.className)
  const form = braced(prefix, [], entries === 'none' ? undefined : (depth) => entries(inspection, depth))
  return object instanceof UrlObject ? { ...form, whenTooDeep: `${prefix}{}` } : form
}

/** What stands between the braces, if something does; undefined where the object is of none of these kinds. */
function platformEntries(
  { agent, options }: Inspection,
  object: ObjectValue,
): ((inspection: Inspection, depth: number) => Walk<string[]>) | 'none' | undefined {
  const string = (text: string) => paint(options, 'string', quote(text))
  if (object instanceof UrlSearchParamsObject)
    return listing(object.pairs, ([name, value]) => `${string(name)} => ${string(value)}`)
  if (object instanceof HeadersObject)
    return listing(object.named, ([name, value]) => `${keyText(options, name, true)}: ${string(value)}`)
  const facts = factsOf(agent, object)
  if (facts === undefined) return undefined
  const body = object instanceof ResponseObject && object.body !== null ? [bodyText(object)] : []
  return function* (inspection, depth) {
    return withBody(body, yield* formatFacts(inspection, Object.entries(facts), depth))
  }
}

const listing = <T>(items: readonly T[], textOf: (item: T) => string) =>
  items.length === 0
    ? 'none'
    : function* (): Walk<string[]> {
        return items.map(textOf)
      }

function factsOf(agent: Agent, object: ObjectValue): Entries<Value> | undefined {
  if (object instanceof UrlObject) return partsOf(agent, object)
  if (object instanceof AbortSignalObject) return { aborted: object.isAborted }
  if (object instanceof AbortControllerObject) return { signal: object.signal }
  if (object instanceof ResponseObject) return responseFacts(object)
  if (object instanceof RequestObject) return requestFacts(agent, object)
  if (object instanceof TextDecoderObject) return decoderFacts(object)
  if (object instanceof TextEncoderObject) return { encoding: 'utf-8' }
  if (object instanceof BlobObject) return blobFacts(object)
  if (object instanceof EventObject) return eventFacts(object)
  return undefined
}

const PARTS = 'href origin protocol username password host hostname port pathname search'

function partsOf(agent: Agent, url: UrlObject): Entries<Value> {
  const names = PARTS.split(' ') as Parameters<UrlObject['part']>[0][]
  const parts: Entries<Value> = Object.fromEntries(names.map((name) => [name, url.part(name)]))
  return { ...parts, searchParams: url.searchParams(agent), hash: url.part('hash') }
}

/** A stream of the body stands after the headers. */
const withBody = (body: readonly string[], entries: readonly string[]): string[] =>
  entries.flatMap((entry) => (entry.startsWith('headers: ') ? [entry, ...body] : [entry]))

const bodyText = ({ isUsed }: ResponseObject): string =>
  `body: ReadableStream { locked: ${isUsed}, state: '${isUsed ? 'closed' : 'readable'}', supportsBYOB: true }`

const responseFacts = ({ head, body, isUsed }: ResponseObject): Entries<Value> => ({
  status: head.status,
  statusText: head.statusText,
  headers: head.headers,
  ...(body === null && { body: null }),
  bodyUsed: isUsed,
  ok: head.status >= 200 && head.status < 300,
  redirected: false,
  type: head.type,
  url: head.url,
})

const requestFacts = (agent: Agent, request: RequestObject): Entries<Value> => ({
  method: request.method,
  url: request.url,
  headers: request.headers,
  destination: '',
  referrer: 'about:client',
  referrerPolicy: '',
  mode: 'cors',
  credentials: 'same-origin',
  cache: 'default',
  redirect: 'follow',
  integrity: '',
  keepalive: false,
  isReloadNavigation: false,
  isHistoryNavigation: false,
  signal: request.signal ?? createSignal(agent),
})

const blobFacts = (blob: BlobObject): Entries<Value> => ({
  size: blob.bytes.length,
  type: blob.type,
  ...(blob instanceof FileObject && { name: blob.name, lastModified: blob.lastModified }),
})

const decoderFacts = ({ decoder }: TextDecoderObject): Entries<Value> => ({
  encoding: decoder.encoding,
  fatal: decoder.fatal,
  ignoreBOM: decoder.ignoreBOM,
})

const eventFacts = ({ type, isCanceled, isCancelable, timeStamp }: EventObject): Entries<Value> => ({
  type,
  defaultPrevented: isCanceled,
  cancelable: isCancelable,
  timeStamp,
})
