// What is left of a value that a field of its type cannot hold.
// https://html.spec.whatwg.org/multipage/input.html#value-sanitization-algorithm

const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i
const DATE = /^\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/

const isMonth = (value: string): boolean => DATE.test(`${value}-01`)

/** Types that hold nothing rather than what is not of them. */
const HOLDS: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['number', (value) => NUMBER.test(value)],
  ['date', (value) => DATE.test(value)],
  ['time', (value) => TIME.test(value)],
  ['month', isMonth],
  ['week', (value) => /^\d{4,}-W(?:0[1-9]|[1-4]\d|5[0-3])$/.test(value)],
  [
    'datetime-local',
    (value) => {
      const [date = '', time = '', ...more] = value.split('T')
      return DATE.test(date) && TIME.test(time) && more.length === 0
    },
  ],
])

export function sanitized(type: string, value: string): string {
  const holds = HOLDS.get(type)
  if (holds !== undefined) return holds(value) ? value : ''
  const line = value.replace(/[\r\n]/g, '')
  return type === 'email' || type === 'url' ? line.trim() : line
}
