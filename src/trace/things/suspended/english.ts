import { code, type Part, say } from '../../explain/phrases'

export interface Paused {
  readonly name: Part
  /** Its text in the program; undefined where there is none. */
  readonly keyword: string | undefined
  readonly promise: Part
}

const pauses = ({ keyword, name }: Pick<Paused, 'name' | 'keyword'>) =>
  keyword === undefined ? say`${name} pauses` : say`${code(keyword)} pauses ${name}`

export const suspendedInEnglish = {
  generatorMade: (name: Part) =>
    say`the call of ${name} returns a generator: its body waits for the first ${code('next')}.`,
  yielded: (name: Part) =>
    say`${code('yield')} hands a value out and takes ${name} off the stack, its variables kept, until the next call.`,
  moved: (name: Part) => say`${name} leaves the stack for a moment: who was called first comes on top.`,
  isMoved: (name: Part) => say`${name} is back on the stack, above who was called later.`,
  awaitedSettled: ({ job, promise, ...facts }: Paused & { job: Part }) =>
    say`${promise} has settled already, but ${pauses(facts)} all the same: the rest is job ${job}.`,
  awaited: ({ isLast, promise, ...facts }: Paused & { isLast: boolean }) =>
    isLast
      ? say`${pauses(facts)} and leaves the stack empty; the rest becomes a job when ${promise} settles.`
      : say`${pauses(facts)} and returns to its caller; the rest becomes a job when ${promise} settles.`,
  isBack: (name: Part) =>
    say`${name} is back on the stack and goes on where it paused, with all its variables.`,
  throwsOn: ({ name, promise, value }: { name: Part; promise: Part; value: Part }) =>
    say`${promise} was rejected, so ${value} is thrown in ${name}, as if it were thrown there.`,
  goesOn: ({ name, promise, value }: { name: Part; promise: Part; value: Part }) =>
    say`${name} goes on with ${value}, the value of ${promise}. No caller waits below.`,
}
