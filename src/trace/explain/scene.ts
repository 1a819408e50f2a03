// An event with what surrounds it: all that a sentence may look at.

import type { EventKind, List } from '../formats'
import { Moment } from '../moment'
import type { Span } from '../span'
import { jobDetail } from '../things/jobs/format'
import { promiseDetail } from '../things/promises/format'
import { entryDetail } from '../things/shelves/format'
import { contextDetail } from '../things/stack/format'
import { taskDetail } from '../things/tasks/format'
import { timerDetail } from '../things/timers/format'
import { viewOf } from '../values'
import { at, code, count, line, over, quote, say, wait } from './phrases'
import type { Rule } from './rule'
import type { Phrase, Sentence } from './sentence'

export class Scene extends Moment {
  get isNode(): boolean {
    return this.trace.host === 'node'
  }

  /** Kind of the event so many events later; undefined outside of the trace. */
  kindAfter(distance: number): EventKind | undefined {
    const position = this.position + distance
    return position < 0 || position >= this.trace.length ? undefined : this.trace.kindAt(position)
  }

  textOf(span: Span | undefined): string {
    return span === undefined ? '' : this.trace.source.slice(span.start, span.end)
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

  // Nouns

  job(id: number): Phrase {
    return at(this.trace.entityEvent(id), `J${jobDetail(this.trace, id).number}`)
  }

  /** A task leads to where its timer was set, if it has one. The script has no number. */
  task(id: number): Phrase {
    const { number, source, timer } = taskDetail(this.trace, id)
    return at(this.trace.entityEvent(timer || id), source === 'script' ? 'your script' : `T${number}`)
  }

  timer(id: number): Phrase {
    return at(this.trace.entityEvent(id), `T${timerDetail(this.trace, id).number}`)
  }

  /** A request is better known by its address. */
  entry(id: number): Phrase {
    const { number, shelf, label } = entryDetail(this.trace, id)
    return at(this.trace.entityEvent(id), shelf === 'request' ? label : `T${number}`)
  }

  promise(id: number): Phrase {
    return at(this.trace.entityEvent(id), `P${promiseDetail(this.trace, id).number}`)
  }

  /** "at line 4", leading to the moment; outside of the program's own text, no line did it. */
  where(position: number): Phrase {
    const span = this.trace.spanAt(position)
    return at(position, span === undefined ? 'by another job' : `at line ${span.line}`)
  }

  /** "1 tick and 2 jobs wait"; undefined where none does. */
  get waitingJobs(): string | undefined {
    const ticks = this.waiting('ticks')
    const jobs = this.waiting('jobs')
    if (ticks > 0 && jobs > 0) return `${count(ticks, 'tick')} and ${count(jobs, 'job')} wait`
    if (ticks > 0) return `${count(ticks, 'tick')} ${wait(ticks)}`
    return jobs > 0 ? `${count(jobs, 'job')} ${wait(jobs)}` : undefined
  }

  /** A context by its name. */
  context(id: number | undefined): readonly Phrase[] {
    if (id === undefined || id === 0) return say`a built-in function`
    const { label, span, isBuiltin } = contextDetail(this.trace, id)
    return isBuiltin ? [this.callee(id, label)] : this.named(label, this.trace.spanOf(span))
  }

  /** Named by the program, so that a sentence can do without its place. */
  hasName(context: number): boolean {
    const { label } = contextDetail(this.trace, context)
    return label === '(script)' || isName(label)
  }

  /** A function by its name, or by its place. */
  named(label: string, span: Span | undefined): readonly Phrase[] {
    if (label === '(script)') return say`your script`
    if (label === '(built-in)') return say`a built-in function`
    if (label === 'class fields') return say`a class's field initializer`
    if (isName(label)) return [over(span, label, true)]
    return span === undefined ? say`a function` : say`the function of ${line(span)}`
  }

  /** A built-in as the program wrote it: `console.log`. */
  private callee(id: number, label: string): Phrase {
    const written = /^(?:await )?((?:new )?[\w$.]+)\(/.exec(
      this.textOf(this.trace.spanAt(this.trace.entityEvent(id))),
    )?.[1]
    if (label === '(built-in)')
      return written && /^[\w$]+$/.test(written) ? code(written) : { text: 'a built-in function' }
    return code(written?.split(/[. ]/).at(-1) === label ? written : label)
  }

  /** A value, as far as a sentence quotes it. */
  shown(value: number): Phrase {
    const { text } = viewOf(this.trace, value)
    return text === 'ƒ' ? { text: 'a built-in function' } : quote(text)
  }

  sentence(short: readonly Phrase[], { why, source }: Rule): Sentence {
    return { short: capitalized(short), why, source }
  }
}

/** `load`, `get size`, `bound load`; anything else is the beginning of a function's text. */
const isName = (label: string): boolean => /^((get|set|bound) )*[\w$#.[\]]+$/.test(label)

/** Names of things are written as they stand within a sentence; some begin one. */
function capitalized(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.map((phrase, i) => {
    if (phrase.isCode || !(i === 0 || phrases[i - 1]!.text.endsWith('. '))) return phrase
    return { ...phrase, text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1) }
  })
}
