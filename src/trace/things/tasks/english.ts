import { behind, whatWaits } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'
import type { Waiting } from '../../explain/scene'

export interface Labelled {
  readonly task: Part
  /** What the record calls it. */
  readonly label: string
}

/** A task that the loop takes. */
export interface Taken {
  readonly task: Part
  /** Neither a job nor a tick waits: in Node, one may, after an error that was taken care of. */
  readonly isClear: boolean
}

export interface Caused {
  readonly cause: Part
}

const taken = ({ task, isClear }: Taken) =>
  isClear ? say`no job waits, so the loop takes ${task}` : say`the loop takes ${task}`

export const tasksInEnglish = {
  // Queued
  firstScriptQueued: (script: Part) =>
    say`${script} is itself a task: the first that the event loop will take.`,
  scriptQueued: (script: Part) => say`${script} is a task of its own, and waits for its turn.`,
  timerQueued: ({ task, others }: { task: Part; others: number }) =>
    others > 0
      ? say`${task} waits in the task queue${behind(others)}, for an empty stack and an empty job queue.`
      : say`${task} waits in the task queue for an empty stack and an empty job queue.`,
  /** By other rules than today's. */
  timerWaits: ({ task, others }: { task: Part; others: number }) =>
    say`${task} waits in the task queue${behind(others)}.`,
  immediateQueued: (task: Part) =>
    say`${code('setImmediate')} queues ${task} for the check phase, which comes after the loop has looked for input.`,
  userActs: ({ task, label }: Labelled) =>
    say`the user acts: ${label}. That becomes ${task}, which goes before other tasks.`,
  newsQueued: ({ task, label }: Labelled) =>
    say`the browser has something to tell: ${label}. ${task} will do that.`,
  rejectionsQueued: (task: Part) =>
    say`no job is left, and a promise that was rejected has no handler: ${task} will tell.`,
  handledQueued: (task: Part) => say`a rejection that was told of has a handler now: ${task} will tell.`,
  closeQueued: ({ task, label }: Labelled) => say`${task} (${code(label)}) waits for the close phase.`,
  operationDone: (task: Part) => say`${task} is done: its callback waits for its turn in the poll phase.`,
  frameQueued: (task: Part) =>
    say`the display is ready for its next frame, and something waits for it: ${task} will draw it.`,
  messageQueued: (task: Part) => say`the message is copied now, and ${task} will deliver it later.`,
  networkNews: ({ task, label }: Labelled) => say`${code(label)}: ${task} will tell the program.`,
  answerQueued: (task: Part) => say`the answer is there. That runs nothing: ${task} will tell the program.`,
  priorityQueued: (task: Part) => say`${task} waits for its turn among the tasks of its priority.`,
  idleQueued: (task: Part) => say`nothing else is to be done, so callbacks for idle moments get ${task}.`,
  timeIsUp: (task: Part) => say`the time of ${task} is up, so it becomes a task, idle moment or not.`,

  // Started
  firstScriptTaken: (script: Part) =>
    say`the event loop takes its first task: ${script}, from top to bottom.`,
  scriptTaken: (facts: Taken) => say`${taken(facts)}, which runs from top to bottom.`,
  namedTaken: ({ label, ...facts }: Taken & Labelled) => say`${taken(facts)}: ${code(label)}.`,
  timerTaken: ({ task, isClear, isOldest, cause }: Taken & Caused & { isOldest: boolean }) => {
    const timer = isOldest ? say`the oldest task, ${task}` : task
    return say`${taken({ task: timer, isClear })}. It was set ${cause}.`
  },
  nodeTimerTaken: ({ task, isClear, cause }: Taken & Caused) =>
    say`${taken({ task: say`the next due timer, ${task}`, isClear })}. It was set ${cause}.`,
  immediateTaken: ({ task, cause }: { task: Part } & Caused) =>
    say`it is the check phase, so the loop takes ${task}. It was set ${cause}.`,
  userTaken: ({ task, label }: Labelled) =>
    say`the loop takes what the user did, ${task}: ${label}. The stack is empty.`,
  newsTaken: ({ task, label }: Labelled) => say`the loop takes ${task}, which tells the program: ${label}.`,
  handledTaken: (task: Part) =>
    say`the loop takes ${task}, which tells that a rejection has a handler after all.`,
  rejectionsTaken: (task: Part) =>
    say`the loop takes ${task}, which tells about rejections. Promises that have a handler by now are left out.`,
  closeTaken: ({ task, label }: Labelled) =>
    say`it is the close phase, so the loop takes ${task}: ${code(label)}.`,
  operationTaken: ({ task, cause }: { task: Part } & Caused) =>
    say`it is the poll phase, so the loop takes the callback of ${task}. It was asked for ${cause}.`,
  frameTaken: (task: Part) =>
    say`the loop takes ${task}: a frame begins, and callbacks that wait for it are called.`,
  messageTaken: ({ cause, ...facts }: Taken & Caused) =>
    say`${taken(facts)}: a message, posted ${cause}, is delivered.`,
  answerTaken: ({ request, ...facts }: Taken & { request: Part }) =>
    say`${taken(facts)}: ${request} was answered.`,
  priorityTaken: (facts: Taken) => say`${taken(facts)}: no task of a higher priority waits.`,
  idleTaken: (facts: Taken) => say`${taken(facts)}.`,

  // Over
  ended: (task: Part, waiting: Waiting | undefined) =>
    waiting === undefined
      ? say`${task} is done, and no job waits.`
      : say`${task} is done. Before the loop takes another task, these go first: ${whatWaits(waiting)}.`,
  /** By other rules than today's. */
  endedBefore: (task: Part, waiting: Waiting | undefined) =>
    waiting === undefined
      ? say`${task} is done, and no job waits.`
      : say`${task} is done: ${whatWaits(waiting)}.`,
  dropped: (task: Part) =>
    say`${task} waited in its queue, but was cleared before its turn, so it never runs.`,
}
