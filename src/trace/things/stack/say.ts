// Sentences about code that runs and about the call stack.
import {
  asyncCall,
  callStack,
  directCall,
  executor,
  fileStart,
  generatorStart,
  reactionJob,
  runToCompletion,
  scriptFirst,
  thenReturns,
  throwing,
} from '../../explain/language-rules'
import { checkpoint, printing, tasks } from '../../explain/loop-rules'
import { code, lengthOf, line, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { jobDetail } from '../jobs/format'
import { reactionDetail } from '../promises/format'
import { taskDetail } from '../tasks/format'
import { contextDetail, type stackFormat } from './format'
import { stepOf, within } from './step'

function stepReached(at: Scene): Sentence {
  const done = at.written === undefined ? undefined : stepOf(at, at.written)
  const what = done ?? say`${within(at)} is at ${line(at.span!)}.`
  const { waitingJobs } = at
  const meanwhile = waitingJobs === undefined ? [] : say` ${waitingJobs} meanwhile.`
  return at.sentence(lengthOf(what) > ROOM ? what : say`${what}${meanwhile}`, runToCompletion)
}

/** Words of a step beside which it is said what waits. */
const ROOM = 15

// Calls

function contextPushed(at: Scene): Sentence {
  const { label, labelled, isBuiltin } = contextDetail(at.trace, at.subject)
  if (labelled === 'script') return scriptStarted(at)
  return isBuiltin ? builtinCalled(at, label) : functionCalled(at)
}

function scriptStarted(at: Scene): Sentence {
  const caller = at.frame(1)
  if (caller !== undefined)
    return at.sentence(say`your script's text runs now, on top of ${at.context(caller)}.`, callStack)
  const { active } = at
  const isScript = active?.kind === 'task' && taskDetail(at.trace, active.id).source === 'script'
  if (isScript && at.isFirst(active.id))
    return at.sentence(
      say`your script starts on the empty stack. All that it does directly comes before any job or timer.`,
      scriptFirst,
    )
  return at.sentence(say`your script starts on the empty stack, and runs from top to bottom.`, scriptFirst)
}

/** What built-ins that start something later do. */
const startsLater = new Map<string, readonly Phrase[]>([
  ['setTimeout', say`only notes a callback and a delay. It calls nothing now.`],
  ['setInterval', say`only notes a callback and a period. It calls nothing now.`],
  ['setImmediate', say`only notes a callback for later. It calls nothing now.`],
  ['queueMicrotask', say`only queues a callback. It calls nothing now.`],
  ['nextTick', say`only queues a callback. It calls nothing now.`],
])

function builtinCalled(at: Scene, label: string): Sentence {
  const name = at.context(at.subject)
  if (at.kindAfter(1) === 'line-printed')
    return at.sentence(say`${name} is an ordinary call: it prints now, and no queue is involved.`, printing)
  const later = startsLater.get(label)
  if (later) return at.sentence(say`${name} ${later}`, directCall)
  switch (label) {
    case 'then':
    case 'catch':
    case 'finally':
      return at.sentence(
        say`${name} registers a callback and returns a new promise. It never calls the callback itself.`,
        thenReturns,
      )
    case 'Promise':
      return at.sentence(
        say`${code('new Promise')} calls the function you give it at once: only what ${code('then')} registers comes later.`,
        executor,
      )
    default:
      return otherBuiltinCalled(at, name)
  }
}

function otherBuiltinCalled(at: Scene, name: readonly Phrase[]): Sentence {
  const caller = at.frame(1)
  if (caller === undefined) return startedByLoop(at, name)
  return at.sentence(
    say`${name} is built in and runs like any call: now, on top of ${at.context(caller)}.`,
    directCall,
  )
}

function functionCalled(at: Scene): Sentence {
  const name = at.context(at.subject)
  const { labelled, suspension } = contextDetail(at.trace, at.subject)
  if (labelled === 'file')
    return at.sentence(
      say`${name} runs, from top to bottom. Whatever needs it waits until it has ended.`,
      fileStart,
    )
  const caller = at.frame(1)
  if (caller === undefined) return startedByLoop(at, name)
  if (suspension === 'generator' || suspension === 'async-generator')
    return at.sentence(
      say`a call of ${name} runs none of its body yet: it makes a generator.`,
      generatorStart,
    )
  if (suspension === 'async')
    return at.sentence(
      say`${name} is async, but starts like any function: at once, on top of ${at.context(caller)}.`,
      asyncCall,
    )
  const { label, isBuiltin } = contextDetail(at.trace, caller)
  if (isBuiltin && label === 'Promise') {
    return at.sentence(
      say`${name} runs now: ${code('new Promise')} calls its executor at once, through no queue.`,
      executor,
    )
  }
  if (isBuiltin)
    return at.sentence(
      say`${at.context(caller)} calls ${name} directly, on the same stack: no queue is involved.`,
      callStack,
    )
  return at.sentence(
    say`${name} runs on top of ${at.context(caller)}, which waits until it returns.`,
    callStack,
  )
}

function startedByLoop(at: Scene, name: readonly Phrase[]): Sentence {
  const { active } = at
  if (active?.kind === 'job')
    return at.sentence(
      say`the stack was empty, so ${at.job(active.id)} may call ${name}.`,
      checkpoint[at.trace.host],
    )
  if (active === undefined) return at.sentence(say`the stack is empty, so the host may call ${name}.`, tasks)
  const who = active?.kind === 'entry' ? at.entry(active.id) : at.task(active.id)
  return at.sentence(say`the stack was empty, so ${who} may call ${name}.`, tasks)
}

// Returns

function contextPopped(at: Scene): Sentence {
  const name = at.context(at.subject)
  if (isUnwinding(at)) {
    return at.sentence(
      say`${name} has no ${code('catch')} for the error here, so it leaves the stack unfinished.`,
      throwing,
    )
  }
  const caller = at.frame()
  if (caller === undefined) return stackEmptied(at, name)
  if (contextDetail(at.trace, at.subject).isBuiltin) {
    return at.sentence(
      say`${name} has returned, so ${at.context(caller)} is on top of the stack again and goes on.`,
      callStack,
    )
  }
  return at.sentence(say`${name} is done, so ${at.context(caller)} goes on where it called.`, callStack)
}

/** An error takes frame after frame off the stack. */
function isUnwinding(at: Scene): boolean {
  let distance = -1
  while (at.kindAfter(distance) === 'context-popped') distance--
  return at.kindAfter(distance) === 'error-thrown'
}

function stackEmptied(at: Scene, name: readonly Phrase[]): Sentence {
  const done = say`${name} is done and the stack is empty`
  const derived = derivedOf(at)
  if (derived > 0) return at.sentence(say`${done}. Its result goes to ${at.promise(derived)}.`, reactionJob)
  const { waitingJobs } = at
  if (waitingJobs !== undefined) return at.sentence(say`${done}. ${waitingJobs}.`, checkpoint[at.trace.host])
  return at.sentence(say`${done}. No job waits.`, tasks)
}

/** The promise that gets the result of the job that runs; 0 where none does. */
function derivedOf(at: Scene): number {
  const { active } = at
  if (active?.kind !== 'job') return 0
  const { kind, reaction } = jobDetail(at.trace, active.id)
  return kind === 'reaction' ? reactionDetail(at.trace, reaction).derived : 0
}

export const stackEvents: Tellings<typeof stackFormat> = {
  'step-reached': { say: stepReached, stops: ['line'] },
  'context-pushed': { say: contextPushed, stops: [] },
  'context-popped': { say: contextPopped, stops: [] },
}
