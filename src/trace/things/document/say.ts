// Sentences about the document's nodes.
import { domChanges, focusing } from '../../explain/document-rules'
import { quote } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { FIRST_ENTITY, NULL } from '../../schema'
import type { Tellings } from '../../thing'
import { viewOf } from '../../values'
import type { Changed } from './english'
import {
  type documentFormat,
  FIRST_ATTRIBUTE,
  NODE_CHECKED,
  NODE_FOCUS,
  NODE_TEXT,
  NODE_VALUE,
} from './format'

const node = (at: Scene, id: number): Phrase => quote(viewOf(at.trace, FIRST_ENTITY + id).text)

const nodeInserted = (at: Scene): Sentence =>
  at.sentence(at.words.document.inserted(node(at, at.subject)), domChanges)

const nodeRemoved = (at: Scene): Sentence =>
  at.sentence(at.words.document.removed(node(at, at.subject)), domChanges)

function nodeChanged(at: Scene): Sentence {
  const { key, value } = at.write
  const subject = node(at, at.subject)
  const words = at.words.document
  if (key === NODE_FOCUS)
    return at.sentence(value === NULL ? words.focusLeft() : words.focused(subject), focusing)
  const facts = { what: changeOf(at, key), node: subject }
  const isGone = value === NULL && key !== NODE_CHECKED
  return at.sentence(
    isGone ? words.gone(facts) : words.changed({ ...facts, value: quote(viewOf(at.trace, value).text) }),
    domChanges,
  )
}

function changeOf(at: Scene, key: number): Changed {
  if (key === NODE_TEXT) return 'text'
  if (key === NODE_VALUE) return 'value'
  return key === NODE_CHECKED ? 'check' : { attribute: at.trace.data.names[key - FIRST_ATTRIBUTE]! }
}

export const documentEvents: Tellings<typeof documentFormat> = {
  'node-inserted': { say: nodeInserted, stops: ['line'] },
  'node-removed': { say: nodeRemoved, stops: ['line'] },
  'node-changed': { say: nodeChanged, stops: ['line'] },
}
