// What somebody has done and learned, as a value: each function gives another one. What was believed for sure and is wrong comes back,
// in a different program, on the same day and after a week.
import type { Belief } from '../../machine/running/beliefs'

/** How far a scenario was taken; each includes those before. */
export const MARKS = ['tried', 'predicted', 'solved'] as const

export type Mark = (typeof MARKS)[number]

/** How often a wrong rule explained a prediction, and how often a prediction was right where the rule would have led astray. */
export interface Held {
  readonly wrong: number
  readonly right: number
}

/** When a belief is asked about again. */
export const STAGES = ['day', 'week'] as const

export interface Return {
  readonly belief: Belief
  readonly stage: (typeof STAGES)[number]
  /** In ms of the real clock. */
  readonly due: number
  /** Scenarios that it was met in. */
  readonly seen: readonly string[]
}

export interface Progress {
  readonly scenarios: ReadonlyMap<string, Mark>
  readonly beliefs: ReadonlyMap<Belief, Held>
  readonly returns: readonly Return[]
  /** Names of challenges that are solved. */
  readonly challenges: ReadonlySet<string>
  /** By topic. */
  readonly practice: ReadonlyMap<string, Held>
}

export const NO_PROGRESS: Progress = {
  scenarios: new Map(),
  beliefs: new Map(),
  returns: [],
  challenges: new Set(),
  practice: new Map(),
}

/** What becomes known by a prediction. */
export interface Prediction {
  /** Undefined for a program that is no scenario. */
  readonly scenario: string | undefined
  readonly isRight: boolean
  /** What explains it, the likeliest first; none where it is right. */
  readonly beliefs: readonly Belief[]
  /** What to ask about again, the likeliest first. */
  readonly atStake: readonly Belief[]
  /** Wrong rules by which the program would print something else. */
  readonly separates: readonly Belief[]
  readonly isSure: boolean
  /** In ms of the real clock. */
  readonly now: number
}

export function withMark(progress: Progress, scenario: string, mark: Mark): Progress {
  const before = progress.scenarios.get(scenario)
  if (before !== undefined && MARKS.indexOf(before) >= MARKS.indexOf(mark)) return progress
  return { ...progress, scenarios: new Map(progress.scenarios).set(scenario, mark) }
}

export function withPrediction(progress: Progress, prediction: Prediction): Progress {
  const { scenario, isRight } = prediction
  const marked =
    scenario === undefined ? progress : withMark(progress, scenario, isRight ? 'solved' : 'predicted')
  const touched = isRight ? prediction.separates : prediction.beliefs.slice(0, 1)
  return {
    ...marked,
    beliefs: touched.reduce((all, belief) => withAnswer(all, belief, isRight), marked.beliefs),
    returns: isRight ? afterRight(marked.returns, prediction) : afterWrong(marked.returns, prediction),
  }
}

export const withChallenge = (progress: Progress, name: string): Progress =>
  progress.challenges.has(name)
    ? progress
    : { ...progress, challenges: new Set(progress.challenges).add(name) }

export const withPractice = (progress: Progress, topic: string, isRight: boolean): Progress => ({
  ...progress,
  practice: withAnswer(progress.practice, topic, isRight),
})

function withAnswer<K>(answers: ReadonlyMap<K, Held>, key: K, isRight: boolean): ReadonlyMap<K, Held> {
  const { wrong, right } = answers.get(key) ?? { wrong: 0, right: 0 }
  return new Map(answers).set(key, isRight ? { wrong, right: right + 1 } : { wrong: wrong + 1, right })
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Long enough for something else to be thought of, and on the same day however late it is. */
const laterToday = (now: number): number =>
  Math.min(now + 10 * MINUTE, Math.max(now, new Date(now).setHours(23, 59, 0, 0)))

/** The beginning of the day a week later, whatever the hour is now. */
const afterAWeek = (now: number): number => new Date(now + 7 * DAY).setHours(0, 0, 0, 0)

/** A belief comes back where somebody was sure and wrong, or wrong when asked again. */
function afterWrong(
  returns: readonly Return[],
  { atStake, isSure, scenario, now }: Prediction,
): readonly Return[] {
  const [belief] = atStake
  if (belief === undefined) return returns
  const known = returns.find((one) => one.belief === belief)
  if (known === undefined && !isSure) return returns
  const seen = withName(known?.seen ?? [], scenario)
  const again: Return = { belief, stage: 'day', due: laterToday(now), seen }
  return [...returns.filter((one) => one !== known), again]
}

/** What was due is asked again after a week, and then is over. */
function afterRight(returns: readonly Return[], { separates, scenario, now }: Prediction): readonly Return[] {
  return returns.flatMap((one) => {
    const isAnswered = one.due <= now && separates.includes(one.belief)
    if (!isAnswered || (scenario !== undefined && one.seen.at(-1) === scenario)) return one
    if (one.stage === 'week') return []
    return { ...one, stage: 'week' as const, due: afterAWeek(now), seen: withName(one.seen, scenario) }
  })
}

/** What was used last is the last. */
const withName = (names: readonly string[], name: string | undefined): readonly string[] =>
  name === undefined ? names : [...names.filter((other) => other !== name), name]

/** A belief that is due, with a program that shows it and was not used for it yet. */
export interface Recall {
  readonly belief: Belief
  readonly scenario: string
}

/** What is to be asked again now. `separating` says which scenarios show a belief. */
export function dueNow(
  { returns, scenarios }: Progress,
  now: number,
  separating: (belief: Belief) => readonly string[],
): Recall[] {
  const due = returns.filter((one) => one.due <= now).toSorted((one, other) => one.due - other.due)
  const taken = new Set<string>()
  return due.flatMap(({ belief, seen }) => {
    const free = separating(belief).filter((name) => !taken.has(name))
    const others = free.filter((name) => !seen.includes(name))
    // Where all were used, it is the one that was used longest ago.
    const again = seen.slice(0, -1).find((name) => free.includes(name))
    const scenario = others.find((name) => scenarios.get(name) !== 'solved') ?? others[0] ?? again
    if (scenario === undefined) return []
    taken.add(scenario)
    return { belief, scenario }
  })
}

/** What is to be asked again on this day, but not yet. */
export function dueLaterToday({ returns }: Progress, now: number): number {
  const midnight = new Date(now).setHours(24, 0, 0, 0)
  return returns.filter(({ due }) => due > now && due < midnight).length
}

/** Joins the progress of two browsers. */
export function joined(one: Progress, other: Progress): Progress {
  const marked = [...other.scenarios].reduce((all, [name, mark]) => withMark(all, name, mark), one)
  const returns = new Map(one.returns.map((each) => [each.belief, each]))
  for (const each of other.returns) {
    const known = returns.get(each.belief)
    if (known === undefined || each.due < known.due) returns.set(each.belief, each)
  }
  return {
    ...marked,
    beliefs: joinedAnswers(one.beliefs, other.beliefs),
    returns: [...returns.values()],
    challenges: new Set([...one.challenges, ...other.challenges]),
    practice: joinedAnswers(one.practice, other.practice),
  }
}

/** Takes the larger count of each: the same answers may be in both. */
function joinedAnswers<K>(one: ReadonlyMap<K, Held>, other: ReadonlyMap<K, Held>): ReadonlyMap<K, Held> {
  const all = new Map(one)
  for (const [key, { wrong, right }] of other) {
    const known = all.get(key) ?? { wrong: 0, right: 0 }
    all.set(key, { wrong: Math.max(known.wrong, wrong), right: Math.max(known.right, right) })
  }
  return all
}
