// How far a number can be changed with some sense, and in which steps.

/** What a number is for. */
export type Role = 'delay' | 'time' | 'count' | 'share' | 'rate' | 'status' | 'number'

export interface NumberRange {
  readonly from: number
  readonly to: number
  readonly step: number
  /** Small values matter more than large ones. */
  readonly isLogarithmic: boolean
}

interface Facts {
  readonly role: Role
  readonly value: number
  /** Digits behind the point. */
  readonly decimals: number
  readonly isPercent: boolean
}

/** Where a number may be. What it is now always lies inside. */
export function rangeOf({ role, value, decimals, isPercent }: Facts): NumberRange {
  if (role === 'share' && isPercent) return range(0, 100, decimals > 0 ? 10 ** -decimals : 1)
  if (role === 'share' && value >= 0 && value <= 1) return range(0, 1, 10 ** -Math.max(2, decimals))
  if (role === 'status' && value >= 200 && value <= 599) return range(200, 599, 1)
  const step = 10 ** -decimals
  const most = roundUp(4 * Math.abs(value), LEAST_TOP[role] * step)
  if (value < 0) return range(-most, most, step)
  return range(role === 'count' && value >= 1 && decimals === 0 ? 1 : role === 'rate' ? step : 0, most, step)
}

/** The least upper end of a range: even a small number can be dragged. */
const LEAST_TOP: { readonly [R in Role]: number } = {
  delay: 100,
  time: 10,
  count: 10,
  share: 10,
  rate: 10,
  status: 10,
  number: 10,
}

/** The next of 1, 2, 5, 10, 20, 50 and so on. */
function roundUp(value: number, least: number): number {
  const wanted = Math.max(value, least)
  const power = 10 ** Math.floor(Math.log10(wanted))
  const factor = [1, 2, 5, 10].find((one) => one * power >= wanted * (1 - 1e-9))!
  return tidy(factor * power)
}

/** From here on a scale in equal parts would show only large values. */
const WIDE = 1000

const range = (from: number, to: number, step: number): NumberRange => ({
  from,
  to,
  step: tidy(step),
  isLogarithmic: from >= 0 && (to - from) / step >= WIDE,
})

const tidy = (value: number): number => Number(value.toPrecision(12))

/** How many steps there are. */
export const stepsIn = ({ from, to, step }: NumberRange): number => Math.round((to - from) / step)

/** The value after so many steps. */
export const valueAt = ({ from, step }: NumberRange, index: number): number => tidy(from + index * step)

/** The steps to a value, to the nearest; not outside of the range. */
export const indexOf = (range: NumberRange, value: number): number =>
  Math.min(stepsIn(range), Math.max(0, Math.round((value - range.from) / range.step)))

/** Where a value lies in the range, from 0 to 1. */
export function partOf(range: NumberRange, value: number): number {
  const steps = (value - range.from) / range.step
  const all = Math.max(1, stepsIn(range))
  return range.isLogarithmic ? Math.log1p(Math.max(0, steps)) / Math.log1p(all) : steps / all
}

/** The value at a part of the range, from 0 to 1. */
export function valueAtPart(range: NumberRange, part: number): number {
  const all = stepsIn(range)
  const inside = Math.min(1, Math.max(0, part))
  const steps = range.isLogarithmic ? Math.expm1(inside * Math.log1p(all)) : inside * all
  return valueAt(range, Math.round(steps))
}

/** A range that has other ends, and the steps that are right for it. */
export function between(range: NumberRange, from = range.from, to = range.to): NumberRange {
  const { step } = range
  return {
    from,
    to,
    step,
    isLogarithmic: from >= 0 && (to - from) / step >= WIDE,
  }
}
