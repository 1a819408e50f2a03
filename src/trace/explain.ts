// The sentence for an event: what happened, by which rule, and from where.
import { english, type Words } from './explain/in-english'
import { Scene } from './explain/scene'
import type { Sentence } from './explain/sentence'
import { tellingOf } from './tellings'
import { beforeTheRun } from './things/loop/say'
import type { Trace } from './trace'

/** Position -1 is before the program runs. */
export function explain(trace: Trace, position: number, words: Words = english): Sentence {
  const at = new Scene(trace, position, words)
  return position < 0 ? beforeTheRun(at) : tellingOf(at.kind).say(at)
}
