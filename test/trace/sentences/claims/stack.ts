import { claim } from '../claim'
import { detail } from '../details'
import { evaluated, holds, shown } from '../evaluated'
import { isBeginningOf, type Moment } from '../moment'

const waits = (at: Moment, { ticks, jobs }: { ticks: number; jobs: number }) =>
  at.after.counts.ticks === ticks && at.after.counts.jobs === jobs

const nothingWaits = (at: Moment) => waits(at, { ticks: 0, jobs: 0 })

/** What is done, with what the program has written there: how it is written before that, and after it. */
const DONE = [
  ['calls {text:code}', '(?:await )?', '(?:\\)* ?\\(|\\)* ?\\?\\.|`|…)'],
  ['calls {text:code}, if there is one', '', '\\)* ?(?:\\?\\.)?(?:\\(|…)'],
  ['makes a new {text:code}', 'new ', ''],
  ['assigns to {text:code}', '(?:\\+\\+|--)?', '\\)* ?(?:[-+*/%&|^<>]*=[^=]|\\+\\+|--|;?$)'],
  ['assigns to {text:code}, if that is falsy', '', ' ?\\|\\|='],
  ['assigns to {text:code}, if that is truthy', '', ' ?&&='],
  ['assigns to {text:code}, if that is {null:code} or {undefined:code}', '', ' ?\\?\\?='],
  ['declares {text:code}', '(?:export )?(?:default )?(?:await )?(?:const|let|var|using|class) ', ''],
  ['makes the field {text:code}', '(?:static )?\\[? ?', ''],
  ['returns {text:code}', '(?:return )?', ''],
  ['throws {text:code}', 'throw ', ''],
  ['awaits {text:code}', 'await ', ''],
  ['awaits {text:code} for {beside:code}', '.*await ', ''],
  ['yields {text:code}', '(?:.*= ?)?yield ?\\*? ?', ''],
  ['goes through {text:code}', '', '$'],
  ['goes through the keys of {text:code}', '', '$'],
  ['takes the next {text:code} of {from:code}', '(?:(?:await )?(?:const|let|var|using) )?', '$'],
  ['looks for the case of {text:code}', 'switch ?\\(\\(*', '(?: ?\\)|…)'],
  ['leaves {text:code}', 'break ', ''],
  ['goes on with the next round of {text:code}', 'continue ', ''],
  ['tests {text:code}', '', '(?:$|…)'],
  ['evaluates {text:code}', '', ''],
  ['comes to {text:code}', '', ''],
] as const

/** What is done without a word for what it is done with, and how that is written. */
const DONE_WITHOUT = [
  ['calls the function that is written there', '[(!+-~]* ?(?:void )?(?:async )?(?:function|\\(|\\w+ =>)'],
  ['returns', 'return'],
  ['yields', '(?:.*= ?)?yield'],
  ['begins a round of its loop', 'for ?\\('],
  ['declares a class', '(?:export default )?class'],
  ['leaves its loop', 'break'],
  ['leaves its {switch:code}', 'break'],
  ['goes on with the next round of its loop', 'continue'],
] as const

const MEANWHILE = ['', ' {waiting} meanwhile.']

/** Nothing, or one or two variables with their values. */
const VALUES = [
  '',
  ': {one:code} is {first:code}',
  ': {one:code} is {first:code}, {two:code} is {second:code}',
]
/** Nothing, or what comes of it. */
const OUTCOMES = [
  '',
  'that is {isSo:word}',
  'that is {result:code}',
  'it gets {result:code}',
  '{decider:code} is {isSo:word}',
]

const ENDS = VALUES.flatMap((values) =>
  OUTCOMES.flatMap((outcome) =>
    MEANWHILE.map((meanwhile) => {
      const therefore = values === '' ? ': ' : ', so '
      return `${values}${outcome === '' ? '' : therefore}${outcome}.${meanwhile}`
    }),
  ),
)

