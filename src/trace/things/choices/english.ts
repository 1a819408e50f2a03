import { say } from '../../explain/phrases'
import type { TaskSource } from '../tasks/format'

/** What may be ready to run: tasks by their source, and the report of rejections. */
export type Ready = TaskSource | 'rejections'

const nouns: { readonly [R in Ready]: string } = {
  script: 'a script',
  timer: 'a timer',
  dom: 'news of the document',
  'user-interaction': 'what the user did',
  networking: 'an answer',
  message: 'a message',
  immediate: 'an immediate',
  rendering: 'a frame',
  scheduler: 'a task with a priority',
  idle: 'an idle callback',
  io: 'an operation',
  rejections: 'the rejection report',
}

function areReady(kinds: readonly Ready[]): string {
  const [first, second, third] = kinds.map((kind) => nouns[kind])
  if (kinds.length === 1) return `more than ${first} is ready`
  if (kinds.length === 2) return `${first} and ${second} are both ready`
  if (kinds.length === 3) return `${first}, ${second} and ${third} are ready`
  return `${kinds.length} kinds of task are ready, ${first} and ${second} among them`
}

export const choicesInEnglish = {
  timerOrImmediate: (taken: string) =>
    say`here a real engine is free, and both orders are right. This run: ${taken}.`,
  ioOrder: (taken: string) => say`operations end in any order, and each is right. This run: ${taken}.`,
  response: (taken: string) => say`answers arrive together, in any order. This run: ${taken}.`,
  frame: (taken: string) => say`a display may be late. This run: ${taken}.`,
  lateTimer: (taken: string) => say`a browser is not exact to the millisecond. This run: ${taken}.`,
  taskSource: (kinds: readonly Ready[]) => say`${areReady(kinds)}; the browser may take any.`,
}
