// Virtual times and stretches of them, as people read them.

type Unit = readonly [size: number, name: string]

const MILLISECOND: Unit = [1, 'ms']
const LARGER: readonly Unit[] = [
  [3_600_000, 'h'],
  [60_000, 'min'],
]
const UNITS: readonly Unit[] = [...LARGER, [1000, 's']]

/** A stretch of virtual time in its unit, rounded down: "60 s", "4.8 h". */
export function duration(ms: number): string {
  const [size, unit] = UNITS.find(([size]) => ms >= 2 * size) ?? MILLISECOND
  return `${(Math.floor((ms / size) * 10) / 10).toLocaleString('en')} ${unit}`
}

/** "2160000 ms". */
export const inMs = (time: number): string => `${rounded(time)} ms`

/** Below, programs and people count in ms. */
const FEW_MS = 10_000

/** A virtual time, to the ms: "1000 ms", "12.5 s", "36 min", "1 h 20 s". */
export function timeText(time: number): string {
  if (time < FEW_MS) return inMs(time)
  let rest = Math.round(time)
  const parts: string[] = []
  for (const [size, unit] of LARGER) {
    if (rest >= size) parts.push(`${Math.floor(rest / size)} ${unit}`)
    rest %= size
  }
  if (rest > 0) parts.push(`${rounded(rest / 1000)} s`)
  return parts.join(' ')
}

/** Without the noise of floating point. */
const rounded = (number: number): number => Math.round(number * 1000) / 1000
