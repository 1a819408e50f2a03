/** A stretch of virtual time in its unit, rounded down: "60 s", "4.8 h". */
export function duration(ms: number): string {
  const [size, unit] = UNITS.find(([size]) => ms >= 2 * size) ?? MILLISECOND
  return `${(Math.floor((ms / size) * 10) / 10).toLocaleString('en')} ${unit}`
}

/** The same where nothing is lost by rounding, else in a smaller unit. */
export function exactly(ms: number): string {
  const [size, unit] = UNITS.find(([size]) => ms >= size && Number.isInteger((10 * ms) / size)) ?? MILLISECOND
  return `${Math.round((1000 * ms) / size) / 1000} ${unit}`
}

type Unit = readonly [size: number, name: string]

const MILLISECOND: Unit = [1, 'ms']
const UNITS: readonly Unit[] = [
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
]
