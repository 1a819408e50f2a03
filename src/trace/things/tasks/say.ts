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
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { type TaskDetail, type TaskSource, taskDetail, type tasksFormat } from './format'

type ToldTask = TaskDetail & { readonly phrase: Phrase }
type BySource = { readonly [S in TaskSource]: (at: Scene, task: ToldTask) => Sentence }

const told = (at: Scene): ToldTask => ({ ...taskDetail(at.trace, at.subject), phrase: at.task(at.subject) })

// Queued

const enqueued: BySource = {
  script: (at, { phrase }) =>
    at.isFirst(at.subject)
      ? at.sentence(say`${phrase} is itself a task: the first that the event loop will take.`, tasks)
      : at.sentence(say`${phrase} is a task of its own, and waits for its turn.`, tasks),
  timer: plainlyEnqueued,
  immediate: (at, { phrase }) =>
    at.sentence(
      say`${code('setImmediate')} queues ${phrase} for the check phase, which comes after the loop has looked for input.`,
      immediates,
    ),
  'user-interaction': (at, { phrase, label }) =>
    at.sentence(
      say`the user acts: ${label}. That becomes ${phrase}, which goes before other tasks.`,
      userEvents,
    ),
  dom: (at, { phrase, label, rejections: told }) => {
    if (told === undefined)
      return at.sentence(say`the browser has something to tell: ${label}. ${phrase} will do that.`, domTasks)
    const what =
      told === 'unhandled'
        ? say`no job is left, and a promise that was rejected has no handler`
        : say`a rejection that was told of has a handler now`
    return at.sentence(say`${what}: ${phrase} will tell.`, rejections[at.trace.host])
  },
  io: (at, { phrase, label, entry }) =>
    entry === undefined
      ? at.sentence(say`${phrase} (${code(label)}) waits for the close phase.`, nodePhases)
      : at.sentence(say`${phrase} is done: its callback waits for its turn in the poll phase.`, operations),
  rendering: (at, { phrase }) =>
    at.sentence(
      say`the display is ready for its next frame, and something waits for it: ${phrase} will draw it.`,
      rendering,
    ),
  message: (at, { phrase }) =>
    at.sentence(say`the message is copied now, and ${phrase} will deliver it later.`, messages),
  networking: (at, { phrase, label, entry }) =>
    entry === undefined
      ? at.sentence(say`${code(label)}: ${phrase} will tell the program.`, requests)
      : at.sentence(say`the answer is there. That runs nothing: ${phrase} will tell the program.`, requests),
  scheduler: (at, { phrase }) =>
    at.sentence(say`${phrase} waits for its turn among the tasks of its priority.`, scheduling),
  idle: (at, { phrase, entry }) =>
    entry === undefined
      ? at.sentence(
          say`nothing else is to be done, so callbacks for idle moments get ${phrase}.`,
          idleCallbacks,
        )
      : at.sentence(
          say`the time of ${phrase} is up, so it becomes a task, idle moment or not.`,
          idleCallbacks,
        ),
}

function plainlyEnqueued(at: Scene, { phrase }: ToldTask): Sentence {
  const others = at.waiting('tasks') - 1
  const behind = others > 0 ? `, behind ${count(others, 'other')},` : ''
  return at.sentence(
    say`${phrase} waits in the task queue${behind} for an empty stack and an empty job queue.`,
    tasks,
  )
}

// Started

