// What arithmetic on long BigInts costs. It is charged before: the real engine may take minutes for a single operation.
import type { Agent } from '../running/agent'

const SHORT_BITS = 512
const SHORT_BYTES = SHORT_BITS / 8
const LONG = 2n ** BigInt(SHORT_BITS)

/** V8 throws for more bits. */
const MAX_BITS = 2 ** 30

/** Bytes of a sum that are worked through in the time of a step. */
const BYTES_PER_STEP = 64

/** Bytes that the digits take, for each of the number. */
const BYTES_OF_DIGITS = 2.5

const isShort = (value: bigint): boolean => value < LONG && value > -LONG

/** The real engine does not tell, but writing a number with a digit for each four bits is as fast as copying it. */
export const bytesOfBigInt = (value: bigint): number =>
  isShort(value) ? SHORT_BYTES : value.toString(16).length / 2

export function chargeSum(agent: Agent, a: bigint, b: bigint): void {
  if (!isShort(a) || !isShort(b)) charge(agent, bytesOfBigInt(a) + bytesOfBigInt(b), 1)
}

export function chargeProduct(agent: Agent, a: bigint, b: bigint): void {
  if (!isShort(a) || !isShort(b)) chargeForProduct(agent, bytesOfBigInt(a) + bytesOfBigInt(b))
}

export function chargePower(agent: Agent, base: bigint, exponent: bigint): void {
  if (exponent < SHORT_BYTES && isShort(base)) return
  const bits = base.toString(2).length * Number(exponent)
  if (bits <= MAX_BITS) chargeForProduct(agent, bits / 8)
}

/** Writing a number in another base takes as long as multiplying. */
export function chargeDigits(agent: Agent, value: bigint): void {
  if (!isShort(value)) chargeForProduct(agent, bytesOfBigInt(value) * BYTES_OF_DIGITS)
}

export function chargeShift(agent: Agent, value: bigint, by: bigint): void {
  const bytes = bytesOfBigInt(value) + Math.max(0, Number(by) / 8)
  if (bytes > SHORT_BYTES && bytes <= MAX_BITS / 8) charge(agent, bytes, 1)
}

/** A number of a megabyte takes some hundred times as long as adding to it. */
const chargeForProduct = (agent: Agent, bytes: number): void => charge(agent, bytes, 1 + bytes ** 0.5)

function charge(agent: Agent, bytes: number, times: number): void {
  agent.memory.allocate(bytes)
  agent.charge(Math.ceil((bytes * times) / BYTES_PER_STEP))
}
