// An event with what surrounds it: all that a sentence may look at.

import type { EventKind, List } from '../formats'
import { Moment } from '../moment'
import { DEAD_ZONE, FIRST_ENTITY, NOTHING } from '../schema'
import type { WrittenKind } from '../span'
import { jobDetail } from '../things/jobs/format'
import { LOOP_ENTRY, LOOP_JOB, LOOP_RUNS_JOB, LOOP_TASK } from '../things/loop/format'
import { functionDetail, settlementOf } from '../things/objects/format'
import { FULFILLED_WITH, promiseDetail, REJECTED_WITH } from '../things/promises/format'
import { serverJobDetail, serverQueueDetail, serverWorkerDetail } from '../things/server-jobs/format'
import { entryDetail } from '../things/shelves/format'
import { type CodeDetail, calleeOf, contextDetail } from '../things/stack/format'
import { taskDetail } from '../things/tasks/format'
import { timerDetail } from '../things/timers/format'
import type { Trace } from '../trace'
import { viewOf } from '../values'
import type { Words } from './in-english'
import { at, code, over, quote, say } from './phrases'
import type { Rule } from './rule'
import type { Phrase, Sentence } from './sentence'

/** What runs at a position: the innermost of a job, a callback of a frame or an idle moment, and a task. */
export type Running = { readonly kind: 'job' | 'entry' | 'task'; readonly id: number }

/** How many of each wait. */
export interface Waiting {
  readonly ticks: number
  readonly jobs: number
}

export class Scene extends Moment {
  constructor(
    trace: Trace,
    position: number,
    readonly words: Words,
  ) {
    super(trace, position)
  }

  /** Whether what is said of the order of tasks and jobs holds here. */
  get isToday(): boolean {
    return this.trace.rules === undefined
  }

  get isNode(): boolean {
    return this.trace.host === 'node'
  }

  /** Kind of the event so many events later; undefined outside of the trace. */
  kindAfter(distance: number): EventKind | undefined {
    const position = this.position + distance
    return position < 0 || position >= this.trace.length ? undefined : this.trace.kindAt(position)
  }

  subjectAfter(distance: number): number {
    return this.trace.subjectAt(this.position + distance)
  }

  /** What is written at the event's place. */
  get written() {
    return this.span?.written
  }

  waiting(name: List): number {
    return this.list(name).count
  }

  /** The state before the event. */
  get before(): Moment {
    return new Moment(this.trace, this.position - 1)
  }

  /** The first write of the event. */
  get write() {
    return this.trace.writeAt(this.trace.writesOf(this.position)[0])
  }

  get active(): Running | undefined {
    return runningAt(this)
  }

  /** Whether a script is the first that runs. */
  isFirst(task: number): boolean {
    const queued = new Moment(this.trace, this.trace.entityEvent(task))
    return (
      queued.writtenAt(this.trace.collection('loop'), LOOP_TASK) === undefined &&
      queued.list('tasks').count === 1
    )
  }

  // Promises

  /** How a promise was settled at this position, and with what; undefined while it is pending. */
  outcome(promise: number): { readonly isRejected: boolean; readonly value: number } | undefined {
    const value = this.value(promise, FULFILLED_WITH)
    if (value !== NOTHING) return { isRejected: false, value }
    const reason = this.value(promise, REJECTED_WITH)
    return reason === NOTHING ? undefined : { isRejected: true, value: reason }
  }

  // Nouns

  job(id: number): Phrase {
    return at(this.trace.entityEvent(id), `J${jobDetail(this.trace, id).number}`)
  }

  /** A task leads to where its timer was set or its entry asked for, if it has one. The script has no number. */
  task(id: number): Phrase {
    const { number, source } = taskDetail(this.trace, id)
    return at(this.originOf(id), source === 'script' ? this.words.nouns.yourScript : `T${number}`)
  }

  /** Position at which a task was asked for. */
  originOf(task: number): number {
    const { timer, entry } = taskDetail(this.trace, task)
    return this.trace.entityEvent(timer || entry || task)
  }

  timer(id: number): Phrase {
    return at(this.trace.entityEvent(id), `T${timerDetail(this.trace, id).number}`)
  }

  /** A request is better known by its address. */
  entry(id: number): Phrase {
    const { number, shelf, label } = entryDetail(this.trace, id)
    return at(this.trace.entityEvent(id), shelf === 'request' ? this.words.nouns.label(label) : `T${number}`)
  }

  /** A job of a server's queue. */
  serverJob(id: number): Phrase {
    return at(
      this.trace.entityEvent(id),
      this.words.nouns.serverJob(brief(serverJobDetail(this.trace, id).id)),
    )
  }

  serverQueue(id: number): Phrase {
    return quote(serverQueueDetail(this.trace, id).name)
  }

  serverWorker(id: number): Phrase {
    return at(
      this.trace.entityEvent(id),
      this.words.nouns.serverWorker(brief(serverWorkerDetail(this.trace, id).name)),
    )
  }

  promise(id: number): Phrase {
    return at(this.trace.entityEvent(id), `P${promiseDetail(this.trace, id).number}`)
  }

  /** What did something: "at line 4", "by J3", "when GET /a was answered". It leads to the moment, or to what did it. */
  cause(position: number): readonly Phrase[] {
    const { nouns } = this.words
    const span = this.trace.spanAt(position)
    if (span !== undefined) return [at(position, nouns.atLine(span.line))]
    const running = runningAt(new Moment(this.trace, position))
    if (running === undefined) return nouns.byLoop(at(position, nouns.eventLoop))
    const { kind, id } = running
    if (kind === 'job') return nouns.by(this.job(id))
    if (kind === 'entry') return nouns.by(this.entry(id))
    const { source, entry } = taskDetail(this.trace, id)
    if (source === 'networking' && entry !== undefined) return nouns.whenAnswered(this.entry(entry))
    if (source === 'io' && entry !== undefined) return nouns.whenDone(this.entry(entry))
    return nouns.by(this.task(id))
  }

