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
import { lengthOf } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { jobDetail } from '../jobs/format'
import { reactionDetail } from '../promises/format'
import { taskDetail } from '../tasks/format'
import type { Kept } from './english'
import { contextDetail, type stackFormat } from './format'
import { stepOf, within } from './step'

function stepReached(at: Scene): Sentence {
  const words = at.words.stack
  const told = at.written === undefined ? undefined : stepOf(at, at.written)
  const done = told ?? words.isAt(within(at), at.span!)
  const { waitingJobs } = at
  const isAlone = waitingJobs === undefined || lengthOf(done) > ROOM
  return at.sentence(isAlone ? done : words.meanwhile(done, waitingJobs), runToCompletion)
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
  const words = at.words.stack
  if (caller !== undefined) return at.sentence(words.textRuns(at.context(caller)), callStack)
  const { active } = at
  const isScript = active?.kind === 'task' && taskDetail(at.trace, active.id).source === 'script'
  return at.sentence(
    isScript && at.isFirst(active.id) ? words.firstScript() : words.otherScript(),
    scriptFirst,
  )
}

/** Built-ins that start something later, with what they keep for that. */
const startsLater = new Map<string, Kept>([
  ['setTimeout', 'delay'],
  ['setInterval', 'period'],
  ['setImmediate', 'callback'],
  ['queueMicrotask', 'queue'],
  ['nextTick', 'queue'],
])

function builtinCalled(at: Scene, label: string): Sentence {
  const name = at.context(at.subject)
  const words = at.words.stack
  if (at.kindAfter(1) === 'line-printed') return at.sentence(words.prints(name), printing)
  const kept = startsLater.get(label)
  if (kept !== undefined) return at.sentence(words.startsLater(name, kept), directCall)
  switch (label) {
    case 'then':
    case 'catch':
    case 'finally':
      return at.sentence(words.registers(name), thenReturns)
    case 'Promise':
      return at.sentence(words.newPromise(), executor)
    default:
      return otherBuiltinCalled(at, name)
  }
}

function otherBuiltinCalled(at: Scene, name: readonly Phrase[]): Sentence {
  const caller = at.frame(1)
  if (caller === undefined) return startedByLoop(at, name)
  return at.sentence(at.words.stack.builtinRuns({ name, caller: at.context(caller) }), directCall)
}

function functionCalled(at: Scene): Sentence {
  const name = at.context(at.subject)
  const { labelled, suspension } = contextDetail(at.trace, at.subject)
  const words = at.words.stack
  if (labelled === 'file') return at.sentence(words.fileRuns(name), fileStart)
  const below = at.frame(1)
  if (below === undefined) return startedByLoop(at, name)
  const caller = at.context(below)
  if (suspension === 'generator' || suspension === 'async-generator')
    return at.sentence(words.makesGenerator(name), generatorStart)
  if (suspension === 'async') return at.sentence(words.asyncStarts({ name, caller }), asyncCall)
  const { label, isBuiltin } = contextDetail(at.trace, below)
  if (isBuiltin && label === 'Promise') return at.sentence(words.executorRuns(name), executor)
  return at.sentence(
    isBuiltin ? words.calledByBuiltin({ name, caller }) : words.functionRuns({ name, caller }),
    callStack,
  )
}

function startedByLoop(at: Scene, name: readonly Phrase[]): Sentence {
  const { active } = at
  const words = at.words.stack
  if (active === undefined) return at.sentence(words.hostMayCall(name), tasks)
  if (active.kind === 'job')
    return at.sentence(words.mayCall({ who: at.job(active.id), name }), checkpoint[at.trace.host])
  const who = active.kind === 'entry' ? at.entry(active.id) : at.task(active.id)
  return at.sentence(words.mayCall({ who, name }), tasks)
}

// Returns

function contextPopped(at: Scene): Sentence {
  const name = at.context(at.subject)
  const words = at.words.stack
  if (isUnwinding(at)) return at.sentence(words.unwinds(name), throwing)
  const frame = at.frame()
  if (frame === undefined) return stackEmptied(at, name)
  const facts = { name, caller: at.context(frame) }
  const { isBuiltin } = contextDetail(at.trace, at.subject)
  return at.sentence(isBuiltin ? words.builtinReturned(facts) : words.functionReturned(facts), callStack)
}

/** An error takes frame after frame off the stack. */
function isUnwinding(at: Scene): boolean {
  let distance = -1
  while (at.kindAfter(distance) === 'context-popped') distance--
  return at.kindAfter(distance) === 'error-thrown'
}

function stackEmptied(at: Scene, name: readonly Phrase[]): Sentence {
  const derived = derivedOf(at)
  const words = at.words.stack
  if (derived > 0) return at.sentence(words.resultGoesTo({ name, promise: at.promise(derived) }), reactionJob)
  const { waitingJobs } = at
  return at.sentence(
    words.emptied(name, waitingJobs),
    waitingJobs === undefined ? tasks : checkpoint[at.trace.host],
  )
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
