import { code, type Part, say } from '../../explain/phrases'
import type { DelayChange } from './format'

const reasons: { readonly [C in DelayChange]: string } = {
  nesting: 'browsers slow down timers that are nested deeply',
  minimum: 'Node has no shorter delay',
  overflow: 'that is more than 32 bits hold',
  'not-a-number': 'a delay is a number',
  fraction: 'fractions are dropped',
  negative: 'no delay is below zero',
  belief: 'this run has a wrong rule for that',
}

export const timersInEnglish = {
  waitsAgain: ({ timer, isInterval, due }: { timer: Part; isInterval: boolean; due: string }) =>
    isInterval
      ? say`${timer} is an interval, so it waits again and is due at ${due}.`
      : say`${timer} is set anew: it waits again and is due at ${due}.`,
  setWithoutDelay: ({ setter, timer }: { setter: string; timer: Part }) =>
    say`${code(setter)} hands ${timer} to the timer. Even without a delay, nothing runs yet.`,
  set: ({ setter, timer, due }: { setter: string; timer: Part; due: string }) =>
    say`${code(setter)} hands ${timer} to the timer, due at ${due}. Nothing runs yet.`,
  delayChanged: ({
    timer,
    asked,
    delay,
    change,
  }: {
    timer: Part
    asked: Part | undefined
    delay: string
    change: DelayChange
  }) => say`${timer} asked for ${asked ?? 'no delay'} and waits ${delay}: ${reasons[change]}.`,
  cleared: ({ timer, cause, isInterval }: { timer: Part; cause: Part; isInterval: boolean }) =>
    say`${timer} is cleared ${cause}, so its callback will not run ${isInterval ? 'any more' : 'at all'}.`,
  dueAtOnce: ({ timer, callback }: { timer: Part; callback: Part }) =>
    say`${timer} has no delay, so ${callback} becomes a task at once; it does not run yet.`,
  due: ({ timer, delay, callback }: { timer: Part; delay: string; callback: Part }) =>
    say`${timer} has waited its ${delay}. That does not run ${callback}: it only becomes a task.`,
}
