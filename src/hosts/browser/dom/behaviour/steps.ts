// Numbers in fields: as they are read, written and counted up.
// https://html.spec.whatwg.org/multipage/input.html#dom-input-valueasnumber
import { isoText, parseDate } from '../../../../builtins/date/text'
import { setControl } from '../tree/mutations'
import type { ElementObject } from '../tree/node'
import { valueOf } from './controls'

/** How dates and times are written, from the ISO text of their moment. */
const WRITTEN: ReadonlyMap<string, (iso: string) => string> = new Map([
  ['date', (iso) => iso.slice(0, 10)],
  ['month', (iso) => iso.slice(0, 7)],
  ['time', (iso) => iso.slice(11, 16)],
  ['datetime-local', (iso) => iso.slice(0, 16)],
])

/** What a text of the type is in milliseconds, as an ISO text. */
const READ: ReadonlyMap<string, (value: string) => string> = new Map([
  ['date', (value) => `${value}T00:00:00Z`],
  ['time', (value) => `1970-01-01T${value}Z`],
  ['datetime-local', (value) => `${value}Z`],
])

/** NaN where the field has no number. Simplified: months and weeks have none. */
export function numberIn(input: ElementObject): number {
  const { inputType } = input
  const value = valueOf(input)
  if (value === '') return Number.NaN
  const read = READ.get(inputType)
  if (read !== undefined) return parseDate(read(value))
  return inputType === 'number' || inputType === 'range' ? Number(value) : Number.NaN
}

export function setNumber(input: ElementObject, number: number): void {
  const written = WRITTEN.get(input.inputType)
  const isNumber = Number.isFinite(number)
  const text = written === undefined ? String(number) : written(isNumber ? isoText(number) : '')
  setControl(input, { value: isNumber ? text : '' })
}

const MS_OF_STEP: ReadonlyMap<string, number> = new Map([
  ['date', 86_400_000],
  ['time', 60_000],
  ['datetime-local', 60_000],
])

/** Counts up or down, from one allowed value to another. Gives false where the field has no steps. */
export function stepBy(input: ElementObject, count: number): boolean {
  const { attributes, inputType } = input
  const isCounted = MS_OF_STEP.has(inputType) || inputType === 'number' || inputType === 'range'
  if (!isCounted || attributes.get('step')?.toLowerCase() === 'any') return false
  const unit = MS_OF_STEP.get(inputType) ?? 1
  const given = Number(attributes.get('step'))
  const size = unit === 1 ? (given > 0 ? given : 1) : unit * (given > 0 ? given : 1)
  const [min, max] = [bound('min'), bound('max')]
  const base = min ?? 0
  const current = Number.isNaN(numberIn(input)) ? 0 : numberIn(input)
  const places = (current - base) / size
  const isAllowed = Math.abs(places - Math.round(places)) < 1e-9
  const next = isAllowed
    ? current + count * size
    : base + size * (count < 0 ? Math.floor(places) : Math.ceil(places))
  const last = max === undefined ? undefined : base + Math.floor((max - base) / size) * size
  setNumber(input, Math.max(min ?? next, Math.min(last ?? next, next)))
  return true

  function bound(name: string): number | undefined {
    const text = attributes.get(name) ?? ''
    const read = READ.get(inputType)
    const number = read === undefined ? Number.parseFloat(text) : parseDate(read(text))
    return Number.isNaN(number) ? undefined : number
  }
}
