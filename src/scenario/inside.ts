// What is in an object at a position of the record, or in what an expression comes to there: asked of a copy of the run, which is
// kept for the next question, so that opening a tree node by node runs the program once.
import type { HostFactory } from '../hosts/host-options'
import { Contents } from '../record/contents'
import type { Range } from '../trace/moment'
import type { ObjectContents } from '../trace/things/objects/read'
import type { ValueView } from '../trace/values'
import { valueIn } from './evaluation'
import { lookAt } from './moment-watch'
import type { RunOptions } from './run'

export interface InsideQuestion {
  readonly position: number
  /** Without one it is about an object of the record. */
  readonly expression?: string
  /** Without one it is about the value of the expression. */
  readonly id?: number
  readonly range: Range
}

export interface Inside {
  /** What the expression comes to; undefined where it fails, or where there is none. */
  readonly root?: ValueView
  /** Undefined for what is no object, or none that the copy has. */
  readonly contents?: ObjectContents
}

interface Copy {
  readonly contents: Contents
  readonly root: ValueView | undefined
}

/** Copies that are kept, each as large as the run. */
const MOST_COPIES = 3

export class Copies {
  /** By what was run, how far, and what was evaluated there. The last one used is the last. */
  private readonly copies = new Map<string, Copy>()

  look(createHost: HostFactory, source: string, options: RunOptions, question: InsideQuestion): Inside {
    const { position, expression, id, range } = question
    const key = JSON.stringify([source, options, position, expression])
    const copy = this.copies.get(key) ?? stopAt(createHost, source, options, position, expression)
    this.copies.delete(key)
    this.copies.set(key, copy)
    for (const old of this.copies.keys()) if (this.copies.size > MOST_COPIES) this.copies.delete(old)
    const object = id ?? copy.root?.id
    const contents = object === undefined ? undefined : copy.contents.of(object, range)
    return { ...(copy.root && { root: copy.root }), ...(contents && { contents }) }
  }
}

const stopAt = (
  createHost: HostFactory,
  source: string,
  options: RunOptions,
  position: number,
  expression: string | undefined,
): Copy =>
  lookAt(createHost, source, options, position, (prepared, watch) => {
    const contents = new Contents(watch.objects)
    const value = expression === undefined ? undefined : valueIn(prepared, watch, 0, expression)
    return { contents, root: value?.kind === 'value' ? contents.viewOf(value.value) : undefined }
  })