  /** Undefined where neither a job nor a tick waits. */
  get waitingJobs(): Waiting | undefined {
    const ticks = this.waiting('ticks')
    const jobs = this.waiting('jobs')
    return ticks + jobs > 0 ? { ticks, jobs } : undefined
  }

  /** A context by its name. A built-in is called what the program calls it, where the program calls it. */
  context(id: number): readonly Phrase[] {
    const detail = contextDetail(this.trace, id)
    if (!detail.isBuiltin) return this.named(detail)
    const called = this.calledAs(id, detail)
    if (called !== undefined) return [code(called)]
    const callee = calleeOf(this.trace, id)
    return callee > 0 ? this.function(callee) : this.named(detail)
  }

  private calledAs(context: number, { label, labelled }: CodeDetail): string | undefined {
    const pushed = this.trace.entityEvent(context)
    const written = this.trace.spanAt(pushed)?.written
    if (written === undefined || (written.kind !== 'call' && written.kind !== 'new')) return undefined
    const caller = new Moment(this.trace, pushed).frame(1)
    if (caller === undefined || contextDetail(this.trace, caller).isBuiltin) return undefined
    const { text } = written
    if (text.includes('(') || text.includes(' ')) return undefined
    if (labelled === 'role') return text.includes('.') ? undefined : text
    const isSo = text === label || text.endsWith(`.${label}`)
    if (!isSo) return undefined
    return written.kind === 'new' ? `new ${text}` : text
  }

  /** A function by its name, by its place, or by what the engine made it for. */
  function(id: number): readonly Phrase[] {
    const detail = functionDetail(this.trace, id)
    const settled = settlementOf(this.trace, id)?.promise ?? 0
    if (settled === 0 || this.trace.entityKind(settled) !== 'promise') return this.named(detail)
    const isCollector =
      settlementOf(this.trace, id)!.how !== 'resolve' && settlementOf(this.trace, id)!.how !== 'reject'
    const { nouns } = this.words
    return isCollector ? say`${nouns.role(detail.label)}` : nouns.roleOf(detail.label, this.promise(settled))
  }

  /** What a task, a timer or an entry calls. */
  callback(id: number, label: string): readonly Phrase[] {
    return id > 0 ? this.function(id) : say`${label === '(script)' ? this.words.nouns.yourText : label}`
  }

  named({ label, labelled, span }: CodeDetail): readonly Phrase[] {
    const place = this.trace.spanOf(span)
    const { nouns } = this.words
    switch (labelled) {
      case 'script':
        return say`${nouns.yourScript}`
      case 'fields':
        return say`${nouns.fieldInitializer}`
      case 'file':
        return [code(label)]
      case 'name':
        return [over(place, label, true)]
      case 'role':
        return say`${nouns.role(label)}`
      case 'text':
        return place === undefined ? [quote(label)] : nouns.functionOf(place)
    }
  }

  /** A value, as far as a sentence quotes it. */
  shown(value: number, words = 5): Phrase {
    if (
      value >= FIRST_ENTITY &&
      value < DEAD_ZONE &&
      this.trace.entityKind(value - FIRST_ENTITY) === 'function'
    )
      return quote(`ƒ ${functionDetail(this.trace, value - FIRST_ENTITY).label}`, words)
    return quote(viewOf(this.trace, value).text, words)
  }

  sentence(short: readonly Phrase[], { id, source }: Rule): Sentence {
    const { rules } = this.trace
    const why = this.words.rules[id]
    return {
      short: capitalized(short),
      why: rules === undefined ? why : this.words.nouns.byOtherRules(rules, why),
      source,
    }
  }
}

/** Longest id that a sentence shows whole. */
const MAX_ID = 20

/** An id, without spaces, so that it counts as a word. */
const brief = (id: string): string =>
  (id.length <= MAX_ID ? id : `${id.slice(0, MAX_ID - 1)}…`).replaceAll(' ', '\u00a0')

const AWAITS: ReadonlySet<WrittenKind | undefined> = new Set(['await', 'yield', 'return', 'for await'])

/** The program says there that it waits. */
export const isAwait = (kind: WrittenKind | undefined): boolean => AWAITS.has(kind)

/** The keyword of a place at which a function is put aside. */
export const keywordOf = (kind: WrittenKind | undefined): string =>
  kind === 'yield' || kind === 'return' || kind === 'for await' ? kind : 'await'

function runningAt(at: Moment): Running | undefined {
  const loop = at.trace.collection('loop')
  const held = (key: number) => at.value(loop, key)
  const hasTask = held(LOOP_TASK) !== NOTHING
  // By a wrong rule, a task may interrupt a job.
  const began = (key: number) => at.writtenAt(loop, key) ?? -1
  const isInterrupted = at.trace.rules === 'wrong' && hasTask && began(LOOP_TASK) > began(LOOP_JOB)
  if (held(LOOP_RUNS_JOB) !== NOTHING && !isInterrupted) return { kind: 'job', id: held(LOOP_JOB) }
  if (held(LOOP_ENTRY) !== NOTHING) return { kind: 'entry', id: held(LOOP_ENTRY) }
  return !hasTask ? undefined : { kind: 'task', id: held(LOOP_TASK) }
}

/** Names of things are written as they stand within a sentence; some begin one. */
function capitalized(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.map((phrase, i) => {
    if (phrase.isCode || !(i === 0 || phrases[i - 1]!.text.endsWith('. '))) return phrase
    return { ...phrase, text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1) }
  })
}
