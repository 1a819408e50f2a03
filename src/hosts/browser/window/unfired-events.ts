// Events of the platform that this simulation never fires: whoever listens for one is told so.
import type { Agent } from '../../../machine/running/agent'
import { type Said, said } from '../../../syntax/said'
import { notSimulated } from '../../console/notices'

interface Kind {
  readonly types: readonly string[]
  /** Why they are never fired, and what there is instead. */
  readonly reason: Said
}

const kind = (types: string, reason: Said): Kind => ({ types: types.split(' '), reason })

const KINDS: readonly Kind[] = [
  kind(
    'mousemove mouseover mouseout mouseenter mouseleave dblclick auxclick contextmenu pointermove pointerover pointerout pointerenter pointerleave pointercancel pointerrawupdate gotpointercapture lostpointercapture wheel mousewheel touchstart touchmove touchend touchcancel drag dragstart dragend dragenter dragleave dragover drop copy cut paste selectstart',
    said`the simulated user clicks, types and presses keys, as comments like "// input: 120ms click #go" say. What the program dispatches itself is delivered.`,
  ),
  kind(
    'transitionrun transitionstart transitionend transitioncancel animationstart animationiteration animationend animationcancel',
    said`style sheets are not simulated, so nothing moves by them. element.animate() is, and setTimeout stands for a duration.`,
  ),
  kind(
    'beforeunload unload pagehide visibilitychange freeze resume pageswap pagereveal',
    said`the page is neither left nor hidden.`,
  ),
  kind(
    'resize orientationchange fullscreenchange fullscreenerror',
    said`the window keeps its size. ResizeObserver tells of sizes of elements.`,
  ),
  kind(
    'storage',
    said`it tells other tabs, and there is only this one. BroadcastChannel shows how messages are delivered.`,
  ),
  kind('online offline', said`the network stays. A request may fail, though: "// route: GET /user fails".`),
  kind(
    'loadstart loadedmetadata loadeddata canplay canplaythrough play playing pause ended timeupdate seeking seeked volumechange ratechange durationchange waiting stalled suspend emptied cuechange enterpictureinpicture leavepictureinpicture encrypted',
    said`sound and video are not simulated. setTimeout stands for a duration.`,
  ),
  kind(
    'DOMSubtreeModified DOMNodeInserted DOMNodeRemoved DOMNodeInsertedIntoDocument DOMNodeRemovedFromDocument DOMCharacterDataModified DOMAttrModified',
    said`browsers have no mutation events any more. MutationObserver tells of changes.`,
  ),
  kind(
    'beforeprint afterprint languagechange devicemotion deviceorientation gamepadconnected gamepaddisconnected beforeinstallprompt appinstalled beforexrselect securitypolicyviolation contextlost contextrestored',
    said`there is no such device here.`,
  ),
]

const kindOf = new Map(KINDS.flatMap((one) => one.types.map((type) => [type, one] as const)))

const MOST_AT_ONE_PLACE = 3

/** A library listens for all events there are, at one place: that is no request. */
const isForAll = (types: ReadonlySet<string>): boolean =>
  types.size > MOST_AT_ONE_PLACE && new Set([...types].map((type) => kindOf.get(type))).size > 1

export class UnfiredEvents {
  /** What the running task has listened for, by place. */
  private listened = new Map<number, Set<string>>()
  /** What the program fires itself. */
  private readonly fired = new Set<string>()

  listenerAdded({ span }: Agent, type: string): void {
    if (kindOf.has(type)) this.listened.set(span, (this.listened.get(span) ?? new Set()).add(type))
  }

  dispatchedByProgram(type: string): void {
    this.fired.add(type)
  }

  /** At the end of a task. */
  tell(agent: Agent): void {
    if (this.listened.size === 0) return
    const places = [...this.listened]
    this.listened = new Map()
    if (places.some(([, types]) => isForAll(types))) return
    for (const [span, types] of places)
      for (const { types: alike, reason } of KINDS) {
        const told = alike.filter((type) => types.has(type) && !this.fired.has(type))
        if (told.length === 0) continue
        const names = told.map(quoted).join(', ')
        const what =
          told.length > 1
            ? said`${names} are never fired: ${reason}`
            : said`${names} is never fired: ${reason}`
        notSimulated(agent, what, span)
      }
  }
}

const quoted = (type: string): string => `"${type}"`
