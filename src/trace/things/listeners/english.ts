import { count } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'
import type { DispatchDetail } from './format'

export interface Dispatched extends Pick<DispatchDetail, 'type' | 'bubbles'> {
  readonly target: Part
  /** Targets before its own. */
  readonly others: number
}

const wayOf = ({ others, bubbles }: Dispatched) => {
  if (others === 0) return 'It has no other targets on its way.'
  return `Its way: down through ${count(others, 'target')}${bubbles ? ' and up again' : ''}.`
}

function phaseOf(phase: number): string {
  if (phase === 1) return 'goes down and is at'
  return phase === 2 ? 'is at its target' : 'bubbles up and is at'
}

export const listenersInEnglish = {
  browserFires: (facts: Dispatched) =>
    say`the browser fires ${code(facts.type)} at ${facts.target}. ${wayOf(facts)}`,
  nodeFires: (facts: Dispatched) => say`Node fires ${code(facts.type)} at ${facts.target}. ${wayOf(facts)}`,
  codeFires: (facts: Dispatched) =>
    say`your code fires ${code(facts.type)} at ${facts.target}, at once. ${wayOf(facts)}`,
  invoked: ({
    type,
    phase,
    target,
    isLast,
  }: {
    type: string
    phase: number
    target: Part
    isLast: boolean
  }) =>
    isLast
      ? say`${code(type)} ${phaseOf(phase)} ${target}: its listener is called. Jobs run after it.`
      : say`${code(type)} ${phaseOf(phase)} ${target}: its listener is called. The stack is not empty, so jobs wait.`,
}