const started: BySource = {
  script: (at, { phrase }) => {
    return at.isFirst(at.subject)
      ? at.sentence(say`the event loop takes its first task: ${phrase}, from top to bottom.`, tasks)
      : at.sentence(say`${noJob(at)}the loop takes ${phrase}, which runs from top to bottom.`, tasks)
  },
  timer: (at, { phrase, label, timer }) =>
    timer === 0
      ? at.sentence(say`${noJob(at)}the loop takes ${phrase}: ${code(label)}.`, tasks)
      : at.sentence(
          say`${noJob(at)}the loop takes ${at.isNode ? 'the next due timer, ' : oldest(at)}${phrase}. It was set ${cause(at)}.`,
          tasks,
        ),
  immediate: (at, { phrase }) =>
    at.sentence(
      say`it is the check phase, so the loop takes ${phrase}. It was set ${cause(at)}.`,
      immediates,
    ),
  'user-interaction': (at, { phrase, label }) =>
    at.sentence(say`the loop takes what the user did, ${phrase}: ${label}. The stack is empty.`, userEvents),
  dom: (at, { phrase, label, rejections: told }) => {
    if (told === undefined)
      return at.sentence(say`the loop takes ${phrase}, which tells the program: ${label}.`, domTasks)
    if (told === 'handled')
      return at.sentence(
        say`the loop takes ${phrase}, which tells that a rejection has a handler after all.`,
        rejections[at.trace.host],
      )
    return at.sentence(
      say`the loop takes ${phrase}, which tells about rejections. Promises that have a handler by now are left out.`,
      rejections[at.trace.host],
    )
  },
  io: (at, { phrase, label, entry }) =>
    entry === undefined
      ? at.sentence(say`it is the close phase, so the loop takes ${phrase}: ${code(label)}.`, nodePhases)
      : at.sentence(
          say`it is the poll phase, so the loop takes the callback of ${phrase}. It was asked for ${cause(at)}.`,
          operations,
        ),
  rendering: (at, { phrase }) =>
    at.sentence(
      say`the loop takes ${phrase}: a frame begins, and callbacks that wait for it are called.`,
      rendering,
    ),
  message: (at, { phrase }) =>
    at.sentence(
      say`${noJob(at)}the loop takes ${phrase}: a message, posted ${cause(at)}, is delivered.`,
      messages,
    ),
  networking: (at, { phrase, label, entry }) =>
    entry === undefined
      ? at.sentence(say`${noJob(at)}the loop takes ${phrase}: ${code(label)}.`, requests)
      : at.sentence(say`${noJob(at)}the loop takes ${phrase}: ${at.entry(entry)} was answered.`, requests),
  scheduler: (at, { phrase }) =>
    at.sentence(say`${noJob(at)}the loop takes ${phrase}: no task of a higher priority waits.`, scheduling),
  idle: (at, { phrase }) => at.sentence(say`${noJob(at)}the loop takes ${phrase}.`, tasks),
}

/** "No job waits, so": in Node, one may, after an error that was taken care of. */
const noJob = (at: Scene): string =>
  at.waiting('jobs') === 0 && at.waiting('ticks') === 0 ? 'no job waits, so ' : ''

/** "The oldest task, ", unless it goes before older ones. */
const oldest = (at: Scene): string => {
  for (const { key } of at.before.list('tasks').all()) return key === at.subject ? 'the oldest task, ' : ''
  return ''
}

const cause = (at: Scene): readonly Phrase[] => at.cause(at.originOf(at.subject))

// Over

function taskEnded(at: Scene): Sentence {
  const task = at.task(at.subject)
  const rule = checkpoint[at.trace.host]
  const { waitingJobs } = at
  if (waitingJobs !== undefined)
    return at.sentence(
      say`${task} is done. Before the loop takes another task, these go first: ${waitingJobs}.`,
      rule,
    )
  return at.sentence(say`${task} is done, and no job waits.`, rule)
}

function taskDropped(at: Scene): Sentence {
  const rule = at.isNode ? nodePhases : clearing[at.trace.host]
  return at.sentence(
    say`${at.task(at.subject)} waited in its queue, but was cleared before its turn, so it never runs.`,
    rule,
  )
}

export const tasksEvents: Tellings<typeof tasksFormat> = {
  'task-enqueued': {
    say: (at) => {
      const task = told(at)
      return enqueued[task.source](at, task)
    },
    stops: ['line'],
  },
  'task-started': {
    say: (at) => {
      const task = told(at)
      return started[task.source](at, task)
    },
    stops: ['line', 'callback'],
    focus: (trace, task) => trace.spanOf(taskDetail(trace, task).span),
  },
  'task-ended': { say: taskEnded, stops: [] },
  'task-dropped': { say: taskDropped, stops: ['line'] },
}
