// What walks cost that know no agent: along a chain of prototypes, of proxies, of nodes. Whoever runs pays for them.

/** A hop from object to object takes as long as a step. */
const UNITS_PER_HOP = 8

/** So far a step goes by itself. */
export const NEAR = 16

interface Payer {
  work(units: number): void
}

let payer: Payer | null = null

/** Says who pays from now on; gives who did. */
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

export function chargeWalk(length: number): void {
  if (length > NEAR) payer?.work(length * UNITS_PER_HOP)
}
