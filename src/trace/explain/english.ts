// What sentences share, in English: how things are called, and what did something.
import type { Span } from '../span'
import type { OtherRules, Trace } from '../trace'
import { over, type Part, say } from './phrases'
import type { Waiting } from './scene'
import type { Phrase } from './sentence'

/** "1 job", "2 jobs". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** "waits" or "wait". */
export const wait = (n: number): string => (n === 1 ? 'waits' : 'wait')

/** "1 tick and 2 jobs wait". */
export function whatWaits({ ticks, jobs }: Waiting): string {
  if (ticks > 0 && jobs > 0) return `${count(ticks, 'tick')} and ${count(jobs, 'job')} wait`
  return ticks > 0 ? `${count(ticks, 'tick')} ${wait(ticks)}` : `${count(jobs, 'job')} ${wait(jobs)}`
}

/** How many wait before the one that was just queued. */
export const behind = (others: number): string => (others > 0 ? `, behind ${count(others, 'other')}` : '')

export const outcome = (isRejected: boolean): string => (isRejected ? 'rejected' : 'fulfilled')

/** What a promise was settled with. */
export const result = (isRejected: boolean): string => (isRejected ? 'reason' : 'value')

export const line = (span: Span) => over(span, `line ${span.line}`)

export const nouns = {
  yourScript: 'your script',
  yourText: 'your text',
  fieldInitializer: "a class's field initializer",
  theProgram: 'the program',
  thisFunction: 'this function',
  theEngine: 'the engine',
  /** What the engine made, by its role. */
  role: (role: string) => `the ${role}`,
  roleOf: (role: string, promise: Part) => say`the ${role} of ${promise}`,
  functionOf: (place: Span) => say`the function of ${line(place)}`,
  serverJob: (id: string) => `job ${id}`,
  serverWorker: (name: string) => `worker ${name}`,
  /** What the record calls a task, a request or a way to go on. */
  label: (label: string) => label,
  /** The label of a thing in a picture. */
  shown: (_trace: Trace, _id: number, label: string) => label,

  /** Says today's rule beside what a machine did that ran by other rules. */
  byOtherRules: (rules: OtherRules, today: readonly Phrase[]) =>
    rules === 'wrong'
      ? say`This machine goes by a wrong rule. In a real engine it is so: ${today}`
      : say`This machine goes by the order of Node before version 11. Today it is so: ${today}`,

  atLine: (number: number) => `at line ${number}`,
  eventLoop: 'event loop',
  byLoop: (loop: Part) => say`by the ${loop}`,
  by: (who: Part) => say`by ${who}`,
  whenAnswered: (request: Part) => say`when ${request} was answered`,
  whenDone: (operation: Part) => say`when ${operation} was done`,
}
