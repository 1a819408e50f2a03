// https://tc39.es/ecma262/#sec-arraybuffer-objects – the bytes are in an ArrayBuffer of the host that no program sees.
import { footprint } from '../footprint'
import { ObjectValue } from '../objects/object'
import { chargeCharacters } from '../running/meter'

export class ArrayBufferObject extends ObjectValue {
  isDetached = false
  private bytes: ArrayBuffer
  private dataView: DataView

  constructor(
    prototype: ObjectValue,
    data: ArrayBuffer,
    /** Undefined where the length is fixed. */
    readonly maxByteLength: number | undefined,
  ) {
    super(prototype)
    this.bytes = data
    this.dataView = new DataView(data)
  }

  override get className(): string {
    return 'ArrayBuffer'
  }

  /** Another one after each change of the length. */
  get data(): ArrayBuffer {
    footprint?.reads(this)
    return this.bytes
  }

  get view(): DataView {
    footprint?.reads(this)
    return this.dataView
  }

  get byteLength(): number {
    return this.bytes.byteLength
  }

  resize(byteLength: number): void {
    this.replace(copyOf(this.bytes, byteLength))
  }

  /** https://tc39.es/ecma262/#sec-detacharraybuffer */
  detach(): void {
    this.isDetached = true
    this.replace(new ArrayBuffer(0))
  }

  private replace(data: ArrayBuffer): void {
    footprint?.writes(this)
    this.bytes = data
    this.dataView = new DataView(data)
  }
}

/** The bytes in a buffer of another length: cut off, or followed by zeros. */
export function copyOf(data: ArrayBuffer, byteLength: number): ArrayBuffer {
  chargeCharacters(byteLength)
  const copy = new ArrayBuffer(byteLength)
  new Uint8Array(copy).set(new Uint8Array(data, 0, Math.min(data.byteLength, byteLength)))
  return copy
}
