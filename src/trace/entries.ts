/** Named things that are only gone through. */
export type Entries<T> = { readonly [name: string]: T }
