// Sentences about tasks and timers.
import type { Phrase, Sentence } from '../picture'
import { TIMER_DUE } from '../schema'
import { numberOf } from '../values'
import { idleCallbacks, messages, rendering, requests, scheduling } from './browser-rules'
import { domTasks, userEvents } from './document-rules'
import {
  browserClamp,
  checkpoint,
  clearing,
  immediates,
  nodeClamp,
  nodePhases,
  operations,
  rejections,
  tasks,
  timers,
} from './loop-rules'
import type { Moment } from './moment'
import { code, count, ms, say } from './phrases'

// Timers

export function timerRegistered(at: Moment): Sentence {
  const { kind, delay } = at.trace.detail('timer', at.subject)
  const timer = at.timer(at.subject)
  const due = ms(numberOf(at.trace, at.value(at.subject, TIMER_DUE)))
  const isFirst = at.trace.entityEvent(at.subject) === at.position
  if (!isFirst) {
    const why = kind === 'interval' ? say`is an interval, so it` : say`is set anew: it`
    return at.sentence(say`${timer} ${why} waits again and is due at ${due}.`, timers[at.trace.host])
  }
  const name = code(kind === 'interval' ? 'setInterval' : 'setTimeout')
  const asked = /,\s*(\d+)\s*\)$/.exec(at.textOf(at.span))?.[1]
  if (asked !== undefined && Number(asked) < delay) return clamped(at, timer, Number(asked), delay)
  if (delay === 0)
    return at.sentence(
      say`${name} hands ${timer} to the timer. Even without a delay, nothing runs yet.`,
      timers[at.trace.host],
    )
  return at.sentence(
    say`${name} hands ${timer} to the timer, due at ${due}. Nothing runs yet.`,
    timers[at.trace.host],
  )
}

function clamped(at: Moment, timer: Phrase, asked: number, delay: number): Sentence {
  if (at.isNode)
    return at.sentence(
      say`${timer} asked for ${ms(asked)} and waits ${ms(delay)}: Node has no shorter delay.`,
      nodeClamp,
    )
  return at.sentence(
    say`${timer} asked for ${ms(asked)} and waits ${ms(delay)}: browsers slow down timers that are nested deeply.`,
    browserClamp,
  )
}

export function timerCleared(at: Moment): Sentence {
  const { kind } = at.trace.detail('timer', at.subject)
  const again = kind === 'interval' ? 'any more' : 'at all'
  return at.sentence(
    say`${at.timer(at.subject)} is cleared ${at.where(at.position)}, so its callback will not run ${again}.`,
    clearing[at.trace.host],
  )
}

export function timerDue(at: Moment): Sentence {
  const { label, span, delay } = at.trace.detail('timer', at.subject)
  const timer = at.timer(at.subject)
  const callback = at.named(label, at.trace.spanOf(span))
  if (delay === 0)
    return at.sentence(
      say`${timer} has no delay, so ${callback} becomes a task at once; it does not run yet.`,
      timers[at.trace.host],
    )
  return at.sentence(
    say`${timer} has waited its ${ms(delay)}. That does not run ${callback}: it only becomes a task.`,
    timers[at.trace.host],
  )
}

// Tasks

