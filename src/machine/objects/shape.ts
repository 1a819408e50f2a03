// Which named properties an object has, in order, and where in its slots each one is. Objects built alike share a
// shape, so that a step can remember "this shape: slot 2" and skip the search the next time.

/** Attribute bits of a property. https://tc39.es/ecma262/#sec-property-attributes */
export const WRITABLE = 1
export const ENUMERABLE = 2
export const CONFIGURABLE = 4
/** The slot holds an Accessor instead of a value. */
export const ACCESSOR = 8
/** What assignment creates. */
export const DATA = WRITABLE | ENUMERABLE | CONFIGURABLE
/** What built-in methods have. */
export const HIDDEN = WRITABLE | CONFIGURABLE

export type ShapeKey = string | symbol

/** Beyond this many properties an object is used as a dictionary, and its shape is its own. */
const MAX_SHARED_SIZE = 128

/** Grows along a chain of shapes: a shape of size n sees the first n entries. */
class PropertyTable {
  readonly indices = new Map<ShapeKey, number>()
  /** undefined marks a deleted entry, which only unshared shapes have. */
  readonly keys: (ShapeKey | undefined)[] = []
  readonly attributes: number[] = []

  push(key: ShapeKey, attributes: number): void {
    this.indices.set(key, this.keys.length)
    this.keys.push(key)
    this.attributes.push(attributes)
  }

  clone(size: number): PropertyTable {
    const copy = new PropertyTable()
    for (let i = 0; i < size; i++) {
      const key = this.keys[i]
      if (key !== undefined) copy.indices.set(key, i)
      copy.keys.push(key)
      copy.attributes.push(this.attributes[i]!)
    }
    return copy
  }
}

export class Shape {
  /** Shapes that stay from one run to the next. */
  private static readonly lasting: Shape[] = []
  static readonly empty = Shape.root()

  /** By attributes, then by key. */
  private transitions: (Map<ShapeKey, Shape> | undefined)[] = []

  private constructor(
    private readonly table: PropertyTable,
    /** Number of slots, deleted ones included. */
    public size: number,
    /** Shared shapes never change; an unshared one grows in place and gets a new identity when a property goes or changes. */
    readonly isShared: boolean,
  ) {}

  /**
   * The first shape of a family of its own, for objects that answer for some keys themselves: a place that was remembered
   * for other objects is never taken for theirs.
   */
  static root(): Shape {
    return new Shape(new PropertyTable(), 0, true).last()
  }

  /** The shape is kept by the engine itself. Those that a run makes of it go when the run ends. */
  last(): this {
    Shape.lasting.push(this)
    return this
  }

  /** Ends a run. Objects that are still there keep their shapes, but share them with no new ones. */
  static forgetTransitions(): void {
    for (const shape of Shape.lasting) shape.transitions = []
  }

  /** How many there are that objects may share. */
  static countShared(): number {
    let count = 0
    const waiting = [...Shape.lasting]
    for (let shape = waiting.pop(); shape !== undefined; shape = waiting.pop()) {
      count++
      for (const byKey of shape.transitions)
        for (const next of byKey?.values() ?? []) if (!Shape.lasting.includes(next)) waiting.push(next)
    }
    return count
  }

  /** It is shared, and all its properties are as assignment makes them. */
  get isPlain(): boolean {
    if (!this.isShared) return false
    for (let i = 0; i < this.size; i++) if (this.table.attributes[i] !== DATA) return false
    return true
  }

  /** Slot of a key, or -1. */
  lookup(key: ShapeKey): number {
    const index = this.table.indices.get(key)
    return index !== undefined && index < this.size ? index : -1
  }

  attributesAt(index: number): number {
    return this.table.attributes[index]!
  }

  keyAt(index: number): ShapeKey | undefined {
    return this.table.keys[index]
  }

  /** The shape with one more property at slot `size`. */
  add(key: ShapeKey, attributes: number): Shape {
    if (!this.isShared) {
      this.table.push(key, attributes)
      this.size++
      return this
    }
    if (this.size >= MAX_SHARED_SIZE) return this.unshared().add(key, attributes)
    let byKey = this.transitions[attributes]
    if (byKey === undefined) this.transitions[attributes] = byKey = new Map()
    let next = byKey.get(key)
    if (next === undefined) {
      const table = this.table.keys.length === this.size ? this.table : this.table.clone(this.size)
      table.push(key, attributes)
      next = new Shape(table, this.size + 1, true)
      byKey.set(key, next)
    }
    return next
  }

  remove(index: number): Shape {
    const next = this.isShared ? this.unshared() : new Shape(this.table, this.size, false)
    next.table.indices.delete(next.table.keys[index]!)
    next.table.keys[index] = undefined
    return next
  }

  withAttributes(index: number, attributes: number): Shape {
    const next = this.isShared ? this.unshared() : new Shape(this.table, this.size, false)
    next.table.attributes[index] = attributes
    return next
  }

  /** A copy that belongs to one object. */
  unshared(): Shape {
    return new Shape(this.table.clone(this.size), this.size, false)
  }
}
