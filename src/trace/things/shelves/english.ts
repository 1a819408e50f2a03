import { code, type Part, say } from '../../explain/phrases'

export interface Entry {
  readonly entry: Part
}

export interface Timed extends Entry {
  readonly time: string
}

export interface Caused extends Entry {
  readonly cause: Part
}

export const shelvesInEnglish = {
  waitsForThread: ({ entry, begins, due }: Entry & { begins: string; due: string }) =>
    say`every thread is busy: ${entry} waits until one is free at ${begins}, and will be done at ${due}.`,
  frame: ({ entry }: Entry) =>
    say`${code('requestAnimationFrame')} keeps ${entry} for the next frame. It is neither a job nor a task.`,
  idle: ({ entry }: Entry) => say`${entry} is kept until the loop has nothing else to do.`,
  idleUntil: ({ entry, time }: Timed) =>
    say`${entry} is kept until the loop has nothing else to do, but not longer than until ${time}.`,
  request: ({ entry, time }: Timed) =>
    say`the request ${entry} is on its way: the network answers at ${time}. Nothing waits for it here.`,
  operation: ({ entry, time }: Timed) =>
    say`the system begins ${entry} and the program goes on. It will be done at ${time}.`,
  delayedTask: ({ entry, time }: Timed) =>
    say`${code('scheduler.postTask')} keeps ${entry} until ${time}. Only then does it become a task.`,
  frameCalls: ({ entry, cause }: Caused) =>
    say`the frame calls ${entry}, asked for ${cause}. After it, jobs run before the next callback.`,
  idleCalls: ({ entry, cause }: Caused) =>
    say`nothing else is to be done, so the loop calls ${entry}, asked for ${cause}.`,
  hasCome: ({ entry, cause }: Caused) => say`the moment of ${entry} has come, which was asked for ${cause}.`,
  aborted: ({ entry }: Entry) => say`the request ${entry} is aborted: its answer will not be looked at.`,
  cancelled: ({ entry }: Entry) => say`${entry} is cancelled before its moment came, so it never runs.`,
}