const steps = [
  ...DONE.flatMap(([done, before, after]) =>
    ENDS.map((end) =>
      claim('step-reached', `{who} ${done}${end}`, (blanks, at) => ({
        ...stepConditions(blanks, at),
        'it is written there': isWritten(at, blanks.text, before, after),
        'it is for that': blanks.beside === undefined || isTarget(at, blanks.beside),
        'it is of that': blanks.from === undefined || comesFrom(at, blanks.from),
      })),
    ),
  ),
  ...DONE_WITHOUT.flatMap(([done, before]) =>
    ENDS.map((end) =>
      claim('step-reached', `{who} ${done}${end}`, (blanks, at) => ({
        ...stepConditions(blanks, at),
        'it is written there': new RegExp(`^${before}`).test(at.sourceOf(at.span).replace(/\s+/g, ' ')),
      })),
    ),
  ),
  ...MEANWHILE.map((meanwhile) =>
    claim('step-reached', `{who} is at {line}.${meanwhile}`, (blanks, at) => ({
      ...stepConditions(blanks, at),
      'it is that line': blanks.line?.line === at.span?.line,
    })),
  ),
]

// biome-ignore lint/suspicious/noExplicitAny: which blanks there are depends on the pattern.
const stepConditions = (blanks: any, at: Moment) => {
  const { who, waiting, one, first, two, second, isSo, result, decider } = blanks
  return {
    'it is who runs': who.text.toLowerCase() === 'this function' || at.isContext(who, at.frame()),
    'so many wait': waiting === undefined || waits(at, waiting),
    'the first is so': one === undefined || holds(at, one, first),
    'the second is so': two === undefined || holds(at, two, second),
    'that decides it': decider === undefined || isInside(at, decider),
    'it ends so': isSo === undefined || isCut(decider) || truthOf(evaluated(at, decider)).includes(isSo),
    'it comes to that': result === undefined || isBeginningOf(result, shown(evaluated(at))),
  }
}

