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
import { code, count, line, say, wait } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { jobDetail } from '../jobs/format'
import { type CodeDetail, contextDetail, type stackFormat } from './format'

function stepReached(at: Scene): Sentence {
  const place = say`${line(at.span!)} is next${within(at)}.`
  const { waitingJobs } = at
  const tasksWaiting = at.waiting('tasks')
  if (waitingJobs) return at.sentence(say`${place} ${waitingJobs} until the stack is empty.`, runToCompletion)
  if (tasksWaiting > 0) {
    return at.sentence(
      say`${place} ${count(tasksWaiting, 'task')} ${wait(tasksWaiting)} until the stack and the job queue are empty.`,
      runToCompletion,
    )
  }
  if (at.waiting('timers') > 0)
    return at.sentence(say`${place} Timers count down meanwhile, but cannot interrupt it.`, runToCompletion)
  return at.sentence(say`${place} Nothing else can run until the stack is empty.`, runToCompletion)
}

/** The running function, where it has a name. */
function within(at: Scene): readonly Phrase[] {
  const frame = at.frame()
  return frame === undefined || !at.hasName(frame) ? [] : say` in ${at.context(frame)}`
}

// Calls

function contextPushed(at: Scene): Sentence {
  const { label, isBuiltin } = contextDetail(at.trace, at.subject)
  if (label === '(script)') {
    return at.sentence(
      say`your script starts on the empty stack. All that it does directly comes before any job or timer.`,
      scriptFirst,
    )
  }
  return isBuiltin ? builtinCalled(at, label) : functionCalled(at)
}

/** Why a built-in that starts something later returns at once. */
const startsLater = new Map<string, readonly Phrase[]>([
  ['setTimeout', say`It only notes a callback and a delay.`],
  ['setInterval', say`It only notes a callback and a period.`],
  ['setImmediate', say`It only notes a callback for later.`],
  ['queueMicrotask', say`It only queues a callback.`],
  ['nextTick', say`It only queues a callback.`],
])

function builtinCalled(at: Scene, label: string): Sentence {
  const name = at.context(at.subject)
  const later = startsLater.get(label)
  if (later) return at.sentence(say`${name} runs and returns at once. ${later}`, directCall)
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
    case 'log':
      return at.sentence(say`${name} is an ordinary call: it prints now, and no queue is involved.`, printing)
    default:
      return otherBuiltinCalled(at, name)
  }
}

function otherBuiltinCalled(at: Scene, name: readonly Phrase[]): Sentence {
  const caller = at.frame(1)
  if (caller === undefined) return startedByLoop(at, name)
  if (!name.some(({ isCode }) => isCode)) {
    return at.sentence(say`${name} runs now, as a part of ${at.context(caller)}.`, directCall)
  }
  return at.sentence(
    say`${name} is built in, and runs like any call: now, on top of ${at.context(caller)}.`,
    directCall,
  )
}

/** The top level of a file has a name with a dot, and no place. */
const isFile = ({ label, span }: CodeDetail): boolean => span === 0 && label.includes('.')

function functionCalled(at: Scene): Sentence {
  const name = at.context(at.subject)
  if (isFile(contextDetail(at.trace, at.subject)))
    return at.sentence(
      say`${name} runs, from top to bottom. Whatever needs it waits until it has ended.`,
      fileStart,
    )
  const caller = at.frame(1)
  if (caller === undefined) return startedByLoop(at, name)
  const text = at.textOf(at.trace.spanOf(contextDetail(at.trace, at.subject).span))
  if (/^(async\s+)?(function\s*)?\*/.test(text)) {
    return at.sentence(
      say`a call of ${name} runs none of its body: it only makes a generator.`,
      generatorStart,
    )
  }
  if (/^async\b/.test(text)) {
    return at.sentence(
      say`${name} is async, but starts like any function: at once, up to its first ${code('await')}.`,
      asyncCall,
    )
  }
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
  const { runningJob, runningTask } = at
  if (runningJob !== undefined)
    return at.sentence(
      say`the stack was empty, so ${at.job(runningJob)} may call ${name}.`,
      checkpoint[at.trace.host],
    )
  if (runningTask !== undefined)
    return at.sentence(say`the stack was empty, so ${at.task(runningTask)} may call ${name}.`, tasks)
  return at.sentence(say`the stack is empty, so the host may call ${name}.`, tasks)
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
      say`${name} has returned. Only the top of the stack runs, and that is ${at.context(caller)} again.`,
      callStack,
    )
  }
  return at.sentence(
    say`${name} is done, so ${at.context(caller)} is on top again and goes on where it called.`,
    callStack,
  )
}

/** An error takes frame after frame off the stack. */
function isUnwinding(at: Scene): boolean {
  let distance = -1
  while (at.kindAfter(distance) === 'context-popped') distance--
  return at.kindAfter(distance) === 'error-thrown'
}

function stackEmptied(at: Scene, name: readonly Phrase[]): Sentence {
  const done = say`${name} is done and the stack is empty`
  const job = at.runningJob
  const rule = checkpoint[at.trace.host]
  if (job !== undefined && jobDetail(at.trace, job).kind === 'reaction') {
    return at.sentence(
      say`${done}. Its result settles the promise that ${code('then')} returned.`,
      reactionJob,
    )
  }
  if (at.waitingJobs)
    return at.sentence(
      say`${done}, so ${at.waiting('ticks') > 0 ? 'ticks' : 'jobs'} go first: ${at.waitingJobs}.`,
      rule,
    )
  return at.sentence(say`${done}. No job waits, so the loop may go on.`, tasks)
}

export const stackEvents: Tellings<typeof stackFormat> = {
  'step-reached': { say: stepReached, stops: ['line'] },
  'context-pushed': { say: contextPushed, stops: [] },
  'context-popped': { say: contextPopped, stops: [] },
}
