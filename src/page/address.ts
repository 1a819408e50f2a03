// The address follows what is shown, so that a reload and a copied address lead back to it: steps replace it, jumps push a new one,
// which the browser's Back undoes. It loads after the page.
import { type BrokenLink, type Link, linkText, parseLink, programText } from '../scenario/link/link'
import { guideStore } from '../view/course/guide'
import { linkOfMoment, momentOfLink } from '../view/moments'
import { isCovered, selectIsStale } from '../view/selectors'
import type { ViewState, ViewStore } from '../view/view-state'
import { leaveAt } from './left-address'

/** Browsers allow some hundred changes in half a minute. */
const pauseInMs = 400

/** Longer addresses are no use to anybody; the program is found again in what the browser has saved. */
const LONGEST = 8_000

/** What an entry of the browser's history says: how many jumps lead to it. */
interface Entry {
  readonly jumps: number
}

const jumpsOf = (entry: unknown): number => (entry as Entry | null)?.jumps ?? 0

export function followStore(store: ViewStore): void {
  let timeout: ReturnType<typeof setTimeout> | undefined
  let writtenAt = 0
  const write = () => {
    clearTimeout(timeout)
    timeout = undefined
    writtenAt = performance.now()
    const { jumps } = store.getState()
    history.replaceState({ jumps: jumps.length } satisfies Entry, '', addressOf(store.getState()))
  }
  const later = () => {
    timeout ??= setTimeout(write, pauseInMs)
  }
  const soon = () => {
    if (performance.now() - writtenAt > pauseInMs) write()
  }
  if (store.getState().run) later()
  let isFollowing = false
  store.subscribe((state, before) => {
    if (isFollowing) return
    if (state.isRunning || state.run === undefined) {
      if (state.source !== before.source) later()
      // The run may take the page with it.
      else if (!before.isRunning && timeout !== undefined) soon()
      return
    }
    const more = state.jumps.length - before.jumps.length
    if (more > 0) {
      history.replaceState({ jumps: before.jumps.length } satisfies Entry, '', addressOf(before))
      history.pushState({ jumps: state.jumps.length } satisfies Entry, '', addressOf(state))
    } else if (more < 0 && state.run === before.run && jumpsOf(history.state) > state.jumps.length)
      history.go(state.jumps.length - jumpsOf(history.state))
    else if (isElsewhere(state, before)) later()
  })
  addEventListener('pagehide', () => {
    if (timeout !== undefined || writtenAt > 0) leaveAt(addressOf(store.getState()))
  })
  addEventListener('popstate', ({ state: entry }) => {
    const { jumps, goBack } = store.getState()
    if (entry !== null && jumpsOf(entry) <= jumps.length) return goBack(jumpsOf(entry))
    isFollowing = true
    follow(store, parseLink(location.hash))
    isFollowing = false
  })
}

/** Goes to what an address says that the browser has come to: to another moment of what is shown, or to another program. */
function follow(store: ViewStore, link: Link | BrokenLink | undefined): void {
  const { run, source, host, jumpTo, openLink } = store.getState()
  if (link === undefined) return
  const isShown = !('message' in link) && link.program?.source === source && link.host === host
  const moment = isShown ? link.moment : undefined
  const instant = moment && run?.recording && momentOfLink(run.recording, moment)
  if (instant === undefined) void openLink(link)
  else jumpTo(instant.position, instant.clock)
}

const isElsewhere = (state: ViewState, before: ViewState): boolean =>
  state.position !== before.position ||
  state.clock !== before.clock ||
  state.run !== before.run ||
  state.source !== before.source ||
  isCovered(state) !== isCovered(before) ||
  state.host !== before.host

/** The last text that was packed. */
let packed = { source: '', inputs: [] as ViewState['inputs'], choices: [] as ViewState['choices'], text: '' }

function addressOf(state: ViewState): string {
  const { source, inputs, choices, host, run } = state
  if (packed.source !== source || packed.inputs !== inputs || packed.choices !== choices)
    packed = { source, inputs, choices, text: programText({ source, inputs, choices }) }
  const isStale = selectIsStale(state)
  const moment = isStale || !run?.recording ? undefined : linkOfMoment(run.recording, state)
  const program = packed.text.length > LONGEST ? undefined : packed.text
  const mode = isCovered(state) ? ('ask' as const) : undefined
  return `#${linkText(program, { host, moment, mode, lesson: guideStore.getState().lesson })}`
}
