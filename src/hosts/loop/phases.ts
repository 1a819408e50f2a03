// The parts of the loops, as the record names them.
import type { Agent } from '../../machine/running/agent'

/** Node's phases, and the browser's two stages. https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop */
export type Phase = 'script' | 'task' | 'jobs' | 'timers' | 'poll' | 'check' | 'close' | 'idle'

export const enterPhase = ({ observer }: Agent, phase: Phase): void => observer?.phaseEntered(phase)
