// An object whose properties are defined when somebody first looks at it: a program uses few of the things that are there.
import { withFootprint } from '../footprint'
import { type ABSENT, ObjectValue } from '../objects/object'
import type { Property, PropertyDescriptor, Slot } from '../objects/property'
import { Shape } from '../objects/shape'
import type { PropertyKey } from '../value'

const UNDEFINED_YET = Shape.root()

export class LazyObject extends ObjectValue {
  private pending: (() => void)[] | null = []

  constructor(prototype: ObjectValue | null) {
    super(prototype)
    this.shape = UNDEFINED_YET
  }

  /** Defines properties, after those that were asked for before. */
  later(define: () => void): void {
    if (this.pending === null) define()
    else this.pending.push(define)
  }

  private settle(): void {
    const { pending } = this
    if (pending === null) return
    this.pending = null
    withFootprint(undefined, () => {
      for (const define of pending) define()
    })
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    this.settle()
    return super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    this.settle()
    return super.getOwnProperty(key)
  }

  override defineOwnProperty(key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    this.settle()
    return super.defineOwnProperty(key, descriptor)
  }

  override storeOwn(key: PropertyKey, property: Property): void {
    this.settle()
    super.storeOwn(key, property)
  }

  override delete(key: PropertyKey): boolean {
    this.settle()
    return super.delete(key)
  }

  override ownKeys(): PropertyKey[] {
    this.settle()
    return super.ownKeys()
  }

  override preventExtensions(): boolean {
    this.settle()
    return super.preventExtensions()
  }
}
