// Charges the running program for work in code that has no agent at hand: walks along prototypes, proxies and nodes.

/** A hop from object to object takes as long as a step. */
const UNITS_PER_HOP = 8

/** Bytes and characters are eight times as fast as elements of a list, as a power of two. */
export const CHARACTERS_PER_UNIT_SHIFT = 3

/** Characters or bytes that a step goes through by itself. */
const SHORT_TEXT = 4096

/** Hops that a step may make for free. */
export const NEAR = 16

interface Payer {
  work(units: number): void
}

let payer: Payer | null = null

/** Sets which agent is charged from now on, and returns the one before. */
export function setPayer(next: Payer | null): Payer | null {
  const before = payer
  payer = next
  return before
}

/** The nodes of a document, gone over in their order. */
const UNITS_PER_NODE = 12

export function chargeNodes(count: number): void {
  if (count > NEAR) payer?.work(count * UNITS_PER_NODE)
}

/** Elements that a search of the document passes. */
const UNITS_PER_PASSED_ELEMENT = 2

export function chargeSearch(count: number): void {
  if (count > NEAR) payer?.work(count * UNITS_PER_PASSED_ELEMENT)
}

/** An element of a sparse list takes a hundred bytes, and as long as some steps. */
const UNITS_PER_SPARSE_ELEMENT = 32

export function chargeSparseElement(): void {
  payer?.work(UNITS_PER_SPARSE_ELEMENT)
}

export function chargeWalk(length: number): void {
  if (length > NEAR) payer?.work(length * UNITS_PER_HOP)
}

/** A text is gone through whole, or so many bytes are copied. */
export function chargeCharacters(count: number): void {
  if (count > SHORT_TEXT) payer?.work(count >> CHARACTERS_PER_UNIT_SHIFT)
}
