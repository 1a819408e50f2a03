// The session history: entries of one document.
// https://html.spec.whatwg.org/multipage/document-sequences.html#session-history
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import { said } from '../../../syntax/said'
import { notSimulated } from '../../console/notices'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { dispatch } from '../../web/events/dispatch'
import { createHostEvent } from '../../web/events/event'
import { globalTarget } from '../../web/events/event-target'
import { parseUrl, type UrlRecord } from '../../web/url/url-record'
import { ORIGIN } from './origin'

interface Entry {
  readonly url: UrlRecord
  readonly state: Value
}

/** A tab begins with an empty document, before this one. */
const ENTRIES_BEFORE = 1

export class SessionHistory {
  private entries: Entry[] = [{ url: parseUrl(`${ORIGIN}/`)!, state: null }]
  private index = 0

  constructor(private readonly loop: HostLoop) {}

  get current(): Entry {
    return this.entries[this.index]!
  }

  get length(): number {
    return ENTRIES_BEFORE + this.entries.length
  }

  /** https://html.spec.whatwg.org/multipage/browsing-the-web.html#navigate */
  *navigate(agent: Agent, url: UrlRecord, isReplacing: boolean): Callbacks {
    const before = this.current.url
    if (!url.href.includes('#') || withoutHash(url) !== withoutHash(before)) {
      notSimulated(
        agent,
        said`The page would go to ${url.href}, and stays: navigation is not simulated. history.pushState() and fragments like "#more" are.`,
      )
      return
    }
    if (isReplacing || url.href === before.href) this.replace(url, null)
    else this.push(url, null)
    yield* this.arrive(agent, before)
  }

  push(url: UrlRecord, state: Value): void {
    this.entries = [...this.entries.slice(0, this.index + 1), { url, state }]
    this.index++
  }

  replace(url: UrlRecord, state: Value): void {
    this.entries[this.index] = { url, state }
  }

  /** In a task of its own. https://html.spec.whatwg.org/multipage/browsing-the-web.html#traverse-the-history-by-a-delta */
  traverse(agent: Agent, delta: number): void {
    const run = () => this.goTo(agent, this.index + delta)
    this.loop.enqueueTask(agent, { source: 'dom', label: 'history traversal', run })
  }

  private *goTo(agent: Agent, index: number): Callbacks {
    if (index === this.index || this.entries[index] === undefined) return
    const before = this.current.url
    this.index = index
    yield* this.arrive(agent, before)
  }

  /** https://html.spec.whatwg.org/multipage/browsing-the-web.html#update-document-for-history-step-application */
  private *arrive(agent: Agent, before: UrlRecord): Callbacks {
    const { url, state } = this.current
    if (url.hash !== before.hash && withoutHash(url) === withoutHash(before))
      this.announceHash(agent, before.href, url.href)
    yield* dispatch(
      agent,
      globalTarget(agent),
      createHostEvent(agent, 'PopStateEvent', 'popstate', {}, { state }),
    )
  }

  private announceHash(agent: Agent, oldURL: string, newURL: string): void {
    const run = () => {
      const event = createHostEvent(agent, 'HashChangeEvent', 'hashchange', {}, { oldURL, newURL })
      return dispatch(agent, globalTarget(agent), event)
    }
    this.loop.enqueueTask(agent, { source: 'dom', label: 'hashchange', run })
  }
}

const withoutHash = ({ href }: UrlRecord): string => href.split('#')[0]!
