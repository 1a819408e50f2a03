// Numbers of 16 bits, which not every host has. https://tc39.es/ecma262/#sec-rawbytestonumeric

/** The smallest exponent of a normal number; numbers below share its quantum. */
const MIN_EXPONENT = -14
const FRACTION_BITS = 10
const INFINITE = 0x7c00
const NOT_A_NUMBER = 0x7e00
const SIGN = 0x8000

/** From here on the nearest number is infinite. */
const OVERFLOW = 65520

/** The bits of the nearest such number; of two, the one whose fraction is even. */
export function toHalf(value: number): number {
  if (Number.isNaN(value)) return NOT_A_NUMBER
  const sign = value < 0 || Object.is(value, -0) ? SIGN : 0
  const size = Math.abs(value)
  if (size >= OVERFLOW) return sign | INFINITE
  const exponent = exponentOf(size)
  const fraction = roundToEven(size / 2 ** (exponent - FRACTION_BITS))
  return sign | (((exponent - MIN_EXPONENT) << FRACTION_BITS) + fraction)
}

function exponentOf(size: number): number {
  let exponent = MIN_EXPONENT
  while (2 ** (exponent + 1) <= size) exponent++
  return exponent
}

function roundToEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below
}

export function fromHalf(bits: number): number {
  const sign = (bits & SIGN) === 0 ? 1 : -1
  const exponent = (bits & INFINITE) >> FRACTION_BITS
  const fraction = bits & 0x3ff
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  if (exponent === 0) return sign * fraction * 2 ** (MIN_EXPONENT - FRACTION_BITS)
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