/** `…` in what may follow stands for a text that is cut, and `(…)` in the text for arguments. */
function isWritten(at: Moment, text: string, before: string, after: string): boolean {
  const isCut = text.endsWith('…') || text.endsWith('…"')
  const [first, ...rest] = text
    .replace(/…"?$/, '')
    .trim()
    .split('(…')
    .map((part) =>
      part
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('\\.', ' ?\\.')
        .replaceAll(', ', '.*, '),
    )
  const escaped = [first, ...rest].join('\\(.*')
  const source = at.sourceOf(at.span).replace(/\s+/g, ' ')
  return new RegExp(`^\\(*${before}\\(*${escaped}${isCut ? '' : after}`).test(source)
}

const isInside = (at: Moment, text: string): boolean =>
  at.sourceOf(at.span).replace(/\s+/g, ' ').includes(text.replace(/…"?$/, ''))

/** It is written before the `await`. */
const isTarget = (at: Moment, text: string): boolean =>
  at.sourceOf(at.span).split('await')[0]!.replace(/\s+/g, ' ').includes(text.replace(/…"?$/, ''))

/** It is written after the variable, in the head of a loop. */
function comesFrom(at: Moment, text: string): boolean {
  const [before, after = ''] = [at.span!.start, at.span!.end].map((offset) => at.trace.source.slice(offset))
  const head = after.replace(/\s+/g, ' ')
  return (
    before !== undefined &&
    /^ ?(?:of|in)\b/.test(head) &&
    head.slice(0, 80).includes(text.replace(/…"?$/, ''))
  )
}

/** Of a text that is cut the real engine can make nothing. */
const isCut = (text: string | undefined): boolean => text?.endsWith('…') ?? false

/** The words for it. */
const truthOf = (value: unknown): readonly string[] => [
  String(value),
  value ? 'truthy' : 'falsy',
  String(Boolean(value)),
]

/** Between here and the moment at which a context leaves the stack, an event of a kind comes. */
function happensWithin(at: Moment, kind: string): boolean {
  const end = at.departure(at.subject) ?? at.trace.length
  const failed = at.facts.next(at.position + 1, (other) => other === 'error-thrown') ?? at.trace.length
  return (at.facts.next(at.position + 1, (other) => other === kind) ?? end) < end || failed < end
}

const labelOf = (at: Moment, context: number | undefined): string =>
  context === undefined ? '' : detail(at.trace, 'context', context).label

const isBuiltin = (at: Moment, context: number | undefined): boolean =>
  context !== undefined && detail(at.trace, 'context', context).isBuiltin

const isAsync = (at: Moment): boolean =>
  /^(static )?async\b/.test(at.sourceOf(at.trace.spanOf(detail(at.trace, 'context', at.subject).span)))

const isFirst = (at: Moment): boolean =>
  at.facts.next(0, (kind) => kind === 'job-started' || kind === 'entry-started') === undefined ||
  at.position < at.facts.next(0, (kind) => kind === 'job-started' || kind === 'entry-started')!

/** Nothing of the program runs until it returns. */
function callsNothing(at: Moment): boolean {
  const end = at.departure(at.subject) ?? at.trace.length
  const called = at.facts.next(
    at.position + 1,
    (kind, subject) => kind === 'context-pushed' && detail(at.trace, 'context', subject).span > 0,
  )
  return called === undefined || called > end || happensWithin(at, 'error-thrown')
}

const LATER = [
  'notes a callback and a delay',
  'notes a callback and a period',
  'notes a callback for later',
  'queues a callback',
]

const calls = [
  claim(
    'context-pushed',
    'Your script starts on the empty stack. All that it does directly comes before any job or timer.',
    (_blanks, at) => ({
      'it is the script': labelOf(at, at.subject) === '(script)',
      'the stack is empty': at.before.counts.stack === 0,
      'no job ran before': isFirst(at),
    }),
  ),
  claim(
    'context-pushed',
    'Your script starts on the empty stack, and runs from top to bottom.',
    (_blanks, at) => ({
      'it is a script': labelOf(at, at.subject) === '(script)',
      'the stack is empty': at.before.counts.stack === 0,
    }),
  ),
  claim('context-pushed', "Your script's text runs now, on top of {fn}.", ({ fn }, at) => ({
    'it is a script': labelOf(at, at.subject) === '(script)',
    'that is below': at.isContext(fn, at.before.stack.at(-1)?.id),
  })),
  ...LATER.map((later) =>
    claim('context-pushed', `{fn} only ${later}. It calls nothing now.`, ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it calls nothing': callsNothing(at),
    })),
  ),
  claim(
    'context-pushed',
    '{fn} registers a callback and returns a new promise. It never calls the callback itself.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'a reaction is registered before it returns': happensWithin(at, 'reaction-registered'),
      'it makes a promise': happensWithin(at, 'promise-created'),
    }),
  ),
  claim(
    'context-pushed',
    '{constructor:code} calls the function you give it at once: only what {code} registers comes later.',
    (_blanks, at) => ({
      'it makes a promise': happensWithin(at, 'promise-created'),
      'it calls something': happensWithin(at, 'context-pushed'),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} is an ordinary call: it prints now, and no queue is involved.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it prints': happensWithin(at, 'line-printed'),
    }),
  ),
  claim('context-pushed', '{fn} runs now, as a part of {caller:fn}.', ({ fn, caller }, at) => ({
    'that is its name': at.isContext(fn, at.subject),
    'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
  })),
  claim(
    'context-pushed',
    '{fn} is built in and runs like any call: now, on top of {caller:fn}.',
    ({ fn, caller }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is built in': isBuiltin(at, at.subject),
      'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} runs, from top to bottom. Whatever needs it waits until it has ended.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is a file': !isBuiltin(at, at.subject) && detail(at.trace, 'context', at.subject).span === 0,
    }),
  ),
  claim(
    'context-pushed',
    'A call of {fn} runs none of its body yet: it makes a generator.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it leaves the stack before its body':
        leavesAs(at, 'context-suspended') || happensWithin(at, 'error-thrown'),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} is async, but starts like any function: at once, on top of {caller:fn}.',
    ({ fn, caller }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is async': isAsync(at),
      'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} runs now: {code} calls its executor at once, through no queue.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'Promise called it': labelOf(at, at.before.stack.at(-1)?.id) === 'Promise',
    }),
  ),
  claim(
    'context-pushed',
    '{caller:fn} calls {fn} directly, on the same stack: no queue is involved.',
    ({ fn, caller }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
    }),
  ),
  claim(
    'context-pushed',
    '{fn} runs on top of {caller:fn}, which waits until it returns.',
    ({ fn, caller }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'that called it': at.isContext(caller, at.before.stack.at(-1)?.id),
    }),
  ),
  claim('context-pushed', 'The stack was empty, so {job} may call {fn}.', ({ job, fn }, at) => ({
    'the stack was empty': at.before.counts.stack === 0,
    'that job runs': at.job === job,
    'that is its name': at.isContext(fn, at.subject),
  })),
  claim('context-pushed', 'The stack was empty, so {thing} may call {fn}.', ({ thing, fn }, at) => ({
    'the stack was empty': at.before.counts.stack === 0,
    'no job runs': at.job === undefined,
    'that task runs': runs(at, thing),
    'that is its name': at.isContext(fn, at.subject),
  })),
  claim('context-pushed', 'The stack is empty, so the host may call {fn}.', ({ fn }, at) => ({
    'the stack was empty': at.before.counts.stack === 0,
    'no job runs': at.job === undefined,
    'no task runs': at.task === undefined,
    'that is its name': at.isContext(fn, at.subject),
  })),
]

