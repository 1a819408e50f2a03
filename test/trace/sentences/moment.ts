// A position of a record with the pictures before and after it: what a claim is held against.

import type { EventKind } from '../../../src/trace/formats'
import type { Snapshot, Span } from '../../../src/trace/picture'
import type { CodeDetail } from '../../../src/trace/things/stack/format'
import { viewOf } from '../../../src/trace/values'
import type { Named } from './blanks'
import { detail } from './details'
import type { RecordFacts } from './record-facts'

export class Moment {
  private pictureBefore: Snapshot | undefined
  private pictureAfter: Snapshot | undefined

  constructor(
    readonly facts: RecordFacts,
    readonly position: number,
  ) {}

  get trace() {
    return this.facts.trace
  }

  get kind(): EventKind {
    return this.trace.kindAt(this.position)
  }

  get subject(): number {
    return this.trace.subjectAt(this.position)
  }

  get span(): Span | undefined {
    return this.trace.spanAt(this.position)
  }

  get isNode(): boolean {
    return this.trace.host === 'node'
  }

  get before(): Snapshot {
    this.pictureBefore ??= this.facts.picture(this.position - 1)
    return this.pictureBefore
  }

  get after(): Snapshot {
    this.pictureAfter ??= this.facts.picture(this.position)
    return this.pictureAfter
  }

  kindAfter = (distance: number): EventKind | undefined => {
    const position = this.position + distance
    return position < 0 || position >= this.trace.length ? undefined : this.trace.kindAt(position)
  }

  subjectAfter = (distance: number): number => this.trace.subjectAt(this.position + distance)

  get job(): number | undefined {
    return this.facts.jobAt(this.position)
  }

  get task(): number | undefined {
    return this.facts.taskAt(this.position)
  }

  /** Top of the stack, or so many below. */
  frame(below = 0): number | undefined {
    return this.after.stack.at(-1 - below)?.id
  }

  promise(id: number) {
    return this.facts.promiseAt(id, this.position)
  }

  /** The first write of the event. */
  get write() {
    return this.trace.writeAt(this.trace.writesOf(this.position)[0])
  }

  sourceOf(span: Span | undefined): string {
    return span === undefined ? '' : this.trace.source.slice(span.start, span.end)
  }

  // Whether words of a sentence fit a thing of the record

  /** A quoted value: whole, or its beginning. */
  shows(quoted: string, value: number): boolean {
    const { text, kind } = viewOf(this.trace, value)
    return kind === 'function' || isBeginningOf(quoted, text)
  }

  isNamed(name: Named, code: CodeDetail): boolean {
    const { phrase, text, isVague } = name
    if (isVague) return true
    const span = phrase?.target?.kind === 'span' ? phrase.target.span : undefined
    if (span !== undefined) return span === this.trace.spanOf(code.span)
    if (/^your (script|text)$/i.test(text)) return code.label === '(script)'
    if (/^the /i.test(text) && !phrase?.isCode)
      return new RegExp(`^the ${escaped(code.label)}(?!\\w)`, 'i').test(text)
    if (/field initializer$/i.test(text)) return code.label === 'class fields'
    return (
      text === code.label ||
      text.split(/[. ]/).at(-1) === code.label ||
      this.isRole(code) ||
      isBeginningOf(text, code.label)
    )
  }

  /** A function that the engine made has the name that the program calls it by. */
  private isRole = (code: CodeDetail): boolean => code.labelled === 'role'

  isContext = (name: Named, id: number | undefined): boolean =>
    id !== undefined &&
    this.trace.entityKind(id) === 'context' &&
    this.isNamed(name, detail(this.trace, 'context', id))

  isFunction = (name: Named, id: number): boolean =>
    id > 0 &&
    this.trace.entityKind(id) === 'function' &&
    this.isNamed(name, detail(this.trace, 'function', id))

  /** How the context that was pushed here leaves the stack for the first time. */
  departure(context: number): number | undefined {
    return this.facts.next(
      this.position + 1,
      (kind, subject) => subject === context && (kind === 'context-popped' || kind === 'context-suspended'),
    )
  }
}

export function isBeginningOf(quoted: string, whole: string): boolean {
  const text = whole.replace(/\s+/g, ' ')
  if (quoted === whole) return true
  const cut = quoted.search(/…"?$/)
  return cut >= 0 && text.trimStart().startsWith(quoted.slice(0, cut).trim())
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
