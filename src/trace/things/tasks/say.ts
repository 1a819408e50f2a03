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
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { type TaskDetail, type TaskSource, taskDetail, type tasksFormat } from './format'

type ToldTask = TaskDetail & { readonly phrase: Phrase }
type BySource = { readonly [S in TaskSource]: (at: Scene, task: ToldTask) => Sentence }

function told(at: Scene): ToldTask {
  const detail = taskDetail(at.trace, at.subject)
  return { ...detail, label: at.words.nouns.label(detail.label), phrase: at.task(at.subject) }
}

// Queued

const enqueued: BySource = {
  script: (at, { phrase }) => {
    const { firstScriptQueued, scriptQueued } = at.words.tasks
    return at.sentence((at.isFirst(at.subject) ? firstScriptQueued : scriptQueued)(phrase), tasks)
  },
  timer: (at, { phrase }) =>
    at.sentence(
      (at.isToday ? at.words.tasks.timerQueued : at.words.tasks.timerWaits)({
        task: phrase,
        others: at.waiting('tasks') - 1,
      }),
      tasks,
    ),
  immediate: (at, { phrase }) => at.sentence(at.words.tasks.immediateQueued(phrase), immediates),
  'user-interaction': (at, { phrase, label }) =>
    at.sentence(at.words.tasks.userActs({ task: phrase, label }), userEvents),
  dom: (at, { phrase, label, rejections: told }) => {
    const { newsQueued, rejectionsQueued, handledQueued } = at.words.tasks
    if (told === undefined) return at.sentence(newsQueued({ task: phrase, label }), domTasks)
    return at.sentence(
      (told === 'unhandled' ? rejectionsQueued : handledQueued)(phrase),
      rejections[at.trace.host],
    )
  },
  io: (at, { phrase, label, entry }) =>
    entry === undefined
      ? at.sentence(at.words.tasks.closeQueued({ task: phrase, label }), nodePhases)
      : at.sentence(at.words.tasks.operationDone(phrase), operations),
  rendering: (at, { phrase }) => at.sentence(at.words.tasks.frameQueued(phrase), rendering),
  message: (at, { phrase }) => at.sentence(at.words.tasks.messageQueued(phrase), messages),
  networking: (at, { phrase, label, entry }) =>
    at.sentence(
      entry === undefined
        ? at.words.tasks.networkNews({ task: phrase, label })
        : at.words.tasks.answerQueued(phrase),
      requests,
    ),
  scheduler: (at, { phrase }) => at.sentence(at.words.tasks.priorityQueued(phrase), scheduling),
  idle: (at, { phrase, entry }) => {
    const { idleQueued, timeIsUp } = at.words.tasks
    return at.sentence((entry === undefined ? idleQueued : timeIsUp)(phrase), idleCallbacks)
  },
}

// Started

const started: BySource = {
  script: (at, { phrase }) =>
    at.sentence(
      at.isFirst(at.subject)
        ? at.words.tasks.firstScriptTaken(phrase)
        : at.words.tasks.scriptTaken(taken(at, phrase)),
      tasks,
    ),
  timer: (at, { phrase, label, timer }) => {
    const facts = { ...taken(at, phrase), cause: causeOf(at) }
    const { namedTaken, nodeTimerTaken, timerTaken } = at.words.tasks
    if (timer === 0) return at.sentence(namedTaken({ ...facts, label }), tasks)
    return at.sentence(
      at.isNode ? nodeTimerTaken(facts) : timerTaken({ ...facts, isOldest: isOldest(at) }),
      tasks,
    )
  },
  immediate: (at, { phrase }) =>
    at.sentence(at.words.tasks.immediateTaken({ task: phrase, cause: causeOf(at) }), immediates),
  'user-interaction': (at, { phrase, label }) =>
    at.sentence(at.words.tasks.userTaken({ task: phrase, label }), userEvents),
  dom: (at, { phrase, label, rejections: told }) => {
    const { newsTaken, handledTaken, rejectionsTaken } = at.words.tasks
    if (told === undefined) return at.sentence(newsTaken({ task: phrase, label }), domTasks)
    return at.sentence(
      (told === 'handled' ? handledTaken : rejectionsTaken)(phrase),
      rejections[at.trace.host],
    )
  },
  io: (at, { phrase, label, entry }) =>
    entry === undefined
      ? at.sentence(at.words.tasks.closeTaken({ task: phrase, label }), nodePhases)
      : at.sentence(at.words.tasks.operationTaken({ task: phrase, cause: causeOf(at) }), operations),
  rendering: (at, { phrase }) => at.sentence(at.words.tasks.frameTaken(phrase), rendering),
  message: (at, { phrase }) =>
    at.sentence(at.words.tasks.messageTaken({ ...taken(at, phrase), cause: causeOf(at) }), messages),
  networking: (at, { phrase, label, entry }) => {
    const { namedTaken, answerTaken } = at.words.tasks
    const facts = taken(at, phrase)
    return at.sentence(
      entry === undefined
        ? namedTaken({ ...facts, label })
        : answerTaken({ ...facts, request: at.entry(entry) }),
      requests,
    )
  },
  scheduler: (at, { phrase }) => at.sentence(at.words.tasks.priorityTaken(taken(at, phrase)), scheduling),
  idle: (at, { phrase }) => at.sentence(at.words.tasks.idleTaken(taken(at, phrase)), tasks),
}

const taken = (at: Scene, task: Phrase) => ({ task, isClear: at.waitingJobs === undefined })

/** It may go before older ones. */
function isOldest(at: Scene): boolean {
  for (const { key } of at.before.list('tasks').all()) return key === at.subject
  return false
}

const causeOf = (at: Scene): readonly Phrase[] => at.cause(at.originOf(at.subject))

// Over

function taskEnded(at: Scene): Sentence {
  const { waitingJobs } = at
  const { ended, endedBefore } = at.words.tasks
  return at.sentence(
    (at.isToday ? ended : endedBefore)(at.task(at.subject), waitingJobs),
    checkpoint[at.trace.host],
  )
}

function taskDropped(at: Scene): Sentence {
  const rule = at.isNode ? nodePhases : clearing[at.trace.host]
  return at.sentence(at.words.tasks.dropped(at.task(at.subject)), rule)
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
