// A network that is simulated: routes say what an address answers, after how long, or that it does not answer at all.
import type { Agent } from '../../machine/agent'
import type { ShelfEntry } from '../../machine/task'
import type { Callbacks } from '../callbacks'
import type { BrowserLoop } from '../host-loop'

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

export interface Answer {
  readonly status: number
  readonly body: string
}

export const DEFAULT_LATENCY_IN_MS = 10

export interface Outgoing {
  readonly method: string
  /** Absolute. */
  readonly url: string
}

export interface Pending {
  /** Nobody waits for the answer any more. */
  cancel(): void
}

interface InFlight {
  readonly entry: ShelfEntry
  readonly due: number
  readonly arrive: () => void
}

export class Network {
  private inFlight: InFlight[] = []

  constructor(
    private readonly loop: BrowserLoop,
    private readonly routes: readonly Route[],
    private readonly origin: string,
  ) {}

  /** `receive` is what the task does that the answer becomes; undefined stands for a broken connection. */
  send(agent: Agent, request: Outgoing, receive: (answer: Answer | undefined) => Callbacks): Pending {
    const { latency, answer } = this.answerTo(request)
    const due = agent.clock.now + latency
    const label = `${request.method} ${this.shorten(request.url)}`
    const entry: ShelfEntry = { shelf: 'request', label, callback: undefined, due, traceId: 0 }
    agent.observer?.entryShelved(entry)
    let cancel = () => {
      this.inFlight = this.inFlight.filter((other) => other !== flight)
      this.loop.agenda.cancel(appointment)
      agent.observer?.entryDropped(entry)
    }
    const arrive = () => {
      const run = () => receive(answer)
      const task = this.loop.enqueueTask(agent, { source: 'networking', label, entry, run })
      cancel = () => this.loop.dropTask(agent, task)
    }
    const flight: InFlight = { entry, due, arrive }
    this.inFlight.push(flight)
    const appointment = this.loop.agenda.add(due, () => this.deliver(agent, due))
    return { cancel: () => cancel() }
  }

  /** Of answers that arrive at the same time, any may be the first. */
  private deliver(agent: Agent, due: number): void {
    const together = this.inFlight.filter((flight) => flight.due === due)
    const options = together.map(({ entry }) => entry.label)
    const flight = together[together.length < 2 ? 0 : agent.choose('response', options)]!
    this.inFlight = this.inFlight.filter((other) => other !== flight)
    flight.arrive()
  }

  private shorten(url: string): string {
    return url.startsWith(`${this.origin}/`) ? url.slice(this.origin.length) : url
  }

  private answerTo({ method, url }: Outgoing): { latency: number; answer: Answer | undefined } {
    const route = this.routes.find((one) => this.matches(one, method, url))
    if (route === undefined) {
      const body = JSON.stringify({ method, url: this.shorten(url) })
      return { latency: DEFAULT_LATENCY_IN_MS, answer: { status: 200, body } }
    }
    return {
      latency: route.latency,
      answer: route.fails ? undefined : { status: route.status, body: route.body },
    }
  }

  private matches(route: Route, method: string, url: string): boolean {
    if (route.method !== undefined && route.method !== method) return false
    const wanted = route.path.startsWith('/') ? this.origin + route.path : route.path
    if (wanted.endsWith('*')) return url.startsWith(wanted.slice(0, -1))
    return url === wanted || (!wanted.includes('?') && url.split('?')[0] === wanted)
  }
}

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
