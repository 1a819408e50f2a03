// Tables for the host's own use. A plain object knows `constructor` and `__proto__`, too, so nothing that a program
// says is ever looked up in one.

/** Named things that are only gone through. */
export type Entries<T> = { readonly [name: string]: T }

/** Named things to be looked up. */
export const tableOf = <T>(entries: Entries<T>): ReadonlyMap<string, T> => new Map(Object.entries(entries))
