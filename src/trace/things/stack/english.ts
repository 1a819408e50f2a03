import { line, whatWaits } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'
import type { Waiting } from '../../explain/scene'
import type { Phrase } from '../../explain/sentence'
import type { Span, WrittenKind } from '../../span'

/** Kinds of places of which it is said what runs there. */
export type Told = Exclude<WrittenKind, 'function' | 'async function' | 'try'>

/** What who runs does, with what the program has written there. */
const does: { readonly [K in Told]: string } = {
  call: 'calls',
  new: 'makes a new',
  assignment: 'assigns to',
  declaration: 'declares',
  return: 'returns',
  throw: 'throws',
  await: 'awaits',
  yield: 'yields',
  loop: 'loops:',
  'for await': 'loops:',
  test: 'tests',
  other: 'comes to',
}

/** A variable that a step reads. */
export interface Read {
  readonly name: string
  readonly value: Part
}

export interface Step {
  readonly who: Part
  readonly kind: Told
  readonly what: Part
  readonly reads: readonly Read[]
  /** How a test ends, where that can be said. */
  readonly isTrue?: boolean | undefined
}

const values = (reads: readonly Read[]): readonly Phrase[] =>
  reads.flatMap(({ name, value }, i) => say`${i === 0 ? ': ' : ', '}${code(name)} is ${value}`)

/** What built-ins keep that start something later. */
export type Kept = 'delay' | 'period' | 'callback' | 'queue'

const keeps: { readonly [K in Kept]: string } = {
  delay: 'only notes a callback and a delay. It calls nothing now.',
  period: 'only notes a callback and a period. It calls nothing now.',
  callback: 'only notes a callback for later. It calls nothing now.',
  queue: 'only queues a callback. It calls nothing now.',
}

export interface Call {
  readonly name: Part
  readonly caller: Part
}

export const stackInEnglish = {
  // Steps
  isAt: (who: Part, place: Span) => say`${who} is at ${line(place)}.`,
  returns: (who: Part) => say`${who} returns.`,
  does: ({ who, kind, what, reads, isTrue }: Step) => {
    const done = say`${who} ${does[kind]} ${what}${values(reads)}`
    return isTrue === undefined
      ? say`${done}.`
      : say`${done}${reads.length === 0 ? ': ' : ', so '}that is ${String(isTrue)}.`
  },
  meanwhile: (done: Part, waiting: Waiting) => say`${done} ${whatWaits(waiting)} meanwhile.`,

  // Calls
  textRuns: (caller: Part) => say`your script's text runs now, on top of ${caller}.`,
  firstScript: () =>
    say`your script starts on the empty stack. All that it does directly comes before any job or timer.`,
  otherScript: () => say`your script starts on the empty stack, and runs from top to bottom.`,
  prints: (name: Part) => say`${name} is an ordinary call: it prints now, and no queue is involved.`,
  startsLater: (name: Part, kept: Kept) => say`${name} ${keeps[kept]}`,
  registers: (name: Part) =>
    say`${name} registers a callback and returns a new promise. It never calls the callback itself.`,
  newPromise: () =>
    say`${code('new Promise')} calls the function you give it at once: only what ${code('then')} registers comes later.`,
  builtinRuns: ({ name, caller }: Call) =>
    say`${name} is built in and runs like any call: now, on top of ${caller}.`,
  fileRuns: (name: Part) =>
    say`${name} runs, from top to bottom. Whatever needs it waits until it has ended.`,
  makesGenerator: (name: Part) => say`a call of ${name} runs none of its body yet: it makes a generator.`,
  asyncStarts: ({ name, caller }: Call) =>
    say`${name} is async, but starts like any function: at once, on top of ${caller}.`,
  executorRuns: (name: Part) =>
    say`${name} runs now: ${code('new Promise')} calls its executor at once, through no queue.`,
  calledByBuiltin: ({ name, caller }: Call) =>
    say`${caller} calls ${name} directly, on the same stack: no queue is involved.`,
  functionRuns: ({ name, caller }: Call) =>
    say`${name} runs on top of ${caller}, which waits until it returns.`,
  mayCall: ({ who, name }: { who: Part; name: Part }) =>
    say`the stack was empty, so ${who} may call ${name}.`,
  hostMayCall: (name: Part) => say`the stack is empty, so the host may call ${name}.`,

  // Returns
  unwinds: (name: Part) =>
    say`${name} has no ${code('catch')} for the error here, so it leaves the stack unfinished.`,
  builtinReturned: ({ name, caller }: Call) =>
    say`${name} has returned, so ${caller} is on top of the stack again and goes on.`,
  functionReturned: ({ name, caller }: Call) => say`${name} is done, so ${caller} goes on where it called.`,
  resultGoesTo: ({ name, promise }: { name: Part; promise: Part }) =>
    say`${name} is done and the stack is empty. Its result goes to ${promise}.`,
  emptied: (name: Part, waiting: Waiting | undefined) =>
    waiting === undefined
      ? say`${name} is done and the stack is empty. No job waits.`
      : say`${name} is done and the stack is empty. ${whatWaits(waiting)}.`,
}
