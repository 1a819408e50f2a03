// A network that is simulated: routes say what an address answers, after how long, or that it does not answer at all.
import type { Agent } from '../../../machine/running/agent'
import type { Callbacks } from '../../loop/callbacks'
import { blobAt } from '../files/object-urls'
import { parseDataUrl, textOfBytes } from './data-url'

export interface Route {
  /** "GET"; undefined stands for any. */
  readonly method: string | undefined
  /** "/user", "/user?id=1" or "https://example.org/"; "*" at the end stands for anything. */
  readonly path: string
  readonly status: number
  /** Virtual ms until the answer is there. */
  readonly latency: number
  readonly body: string
  /** The connection breaks instead of an answer. */
  readonly fails: boolean
}

/** A server at an address that is down, slow or answers with an error. */
export interface ReceiverFault {
  readonly kind: 'receiver-down' | 'receiver-slow' | 'receiver-answers'
  /** As in a route: "/hook", "https://example.org/*". */
  readonly address: string
  /** What an answer takes longer, in ms. */
  readonly delay: number
  readonly status: number
}

interface Faults {
  /** Faults of receivers at a virtual time. */
  receiversAt(now: number): readonly ReceiverFault[]
}

/** A name and a value. */
export type Header = readonly [string, string]

export interface Answer {
  readonly status: number
  readonly body: string
  /** What it says of itself; undefined where that follows from the body. */
  readonly headers?: readonly Header[]
  readonly statusText?: string
}

export const DEFAULT_LATENCY_IN_MS = 10

/** Chromium asks another process for it, which takes longer than reading a blob. */
const BLOB_LATENCY_IN_MS = 2

export interface Outgoing {
  readonly method: string
  /** Absolute. */
  readonly url: string
  /** Null where there is none. */
  readonly body?: string | null
  readonly head?: readonly Header[]
}

export interface Pending {
  /** Gives up the request: its answer is no longer wanted. */
  cancel(): void
}

/** Brings answers to the program, in the way of its host. */
export interface Carrier {
  /** Calls `receive` in a task of its own when `latency` virtual ms have gone by. */
  carry(agent: Agent, label: string, latency: number, receive: () => Callbacks): Pending
}

/** What comes of a request, and when. */
interface Outlook {
  readonly latency: number
  /** undefined stands for a broken connection. */
  readonly answer: Answer | undefined
  /** Whether the answer is made up, because no route gives one. */
  readonly isMadeUp?: true
}

/** An answer that no route gave. */
interface MadeUp {
  /** "GET /user". */
  readonly label: string
  readonly body: string
}

const madeUp = new WeakMap<Agent, MadeUp[]>()

function noteMadeUp(agent: Agent, answer: MadeUp): void {
  const known = madeUp.get(agent)
  if (known === undefined) madeUp.set(agent, [answer])
  else known.push(answer)
}

/** Requests that were answered although no route says how, oldest first. */
export const requestsWithoutRoute = (agent: Agent): readonly MadeUp[] => madeUp.get(agent) ?? []

export class Network {
  constructor(
    private readonly carrier: Carrier,
    private readonly routes: readonly Route[],
    /** What addresses of routes without a host are of; undefined: of any. */
    private readonly origin: string | undefined,
    private readonly faults?: Faults,
  ) {}

  /** `receive` is what the task does that the answer becomes; undefined stands for a broken connection. */
  send(agent: Agent, request: Outgoing, receive: (answer: Answer | undefined) => Callbacks): Pending {
    const { latency, answer, isMadeUp } = this.answerTo(agent, request)
    const label = `${request.method} ${this.shorten(request.url)}`
    return this.carrier.carry(agent, label, latency, () => {
      if (isMadeUp) noteMadeUp(agent, { label, body: answer!.body })
      return receive(answer)
    })
  }

  private shorten(url: string): string {
    const { origin } = this
    return origin !== undefined && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url
  }

  /** What comments say of an address. */
  routeFor({ method, url }: Outgoing): Route | undefined {
    return this.routes.find((one) => this.matches(one, method, url))
  }

  private answerTo(agent: Agent, request: Outgoing): Outlook {
    const { url } = request
    if (url.startsWith('blob:')) return { latency: BLOB_LATENCY_IN_MS, answer: answerOfBlob(agent, url) }
    if (url.startsWith('data:')) return { latency: 0, answer: answerOfData(url) }
    return this.withFaults(agent, request, this.outlookOf(request))
  }

  private outlookOf(request: Outgoing): Outlook {
    const { method, url } = request
    const route = this.routeFor(request)
    if (route === undefined) {
      const body = JSON.stringify({ method, url: this.shorten(url) })
      return { latency: DEFAULT_LATENCY_IN_MS, answer: { status: 200, body }, isMadeUp: true }
    }
    return {
      latency: route.latency,
      answer: route.fails ? undefined : { status: route.status, body: route.body },
    }
  }

  /** What is wrong at this moment with whoever receives it. */
  private withFaults(agent: Agent, { method, url }: Outgoing, outlook: Outlook): Outlook {
    let { latency, answer } = outlook
    let isFaulty = false
    for (const { kind, address, delay, status } of this.faults?.receiversAt(agent.clock.now) ?? []) {
      if (!this.matches({ method: undefined, path: address }, method, url)) continue
      isFaulty = true
      latency += delay
      if (kind === 'receiver-down') answer = undefined
      if (kind === 'receiver-answers' && answer !== undefined) answer = { ...answer, status }
    }
    return isFaulty ? { latency, answer } : outlook
  }

  private matches(route: Pick<Route, 'method' | 'path'>, method: string, url: string): boolean {
    if (route.method !== undefined && route.method !== method) return false
    const wanted = route.path.startsWith('/') ? (this.origin ?? originOf(url)) + route.path : route.path
    if (wanted.endsWith('*')) return url.startsWith(wanted.slice(0, -1))
    return url === wanted || (!wanted.includes('?') && url.split('?')[0] === wanted)
  }
}

function answerOfBlob(agent: Agent, url: string): Answer | undefined {
  const blob = blobAt(agent, url)
  return blob && { status: 200, body: blob.text, headers: [['content-type', blob.type]] }
}

function answerOfData(url: string): Answer | undefined {
  const data = parseDataUrl(url)
  return data && { status: 200, body: textOfBytes(data.bytes) }
}

const originOf = (url: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? ''

const STATUS_TEXTS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

export const statusTextOf = (status: number): string => STATUS_TEXTS[status] ?? ''

export function contentTypeOf(body: string): string {
  return /^\s*[[{"]/.test(body) ? 'application/json' : 'text/plain;charset=UTF-8'
}
