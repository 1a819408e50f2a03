/** Nobody reads more at once, and a page with 10,000 elements is slow. */
const most = 100

export function elide<T>(items: readonly T[]): { readonly shown: readonly T[]; readonly hidden: number } {
  return { shown: items.slice(0, most), hidden: Math.max(0, items.length - most) }
}

/** Keeps the latest. */
export function elideEarlier<T>(items: readonly T[]): {
  readonly shown: readonly T[]
  readonly hidden: number
} {
  return { shown: items.slice(-most), hidden: Math.max(0, items.length - most) }
}
