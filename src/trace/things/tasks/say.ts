// Sentences about tasks.
import { idleCallbacks, messages, rendering, requests, scheduling } from '../../explain/browser-rules'
import { domTasks, userEvents } from '../../explain/document-rules'
import {
  checkpoint,
  clearing,
  immediates,
  nodePhases,
  operations,
  rejections,
  tasks,
} from '../../explain/loop-rules'
import { code, count, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { taskDetail, type tasksFormat } from './format'

function taskEnqueued(at: Scene): Sentence {
  const { source, label } = taskDetail(at.trace, at.subject)
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

function aheadOf(at: Scene): string {
  const others = at.waiting('tasks') - 1
  return others > 0 ? `, behind ${count(others, 'other')},` : ''
}

function taskStarted(at: Scene): Sentence {
  const { source, label, timer, entry } = taskDetail(at.trace, at.subject)
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

function taskEnded(at: Scene): Sentence {
  const task = at.task(at.subject)
  const rule = checkpoint[at.trace.host]
  if (at.waitingJobs)
    return at.sentence(
      say`${task} is done. Before the loop takes another task, these go first: ${at.waitingJobs}.`,
      rule,
    )
  return at.sentence(say`${task} is done and no job waits, so the loop may look for its next task.`, rule)
}

function taskDropped(at: Scene): Sentence {
  const rule = at.isNode ? nodePhases : clearing[at.trace.host]
  return at.sentence(
    say`${at.task(at.subject)} waited in its queue, but was cleared before its turn, so it never runs.`,
    rule,
  )
}

export const tasksEvents: Tellings<typeof tasksFormat> = {
  'task-enqueued': { say: taskEnqueued, stops: ['line'] },
  'task-started': {
    say: taskStarted,
    stops: ['line', 'callback'],
    focus: (trace, task) => trace.spanOf(taskDetail(trace, task).span),
  },
  'task-ended': { say: taskEnded, stops: [] },
  'task-dropped': { say: taskDropped, stops: ['line'] },
}
