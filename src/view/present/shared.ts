// What the window that presents and the presenter's window share: a state, not events. Whoever changes it sends all of it, with a
// higher number; so a window that opens late, or misses something, has all of it with the next one.
import { attempt } from '../saved'
import { type ClassQuestion, isClassQuestion } from './class-question'
import type { ClassState } from './class-store'

/** What both may change. */
export interface Control {
  /** Index of the stop that is shown. */
  readonly stop: number
  /** Index of the lesson's item; -1 without a lesson. */
  readonly item: number
  readonly isBlank: boolean
  /** A question is posed to the class, or there is one. */
  readonly isAsked: boolean
  readonly question: ClassQuestion | undefined
}

/** What only the window that presents knows. */
export interface Screen {
  readonly title: string
  /** Why there is no question. */
  readonly problem: ClassState['problem']
  /** The scenario; empty for another program. */
  readonly scenario: string
  readonly lastStop: number
  readonly items: number
  /** What it prints, all of it. */
  readonly answer: readonly string[]
  /** Sentences of this stop and the next ones. */
  readonly sentences: readonly string[]
}

export interface Shared {
  readonly revision: number
  readonly control: Control
  readonly screen: Screen
}

const PREFIX = 'loopscope.presenter.'

/** Both windows know its name by the address of the presenter's. */
export const channelOf = (id: string): BroadcastChannel => new BroadcastChannel(PREFIX + id)

const KEY = 'loopscope.presenter'

/** Which window it is outlives a reload of the one that presents. */
export const keepPresenter = (id: string): boolean => attempt(() => sessionStorage.setItem(KEY, id))

export function keptPresenter(): string | undefined {
  let id: string | null = null
  attempt(() => {
    id = sessionStorage.getItem(KEY)
  })
  return id ?? undefined
}

/** Undefined where a message is none of ours. */
export function sharedFrom(data: unknown): Shared | undefined {
  const { revision, control, screen } = (data ?? {}) as { [K in keyof Shared]?: unknown }
  if (typeof revision !== 'number' || !isControl(control) || typeof screen !== 'object' || screen === null)
    return undefined
  return { revision, control, screen: screen as Screen }
}

function isControl(value: unknown): value is Control {
  const { stop, item, isBlank, isAsked, question } = (value ?? {}) as { [K in keyof Control]?: unknown }
  return (
    Number.isInteger(stop) &&
    Number.isInteger(item) &&
    typeof isBlank === 'boolean' &&
    typeof isAsked === 'boolean' &&
    (question === undefined || isClassQuestion(question))
  )
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
