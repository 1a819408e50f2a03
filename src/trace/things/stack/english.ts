import { line, whatWaits } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'
import type { Waiting } from '../../explain/scene'
import type { Phrase } from '../../explain/sentence'
import type { Span, WrittenKind } from '../../span'

/** Kinds of places of which it is said what runs there. */
export type Told = Exclude<WrittenKind, 'function' | 'async function' | 'try' | 'for await'>

/** A variable or a property that a step reads. */
export interface Read {
  /** As the program writes it. */
  readonly text: string
  readonly value: Part
}

/** How a deciding value counts. */
export type Truth = 'true' | 'false' | 'truthy' | 'falsy'

/** What a step comes to: how its test ends, its value, what it changes something to, or which of its parts counts. */
export type StepResult =
  | { readonly kind: 'test'; readonly isTrue: boolean }
  | { readonly kind: 'value' | 'change'; readonly value: Part }
  | { readonly kind: 'part'; readonly decider: Part; readonly isSo: Truth }

export interface Step {
  readonly who: Part
  readonly kind: Told
  /** Its text in the program; undefined where there is none. */
  readonly what: Part | undefined
  /** Of an `await`, the variable that it is for; of an item, what it is taken from. */
  readonly beside: Part | undefined
  readonly reads: readonly Read[]
  readonly outcome: StepResult | undefined
}

/** What the running function does at such a place; `what` is the program's text there. */
const does: { readonly [K in Told]: (what: Part, beside: Part | undefined) => readonly Phrase[] } = {
  call: (what) => say`calls ${what}`,
  'optional call': (what) => say`calls ${what}, if there is one`,
  new: (what) => say`makes a new ${what}`,
  assignment: (what) => say`assigns to ${what}`,
  '||=': (what) => say`assigns to ${what}, if that is falsy`,
  '&&=': (what) => say`assigns to ${what}, if that is truthy`,
  '??=': (what) => say`assigns to ${what}, if that is ${code('null')} or ${code('undefined')}`,
  declaration: (what) => say`declares ${what}`,
  field: (what) => say`makes the field ${what}`,
  return: (what) => say`returns ${what}`,
  throw: (what) => say`throws ${what}`,
  await: (what, to) => (to ? say`awaits ${what} for ${to}` : say`awaits ${what}`),
  yield: (what) => say`yields ${what}`,
  loop: () => say`begins a round of its loop`,
  'for of': (what) => say`goes through ${what}`,
  'for in': (what) => say`goes through the keys of ${what}`,
  item: (what, from) => say`takes the next ${what} of ${from!}`,
  switch: (what) => say`looks for the case of ${what}`,
  break: (what) => say`leaves ${what}`,
  'break switch': () => say`leaves its ${code('switch')}`,
  continue: (what) => say`goes on with the next round of ${what}`,
  test: (what) => say`tests ${what}`,
  expression: (what) => say`evaluates ${what}`,
  other: (what) => say`comes to ${what}`,
}

/** The same where the text says nothing. */
const doesIt: { readonly [K in Told]?: readonly Phrase[] } = {
  call: say`calls the function that is written there`,
  return: say`returns`,
  yield: say`yields`,
  loop: say`begins a round of its loop`,
  declaration: say`declares a class`,
  break: say`leaves its loop`,
  'break switch': say`leaves its ${code('switch')}`,
  continue: say`goes on with the next round of its loop`,
}

const values = (reads: readonly Read[]): readonly Phrase[] =>
  reads.flatMap(({ text, value }, i) => say`${i === 0 ? ': ' : ', '}${code(text)} is ${value}`)

function comesTo(outcome: StepResult): readonly Phrase[] {
  switch (outcome.kind) {
    case 'test':
      return say`that is ${String(outcome.isTrue)}`
    case 'value':
      return say`that is ${outcome.value}`
    case 'change':
      return say`it gets ${outcome.value}`
    case 'part':
      return say`${outcome.decider} is ${outcome.isSo}`
  }
}

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
  does: ({ who, kind, what, beside, reads, outcome }: Step) => {
    const done = what === undefined ? (doesIt[kind] ?? say`goes on`) : does[kind](what, beside)
    const step = say`${who} ${done}${values(reads)}`
    return outcome ? say`${step}${reads.length === 0 ? ': ' : ', so '}${comesTo(outcome)}.` : say`${step}.`
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