export function taskEnqueued(at: Moment): Sentence {
  const { source, label } = at.trace.detail('task', at.subject)
  const task = at.task(at.subject)
  switch (source) {
    case 'script':
      return at.sentence(say`${task} is itself a task: the first that the event loop will take.`, tasks)
    case 'immediate':
      return at.sentence(
        say`${code('setImmediate')} queues ${task} for the check phase, which comes after the loop has looked for input.`,
        immediates,
      )
    case 'user-interaction':
      return at.sentence(
        say`the user acts: ${label}. That becomes ${task}, which goes before other tasks.`,
        userEvents,
      )
    case 'dom':
      if (!tellsOfRejections(label))
        return at.sentence(
          say`the browser has something to tell: ${label}. ${task} will fire the event.`,
          domTasks,
        )
      return at.sentence(
        say`no job is left, and a promise's rejection was handled too late or not at all: ${task} will tell.`,
        rejections[at.trace.host],
      )
    case 'io':
      return at.sentence(say`${task} is done: its callback waits for its turn in the poll phase.`, operations)
    case 'rendering':
      return at.sentence(
        say`the display is ready for its next frame, and something waits for it: ${task} will draw it.`,
        rendering,
      )
    case 'message':
      return at.sentence(say`the message is copied now, and ${task} will deliver it later.`, messages)
    case 'networking':
      return at.sentence(
        say`the answer is there. That runs nothing: ${task} will tell the program.`,
        requests,
      )
    case 'scheduler':
      return at.sentence(say`${task} waits for its turn among the tasks of its priority.`, scheduling)
    case 'idle':
      return at.sentence(
        say`nothing else is to be done, so callbacks for idle moments get ${task}.`,
        idleCallbacks,
      )
    default:
      return at.sentence(
        say`${task} waits in the task queue${aheadOf(at)} for an empty stack and an empty job queue.`,
        tasks,
      )
  }
}

const tellsOfRejections = (label: string): boolean => /^(unhandled )?rejection/.test(label)

function aheadOf(at: Moment): string {
  const others = at.waiting('tasks') - 1
  return others > 0 ? `, behind ${count(others, 'other')},` : ''
}

export function taskStarted(at: Moment): Sentence {
  const { source, label, timer, entry } = at.trace.detail('task', at.subject)
  const task = at.task(at.subject)
  const cause = at.where(at.trace.entityEvent(timer || entry || at.subject))
  switch (source) {
    case 'script':
      return at.sentence(say`the event loop takes its first task: ${task}, from top to bottom.`, tasks)
    case 'timer':
      return at.sentence(
        say`no job waits, so the loop takes ${at.isNode ? 'the next due timer' : 'the oldest task'}, ${task}. It was set ${cause}.`,
        tasks,
      )
    case 'immediate':
      return at.sentence(
        say`it is the check phase, so the loop takes ${task}. It was set ${cause}.`,
        immediates,
      )
    case 'user-interaction':
      return at.sentence(
        say`the loop takes what the user did, ${task}: ${label}. The stack is empty.`,
        userEvents,
      )
    case 'dom':
      if (!tellsOfRejections(label))
        return at.sentence(say`the loop takes ${task}, which tells listeners: ${label}.`, domTasks)
      return at.sentence(
        say`the loop takes ${task}, which tells about rejections. Promises that have a handler by now are left out.`,
        rejections[at.trace.host],
      )
    case 'io':
      return at.sentence(
        say`it is the poll phase, so the loop takes the callback of ${task}. It was asked for ${cause}.`,
        operations,
      )
    case 'rendering':
      return at.sentence(
        say`the loop takes ${task}: a frame begins, and callbacks that wait for it are called.`,
        rendering,
      )
    case 'message':
      return at.sentence(
        say`no job waits, so the loop takes ${task}: a message, posted ${cause}, is delivered.`,
        messages,
      )
    case 'scheduler':
      return at.sentence(
        say`no job waits, and no task of a higher priority does, so the loop takes ${task}.`,
        scheduling,
      )
    default:
      return at.sentence(say`no job waits, so the loop takes the oldest task, ${task}.`, tasks)
  }
}

export function taskEnded(at: Moment): Sentence {
  const task = at.task(at.subject)
  const rule = checkpoint[at.trace.host]
  if (at.waitingJobs)
    return at.sentence(
      say`${task} is done. Before the loop takes another task, these go first: ${at.waitingJobs}.`,
      rule,
    )
  return at.sentence(say`${task} is done and no job waits, so the loop may look for its next task.`, rule)
}

export function taskDropped(at: Moment): Sentence {
  const rule = at.isNode ? nodePhases : clearing[at.trace.host]
  return at.sentence(
    say`${at.task(at.subject)} waited in its queue, but was cleared before its turn, so it never runs.`,
    rule,
  )
}
