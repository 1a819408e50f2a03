// The listeners of one target, so that adding and removing one takes as long with a million as with none.
import type { RegisteredListener } from '../../../machine/event'
import type { ObjectValue } from '../../../machine/objects/object'

/** https://dom.spec.whatwg.org/#concept-event-listener */
export interface Listener extends RegisteredListener {
  readonly callback: ObjectValue
  readonly passive: boolean
  isRemoved: boolean
}

/** Those of one type. */
interface OfType {
  /** In the order in which they were added. */
  readonly all: Set<Listener>
  readonly capturing: Map<ObjectValue, Listener>
  readonly bubbling: Map<ObjectValue, Listener>
}

const byCallback = ({ capturing, bubbling }: OfType, capture: boolean): Map<ObjectValue, Listener> =>
  capture ? capturing : bubbling

export class ListenerList {
  private readonly types = new Map<string, OfType>()

  /** A copy of those of all types. */
  get all(): Listener[] {
    return [...this.types.values()].flatMap(({ all }) => [...all])
  }

  /** A copy. */
  ofType(type: string): Listener[] {
    return [...(this.types.get(type)?.all ?? [])]
  }

  hasType(type: string): boolean {
    return this.types.has(type)
  }

  find(type: string, callback: ObjectValue, capture: boolean): Listener | undefined {
    const known = this.types.get(type)
    return known && byCallback(known, capture).get(callback)
  }

  add(listener: Listener): void {
    const { type, callback, capture } = listener
    const known = this.types.get(type) ?? { all: new Set(), capturing: new Map(), bubbling: new Map() }
    this.types.set(type, known)
    known.all.add(listener)
    byCallback(known, capture).set(callback, listener)
  }

  remove(listener: Listener): void {
    const { type, callback, capture } = listener
    const known = this.types.get(type)
    if (!known?.all.delete(listener)) return
    byCallback(known, capture).delete(callback)
    if (known.all.size === 0) this.types.delete(type)
  }
}
