// What the elements of typed arrays are, and how bytes become them. https://tc39.es/ecma262/#table-the-typedarray-constructors
import { fromHalf, toHalf } from './half'

export type TypedArrayName =
  | 'Int8Array'
  | 'Uint8Array'
  | 'Uint8ClampedArray'
  | 'Int16Array'
  | 'Uint16Array'
  | 'Int32Array'
  | 'Uint32Array'
  | 'BigInt64Array'
  | 'BigUint64Array'
  | 'Float16Array'
  | 'Float32Array'
  | 'Float64Array'

export type Element = number | bigint

/** The host's own view of the bytes. It converts a number on the way in as the language says. */
export interface HostView {
  readonly length: number
  [index: number]: Element
}

/** How the host's DataView reads and writes such an element: `getInt8`, `setInt8`. */
export type Accessors = {
  readonly read: (view: DataView, offset: number, isLittleEndian: boolean) => Element
  readonly write: (view: DataView, offset: number, value: Element, isLittleEndian: boolean) => void
}

export interface ElementType extends Accessors {
  readonly name: TypedArrayName
  /** In a DataView's methods: "Int8". */
  readonly short: string
  /** In bytes. */
  readonly size: number
  readonly holdsBigInts: boolean
  readonly view: (data: ArrayBuffer, byteOffset: number, length: number) => HostView
  /** Where the host's view does not have the elements themselves. */
  readonly decode: ((stored: number) => number) | undefined
  readonly encode: ((element: number) => number) | undefined
}

interface HostArray {
  new (data: ArrayBuffer, byteOffset: number, length: number): unknown
  readonly BYTES_PER_ELEMENT: number
}

type HostShort = 'Int8' | 'Uint8' | 'Int16' | 'Uint16' | 'Int32' | 'Uint32' | 'Float32' | 'Float64'
type HostBigShort = 'BigInt64' | 'BigUint64'

function type(
  name: TypedArrayName,
  Host: HostArray,
  accessors: Accessors,
  encoding?: { decode: (stored: number) => number; encode: (element: number) => number },
): ElementType {
  return {
    name,
    short: name.slice(0, -'Array'.length),
    size: Host.BYTES_PER_ELEMENT,
    holdsBigInts: name.startsWith('Big'),
    view: (data, byteOffset, length) => new Host(data, byteOffset, length) as HostView,
    decode: encoding?.decode,
    encode: encoding?.encode,
    ...accessors,
  }
}

const numbers = (short: HostShort): Accessors => ({
  read: (view, offset, isLittleEndian) => view[`get${short}`](offset, isLittleEndian),
  write: (view, offset, value, isLittleEndian) =>
    view[`set${short}`](offset, value as number, isLittleEndian),
})

const bigInts = (short: HostBigShort): Accessors => ({
  read: (view, offset, isLittleEndian) => view[`get${short}`](offset, isLittleEndian),
  write: (view, offset, value, isLittleEndian) =>
    view[`set${short}`](offset, value as bigint, isLittleEndian),
})

const halves: Accessors = {
  read: (view, offset, isLittleEndian) => fromHalf(view.getUint16(offset, isLittleEndian)),
  write: (view, offset, value, isLittleEndian) =>
    view.setUint16(offset, toHalf(value as number), isLittleEndian),
}

export const elementTypes: readonly ElementType[] = [
  type('Int8Array', Int8Array, numbers('Int8')),
  type('Uint8Array', Uint8Array, numbers('Uint8')),
  type('Uint8ClampedArray', Uint8ClampedArray, numbers('Uint8')),
  type('Int16Array', Int16Array, numbers('Int16')),
  type('Uint16Array', Uint16Array, numbers('Uint16')),
  type('Int32Array', Int32Array, numbers('Int32')),
  type('Uint32Array', Uint32Array, numbers('Uint32')),
  type('Float16Array', Uint16Array, halves, { decode: fromHalf, encode: toHalf }),
  type('Float32Array', Float32Array, numbers('Float32')),
  type('Float64Array', Float64Array, numbers('Float64')),
  type('BigInt64Array', BigInt64Array, bigInts('BigInt64')),
  type('BigUint64Array', BigUint64Array, bigInts('BigUint64')),
]
