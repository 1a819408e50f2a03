// https://tc39.es/ecma262/#sec-typedarray-exotic-objects

import { footprint } from '../footprint'
import { type ABSENT, ObjectValue } from '../objects/object'
import type { Property, Slot } from '../objects/property'
import { DATA, Shape } from '../objects/shape'
import type { PropertyKey, Value } from '../value'
import type { ArrayBufferObject } from './array-buffer'
import type { Element, ElementType, HostView } from './element-types'
import type { InternalMethods } from './internal-methods'

const SHAPE = Shape.root()

/** Where a typed array or a DataView lies in its buffer. */
export interface BufferView {
  readonly buffer: ArrayBufferObject
  readonly byteOffset: number
  /** In elements; undefined where it follows the length of the buffer. */
  readonly fixedLength: number | undefined
}

/** https://tc39.es/ecma262/#sec-istypedarrayoutofbounds and https://tc39.es/ecma262/#sec-isviewoutofbounds */
export function isOutOfBounds({ buffer, byteOffset, fixedLength }: BufferView, elementSize: number): boolean {
  return buffer.isDetached || byteOffset + (fixedLength ?? 0) * elementSize > buffer.byteLength
}

/** In elements. https://tc39.es/ecma262/#sec-typedarraylength and https://tc39.es/ecma262/#sec-getviewbytelength */
export function lengthOfView(view: BufferView, elementSize: number): number {
  if (isOutOfBounds(view, elementSize)) return 0
  return view.fixedLength ?? Math.floor((view.buffer.byteLength - view.byteOffset) / elementSize)
}

export class TypedArrayObject extends ObjectValue implements BufferView {
  readonly buffer: ArrayBufferObject
  readonly byteOffset: number
  readonly fixedLength: number | undefined
  /** The buffer's data that `elementView` shows. */
  private seen: ArrayBuffer | undefined
  private elementView: HostView | undefined

  constructor(
    prototype: ObjectValue,
    readonly type: ElementType,
    view: BufferView,
    private readonly methods: InternalMethods,
  ) {
    super(prototype)
    this.shape = SHAPE
    this.buffer = view.buffer
    this.byteOffset = view.byteOffset
    this.fixedLength = view.fixedLength
  }

  override get className(): string {
    return this.type.name
  }

  override get exotic(): InternalMethods {
    return this.methods
  }

  get isOutOfBounds(): boolean {
    return isOutOfBounds(this, this.type.size)
  }

  /** 0 where it is out of bounds. */
  get length(): number {
    return this.view.length
  }

  /** The elements as the host sees them; none where they are out of bounds. */
  get view(): HostView {
    const { data } = this.buffer
    if (this.elementView === undefined || this.seen !== data) {
      const length = lengthOfView(this, this.type.size)
      this.seen = data
      this.elementView = this.type.view(data, length === 0 ? 0 : this.byteOffset, length)
    }
    return this.elementView
  }

  /** https://tc39.es/ecma262/#sec-typedarraygetelement */
  at(index: number): Element | undefined {
    const element = this.view[index]
    const { decode } = this.type
    return decode === undefined || element === undefined ? element : decode(element as number)
  }

  /** https://tc39.es/ecma262/#sec-typedarraysetelement with a value of the right type; nothing happens out of bounds. */
  write(index: number, value: Element): void {
    const { view } = this
    footprint?.writes(this.buffer)
    const { encode } = this.type
    if (index < view.length) view[index] = encode === undefined ? value : encode(value as number)
  }

  /** https://tc39.es/ecma262/#sec-isvalidintegerindex; for a key that is a numeric index. */
  hasIndex(key: PropertyKey): boolean {
    return typeof key === 'number' && key < this.length
  }

  /** The bytes of the elements from one index to another, as far as they are there. */
  bytes(from: number, to: number): Uint8Array {
    const { buffer, byteOffset, type, length } = this
    const first = Math.min(from, length)
    const count = Math.max(Math.min(to, length) - first, 0)
    return new Uint8Array(buffer.data, count === 0 ? 0 : byteOffset + first * type.size, count * type.size)
  }

  override overwriteElement(index: number, value: Value): boolean {
    if (typeof value !== (this.type.holdsBigInts ? 'bigint' : 'number') || !this.hasIndex(index)) return false
    this.write(index, value as Element)
    return true
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    if (typeof key === 'number') return this.at(key)
    return isNumericIndex(key) ? undefined : super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    if (!isNumericIndex(key)) return super.getOwnProperty(key)
    return this.hasIndex(key) ? { slot: this.at(key as number), attributes: DATA } : undefined
  }

  override delete(key: PropertyKey): boolean {
    return isNumericIndex(key) ? !this.hasIndex(key) : super.delete(key)
  }

  override get ownIndexCount(): number {
    return this.length
  }

  protected override ownIndices(): number[] {
    return [...Array(this.length).keys()]
  }
}

/** Whether a key is a number's text, like "-0" or "1.5". https://tc39.es/ecma262/#sec-canonicalnumericindexstring */
export function isNumericIndex(key: PropertyKey): boolean {
  if (typeof key !== 'string') return typeof key === 'number'
  const first = key.charCodeAt(0)
  const couldBe = (first >= 48 && first <= 57) || key[0] === '-' || key[0] === 'I' || key[0] === 'N'
  return couldBe && (key === '-0' || String(Number(key)) === key)
}
