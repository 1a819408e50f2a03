// Faults that sentences still have.
import known from './known-faults.json'

export const knownFaults: ReadonlySet<string> = new Set(known)
