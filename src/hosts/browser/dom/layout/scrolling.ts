// https://drafts.csswg.org/cssom-view/#scrolling-events

import { get } from '../../../../machine/objects/properties'
import { toNumber } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import { isObject, type Value } from '../../../../machine/value'
import type { Callbacks } from '../../../loop/callbacks'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import { defineAttribute } from '../../../web/interfaces/interface'
import type { FramePhase, Rendering, Stage } from '../../loop/rendering'
import { defineWindowMethod } from '../../window/window-method'
import type { DocumentObject } from '../tree/document'
import { pageHeight, VIEWPORT } from './layout'

/** Simplified: only the document as a whole scrolls, at once. */
export class Scrolling implements FramePhase {
  readonly stage: Stage = 'scroll'
  isNeeded = false

  constructor(
    private readonly rendering: Rendering,
    private readonly document: DocumentObject,
  ) {
    rendering.register(this)
  }

  install(agent: Agent): void {
    const scrolling = this
    for (const name of ['scrollTo', 'scroll', 'scrollBy'])
      defineWindowMethod(agent, name, 0, function* ([x, y]) {
        const { top } = scrolling.document.scroll
        const isRelative = name === 'scrollBy'
        const offset = yield* offsetIn(agent, x, y, isRelative ? 0 : top)
        scrolling.moveTo(agent, isRelative ? top + offset : offset)
        return undefined
      })
    for (const [name, side] of [
      ['scrollX', 'left'],
      ['scrollY', 'top'],
      ['pageXOffset', 'left'],
      ['pageYOffset', 'top'],
    ] as const)
      defineAttribute(agent.realm, agent.realm.globalObject, name, () => this.document.scroll[side])
  }

  /** The document is as wide as the window, so only its height matters. */
  moveTo(agent: Agent, top: number): void {
    const { scroll } = this.document
    const next = Math.max(0, Math.min(top, pageHeight(this.document) - VIEWPORT.height))
    if (next === scroll.top) return
    this.document.scroll = { left: 0, top: next }
    this.isNeeded = true
    this.rendering.request(agent)
    this.document.layoutChanged()
  }

  *run(agent: Agent): Callbacks {
    this.isNeeded = false
    for (const type of ['scroll', 'scrollend'])
      yield* dispatch(agent, this.document, createHostEvent(agent, 'Event', type, { bubbles: true }))
  }
}

/** The second of two numbers, or `top` of an object. */
function* offsetIn(agent: Agent, x: Value, y: Value, otherwise: number): Procedure<number> {
  if (!isObject(x)) return yield* toNumber(agent, y ?? 0)
  const top = yield* get(agent, x, 'top')
  return top === undefined ? otherwise : yield* toNumber(agent, top)
}
