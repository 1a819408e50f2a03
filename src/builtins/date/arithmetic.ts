// Days and times as numbers. https://tc39.es/ecma262/#sec-overview-of-date-objects-and-definitions-of-abstract-operations

const MS_PER_DAY = 86_400_000

/** A moment taken apart, in UTC. */
export interface DateFields {
  readonly year: number
  /** 0 to 11, from January. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly ms: number
  /** 0 to 6, from Sunday. */
  readonly weekday: number
}

/** Days since 1970-01-01 of the first of a month. Years begin in March here, so that a leap day comes last. */
function dayOfMonthStart(year: number, month: number): number {
  const shifted = year + Math.floor((month - 2) / 12)
  const monthFromMarch = (((month - 2) % 12) + 12) % 12
  const daysBeforeYear =
    365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return daysBeforeYear + Math.floor((153 * monthFromMarch + 2) / 5) - 719_468
}

/** https://tc39.es/ecma262/#sec-makeday and https://tc39.es/ecma262/#sec-maketime in one; NaN where a part is not finite. */
export function timeOf(
  year: number,
  month: number,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
): number {
  const [y, mo, d, h, mi, s, m] = [year, month, day, hour, minute, second, ms].map(Math.trunc) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const days = dayOfMonthStart(y + Math.floor(mo / 12), ((mo % 12) + 12) % 12) + d - 1
  return days * MS_PER_DAY + h * 3_600_000 + mi * 60_000 + s * 1000 + m
}

/** https://tc39.es/ecma262/#sec-timeclip */
export const timeClip = (time: number): number =>
  Math.abs(time) <= 8.64e15 ? Math.trunc(time) + 0 : Number.NaN

/** The opposite of `timeOf`, for a time that is not NaN. */
export function fieldsOf(time: number): DateFields {
  const days = Math.floor(time / MS_PER_DAY)
  const inDay = time - days * MS_PER_DAY
  const { year, month, day } = calendarOf(days)
  return {
    year,
    month,
    day,
    hour: Math.floor(inDay / 3_600_000),
    minute: Math.floor(inDay / 60_000) % 60,
    second: Math.floor(inDay / 1000) % 60,
    ms: inDay % 1000,
    weekday: (((days + 4) % 7) + 7) % 7,
  }
}

function calendarOf(days: number): { year: number; month: number; day: number } {
  let year = Math.floor(days / 365.2425) + 1970
  while (dayOfMonthStart(year, 0) > days) year--
  while (dayOfMonthStart(year + 1, 0) <= days) year++
  let month = 11
  while (dayOfMonthStart(year, month) > days) month--
  return { year, month, day: days - dayOfMonthStart(year, month) + 1 }
}