/** A task, or the timer or entry that it was. */
export function runs(at: Moment, thing: number): boolean {
  if (at.task === undefined) return false
  const { timer, entry } = detail(at.trace, 'task', at.task)
  return thing === at.task || thing === timer || thing === entry || thing === at.facts.entryAt(at.position)
}

function leavesAs(at: Moment, kind: string): boolean {
  const end = at.departure(at.subject)
  return end === undefined || at.trace.kindAt(end) === kind
}

const returns = [
  claim(
    'context-popped',
    '{fn} has no {code} for the error here, so it leaves the stack unfinished.',
    ({ fn }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'an error is on its way': at.facts.isUnwinding(at.position),
    }),
  ),
  claim(
    'context-popped',
    '{fn} has returned, so {top:fn} is on top of the stack again and goes on.',
    ({ fn, top }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'it is built in': isBuiltin(at, at.subject),
      'no error is on its way': !at.facts.isUnwinding(at.position),
      'that is on top': at.isContext(top, at.frame()),
    }),
  ),
  claim('context-popped', '{fn} is done, so {top:fn} goes on where it called.', ({ fn, top }, at) => ({
    'that is its name': at.isContext(fn, at.subject),
    'no error is on its way': !at.facts.isUnwinding(at.position),
    'that is on top': at.isContext(top, at.frame()),
  })),
  claim(
    'context-popped',
    '{fn} is done and the stack is empty. Its result goes to {promise}.',
    ({ fn, promise }, at) => ({
      'that is its name': at.isContext(fn, at.subject),
      'the stack is empty': at.after.counts.stack === 0,
      'no error is on its way': !at.facts.isUnwinding(at.position),
      'the job settles that': at.job !== undefined && derivedOf(at, at.job) === promise,
    }),
  ),
  claim('context-popped', '{fn} is done and the stack is empty. {waiting}.', ({ fn, waiting }, at) => ({
    'that is its name': at.isContext(fn, at.subject),
    'the stack is empty': at.after.counts.stack === 0,
    'no error is on its way': !at.facts.isUnwinding(at.position),
    'so many wait': waits(at, waiting),
  })),
  claim('context-popped', '{fn} is done and the stack is empty. No job waits.', ({ fn }, at) => ({
    'that is its name': at.isContext(fn, at.subject),
    'the stack is empty': at.after.counts.stack === 0,
    'no error is on its way': !at.facts.isUnwinding(at.position),
    'none waits': nothingWaits(at),
  })),
]

const derivedOf = (at: Moment, job: number): number => {
  const { reaction } = detail(at.trace, 'job', job)
  return reaction === 0 ? 0 : detail(at.trace, 'reaction', reaction).derived
}

export const stackClaims = [...steps, ...calls, ...returns]
