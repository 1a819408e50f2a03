// Sentences about the document's nodes.
import { domChanges, focusing } from '../../explain/document-rules'
import { code, quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { FIRST_ENTITY, NULL } from '../../schema'
import type { Tellings } from '../../thing'
import { viewOf } from '../../values'
import {
  type documentFormat,
  FIRST_ATTRIBUTE,
  NODE_CHECKED,
  NODE_FOCUS,
  NODE_TEXT,
  NODE_VALUE,
} from './format'

const node = (at: Scene, id: number): Phrase => quote(viewOf(at.trace, FIRST_ENTITY + id).text)

function nodeInserted(at: Scene): Sentence {
  return at.sentence(
    say`${node(at, at.subject)} gets its place in the tree. That happens at once; drawing it waits for a frame.`,
    domChanges,
  )
}

function nodeRemoved(at: Scene): Sentence {
  return at.sentence(
    say`${node(at, at.subject)} is taken out of the tree at once; the screen follows with the next frame.`,
    domChanges,
  )
}

function nodeChanged(at: Scene): Sentence {
  const { key, value } = at.write
  const subject = node(at, at.subject)
  if (key === NODE_FOCUS)
    return at.sentence(
      value === NULL ? say`the focus leaves its element.` : say`${subject} has the focus now.`,
      focusing,
    )
  return at.sentence(say`${changeOf(at, key)} of ${subject} ${ending(at, key, value)}.`, domChanges)
}

function changeOf(at: Scene, key: number): readonly Phrase[] {
  if (key === NODE_TEXT) return say`the text`
  if (key === NODE_VALUE) return say`the value`
  if (key === NODE_CHECKED) return say`the check mark`
  return say`the attribute ${code(at.trace.data.names[key - FIRST_ATTRIBUTE]!)}`
}

const ending = (at: Scene, key: number, value: number): readonly Phrase[] =>
  value === NULL && key !== NODE_CHECKED ? say`is gone` : say`is ${quote(viewOf(at.trace, value).text)} now`

export const documentEvents: Tellings<typeof documentFormat> = {
  'node-inserted': { say: nodeInserted, stops: ['line'] },
  'node-removed': { say: nodeRemoved, stops: ['line'] },
  'node-changed': { say: nodeChanged, stops: ['line'] },
}
