// A whole run as lanes, one for each kind of thing that takes time.
import type { Trace } from '../trace'
import type { Levels } from './levels'
import type { Marks } from './marks'
import type { Stays } from './stays'

export const LANES = [
  'loop',
  'stack',
  'ticks',
  'jobs',
  'tasks',
  'timers',
  'waiting',
  'frames',
  'console',
  'errors',
] as const

export type LaneName = (typeof LANES)[number]

/** What is done at a time: kinds of stays of the loop. */
export const ACTIVITIES = ['idle', 'task', 'jobs'] as const

export interface Lane {
  readonly name: LaneName
  readonly stays: Stays
  /** What happens at one position: a line, an error, a frame that was missed, a checkpoint. */
  readonly marks: Marks
  /** How many there were at a time; of the stack, how deep it was. */
  readonly levels: Levels
}

export interface Timeline {
  readonly trace: Trace
  readonly lanes: { readonly [L in LaneName]: Lane }
  /** Node's phases: stays whose kind is an index into PHASES. */
  readonly phases: Stays
  /** At each position 1 where a task runs, or jobs do. */
  readonly busy: { readonly task: Levels; readonly jobs: Levels }
  /** Where each turn of the loop begins. */
  readonly turns: readonly number[]
  /** Where each line of the program is reached, by its number. */
  readonly visits: ReadonlyMap<number, readonly number[]>
}
