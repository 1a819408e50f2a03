// Which decisions of a run may lead to another output. Two tasks of which neither came of the other, and that touch nothing in
// common, can change places, and nobody can tell; so only what would reverse a race is worth another run.
// After Flanagan and Godefroid, Dynamic partial-order reduction for model checking software (POPL 2005).
import { type Access, type RunFacts, type TaskFacts, WHOLE } from './footprints'
import { TaskSet } from './task-set'

/** Two tasks that touch the same, one of them writing, and of which neither comes of the other. */
interface Race {
  readonly first: number
  readonly second: number
}

/** What another option at a decision would have moved; undefined where that is not known. */
interface Shift {
  readonly decision: number
  readonly option: number
  readonly at: number
  readonly earlier: readonly number[] | undefined
  readonly later: readonly number[] | undefined
}

/** For each decision the options that may lead to something else. */
export function optionsWorthTrying(run: RunFacts): readonly (readonly number[])[] {
  const shifts = shiftsOf(run)
  const races = racesOf(run)
  const delays = new Delays(run, races)
  const worth = run.decisions.map(() => new Set<number>())
  for (const { decision, option, earlier, later } of shifts)
    if (earlier === undefined && later === undefined) worth[decision]!.add(option)
  for (const race of races)
    for (const { decision, option } of reversing(race, run.tasks, shifts, delays))
      worth[decision]!.add(option)
  return worth.map((options) => [...options])
}

// Races

function racesOf({ tasks, accesses }: RunFacts): Race[] {
  const racing = tasks.map(() => new TaskSet())
  const meet = (a: number, b: number) => {
    const [first, second] = a < b ? [a, b] : [b, a]
    if (first >= 0 && first !== second && !tasks[second]!.causes.has(first)) racing[second]!.add(first)
  }
  for (const keys of accesses.values()) {
    const whole = keys.get(WHOLE)
    for (const [key, access] of keys) {
      meetOn(access, access, meet)
      if (whole === undefined || key === WHOLE) continue
      meetOn(whole, access, meet)
      meetOn(access, whole, meet)
    }
  }
  return racing.flatMap((firsts, second) => firsts.toArray().map((first) => ({ first, second })))
}

/** Whoever writes meets all others. */
function meetOn({ writers }: Access, other: Access, meet: (a: number, b: number) => void): void {
  for (const writer of writers) {
    for (const reader of other.readers) meet(writer, reader)
    for (const another of other.writers) meet(writer, another)
  }
}

// Options

function shiftsOf({ decisions, became }: RunFacts): Shift[] {
  return decisions.flatMap(({ moves, chosen, at }, decision) =>
    moves.flatMap((by, option): Shift[] => {
      if (option === chosen) return []
      const instead = moves[chosen]!
      const isKnown = by.earlier ?? by.later ?? instead.earlier ?? instead.later
      if (isKnown === undefined) return [{ decision, option, at, earlier: undefined, later: undefined }]
      /** What things became after the decision. */
      const tasksOf = (things: readonly object[]) => [
        ...new Set(things.flatMap((thing) => became.get(thing)?.find((task) => task >= at) ?? [])),
      ]
      const earlier = tasksOf([...(by.earlier ?? []), ...(instead.later ?? [])])
      const later = tasksOf([...(by.later ?? []), ...(instead.earlier ?? [])])
      return [{ decision, option, at, earlier, later }]
    }),
  )
}

/** Options by which the second may come before the first. */
function reversing(
  { first, second }: Race,
  tasks: readonly TaskFacts[],
  shifts: readonly Shift[],
  delays: Delays,
): Shift[] {
  const ofFirst = tasks[first]!
  const ofSecond = tasks[second]!
  const leadsToSecond = (task: number) =>
    task === second || (task !== first && ofSecond.carriers.has(task) && !ofFirst.carriers.has(task))
  const inTime = shifts.filter(({ at }) => at <= first)
  const bringing = inTime.filter(
    ({ earlier = [], later = [] }) => later.length === 0 && earlier.some(leadsToSecond),
  )
  const delaysBy = (task: number) =>
    inTime.filter(
      ({ earlier = [], later = [] }) =>
        later.includes(task) && (earlier.length === 0 || earlier.some(leadsToSecond)),
    )
  // What both need changes nothing between them.
  const needed = ofSecond.carriers.has(first) ? ofSecond.causes : ofSecond.carriers
  return [...bringing, ...delays.of(first, needed, delaysBy)]
}

/** How tasks are delayed, in small steps: each run that delays one leads to runs that delay it more. */
class Delays {
  private readonly tasks: readonly TaskFacts[]
  /** The last decision by which a task came later. */
  private readonly last = new Map<number, number>()
  /** Only for the sake of one other task, for which each is there. */
  private readonly servedBy = new Map<number, number>()

  constructor({ tasks, decisions, became }: RunFacts, races: readonly Race[]) {
    this.tasks = tasks
    for (const [decision, { moves, chosen, at }] of decisions.entries())
      for (const thing of moves[chosen]!.later ?? []) {
        const task = became.get(thing)?.find((one) => one >= at)
        if (task !== undefined) this.last.set(task, decision)
      }
    const racing = new Set(races.flatMap(({ first, second }) => [first, second]))
    const dependents = tasks.map(() => 0)
    for (const { parents, isEnd } of tasks)
      if (!isEnd) for (const parent of new Set(parents)) dependents[parent]!++
    for (const [task, { parents }] of tasks.entries()) {
      const [parent, ...others] = new Set(parents)
      if (parent !== undefined && others.length === 0 && dependents[parent] === 1 && !racing.has(parent))
        this.servedBy.set(task, parent)
    }
  }

  /** What delays a task; where nothing does, or nothing more, or others with it, what delays those that it comes of, too. */
  of(first: number, needed: TaskSet, delaysBy: (task: number) => Shift[]): Shift[] {
    const found: Shift[] = []
    const seen = new Set([first])
    for (const task of seen) {
      const servant = this.firstServant(task, needed, delaysBy)
      if (servant !== undefined) {
        found.push(...delaysBy(servant))
        continue
      }
      found.push(...delaysBy(task))
      for (const parent of this.tasks[task]!.parents) if (!needed.has(parent)) seen.add(parent)
    }
    return found
  }

  /** Of a task and those that only serve it, the first that can be delayed further: delaying another one would do the same. */
  private firstServant(
    task: number,
    needed: TaskSet,
    delaysBy: (task: number) => Shift[],
  ): number | undefined {
    let found: number | undefined
    for (let one: number | undefined = task; one !== undefined; one = this.servedBy.get(one)) {
      if (one !== task && needed.has(one)) break
      const last = this.last.get(one) ?? -1
      if (delaysBy(one).some(({ decision, later }) => decision > last && later?.length === 1)) found = one
    }
    return found
  }
}
