// https://html.spec.whatwg.org/multipage/webappapis.html#unhandled-promise-rejections
import type { PromiseObject } from '../../machine/promises/promise'
import type { Value } from '../../machine/value'

export class RejectionTracker {
  private readonly aboutToBeNotified = new Set<PromiseObject>()
  /** Rejections that were reported and not handled since. */
  private readonly outstanding = new Set<PromiseObject>()
  private handledLate: PromiseObject[] = []

  private readonly contexts = new WeakMap<PromiseObject, Value>()

  /** `context` is what the program's asynchronous storage held when it happened. */
  track(promise: PromiseObject, operation: 'reject' | 'handle', context: Value = undefined): void {
    if (operation === 'reject') {
      this.aboutToBeNotified.add(promise)
      this.contexts.set(promise, context)
    } else if (!this.aboutToBeNotified.delete(promise) && this.outstanding.delete(promise))
      this.handledLate.push(promise)
  }

  contextOf(promise: PromiseObject): Value {
    return this.contexts.get(promise)
  }

  addOutstanding(promise: PromiseObject): void {
    this.outstanding.add(promise)
  }

  /** Whether nothing has to be reported. */
  get isEmpty(): boolean {
    return this.aboutToBeNotified.size === 0 && this.handledLate.length === 0
  }

  /** Takes what has to be reported now. */
  take(): { unhandled: PromiseObject[]; handled: PromiseObject[] } {
    const taken = { unhandled: [...this.aboutToBeNotified], handled: this.handledLate }
    this.aboutToBeNotified.clear()
    this.handledLate = []
    return taken
  }
}
