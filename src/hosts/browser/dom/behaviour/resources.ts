// What elements load: images, frames, style sheets, scripts. The window's load event waits for it.
// https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fetching-resources
import type { Agent } from '../../../../machine/running/agent'
import type { Callbacks } from '../../../loop/callbacks'
import type { HostLoop } from '../../../loop/host-loop'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import {
  type Answer,
  type Carrier,
  DEFAULT_LATENCY_IN_MS,
  type Network,
  type Pending,
} from '../../../web/fetch/network'
import { resolveUrl } from '../../../web/url/url-record'
import { ORIGIN } from '../../window/origin'
import type { ElementObject } from '../tree/node'

const BASE = `${ORIGIN}/`

export class Resources {
  private underWay = 0
  private whenAllThere: (() => void) | undefined

  constructor(
    private readonly agent: Agent,
    private readonly loop: HostLoop,
    private readonly network: Network,
    private readonly carrier: Carrier,
  ) {}

  /** Absolute, or as it is where it is no address. */
  resolve(url: string): string {
    return resolveUrl(url, BASE) ?? url
  }

  /** Name of the program's file that an address means. */
  fileOf(url: string): string | undefined {
    const address = this.resolve(url)
    return address.startsWith(BASE) ? address.slice(BASE.length) : undefined
  }

  /** Whether a route says what an address answers, or the address itself does. */
  isKnown(url: string): boolean {
    const address = this.resolve(url)
    return address.startsWith('data:') || this.network.routeFor({ method: 'GET', url: address }) !== undefined
  }

  fetch(url: string, receive: (answer: Answer | undefined) => Callbacks): Pending {
    const request = { method: 'GET', url: this.resolve(url) }
    if (!/^(https?|data|blob):/.test(request.url)) return this.later(`GET ${url}`, () => receive(undefined))
    return this.holding((end) => this.network.send(this.agent, request, (answer) => end(receive(answer))))
  }

  /** For what is there, but takes its time. */
  wait(label: string, receive: () => Callbacks): Pending {
    return this.holding((end) =>
      this.carrier.carry(this.agent, label, DEFAULT_LATENCY_IN_MS, () => end(receive())),
    )
  }

  /** In a task after the jobs of the running one. */
  later(label: string, receive: () => Callbacks): Pending {
    return this.holding((end) => this.carrier.carry(this.agent, label, 0, () => end(receive())))
  }

  /** A task that is queued at once. https://html.spec.whatwg.org/multipage/webappapis.html#queue-an-element-task */
  enqueue(label: string, run: () => Callbacks<unknown>): Pending {
    return this.holding((end) => {
      const task = this.loop.enqueueTask(this.agent, { source: 'dom', label, run: () => end(run()) })
      return { cancel: () => this.loop.dropTask(this.agent, task) }
    })
  }

  enqueueEvent(element: ElementObject, type: 'load' | 'error'): Pending {
    return this.enqueue(`${type} of ${element.localName}`, () => this.fire(element, type))
  }

  fire(element: ElementObject, type: 'load' | 'error'): Callbacks<boolean> {
    return dispatch(this.agent, element, createHostEvent(this.agent, 'Event', type))
  }

  private holding(begin: (end: (work: Callbacks<unknown>) => Callbacks) => Pending): Pending {
    let isHeld = true
    this.underWay++
    const release = () => {
      if (isHeld) this.underWay--
      isHeld = false
      if (this.underWay === 0) this.whenAllThere?.()
    }
    const pending = begin(function* (work) {
      yield* work
      release()
    })
    return {
      cancel: () => {
        pending.cancel()
        release()
      },
    }
  }

  get isIdle(): boolean {
    return this.underWay === 0
  }

  /** Calls back at once where nothing is under way. */
  afterAll(run: () => void): void {
    this.whenAllThere = () => {
      this.whenAllThere = undefined
      run()
    }
    if (this.underWay === 0) this.whenAllThere()
  }
}
