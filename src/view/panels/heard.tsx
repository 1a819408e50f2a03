// What the eye finds beside the sentence, for who hears it: what was printed, what a new badge stands for, the line.
import { itemOf } from '../../trace/timeline/item'
import type { Trace } from '../../trace/trace'
import { Described } from '../described/described'
import { selectSnapshot } from '../selectors'
import { useView, useWords } from '../view-context'
import type { InLanguages } from '../words/language'
import { useNames } from '../words/names'

interface HeardWords {
  readonly printed: (text: string) => string
  readonly named: (badge: string, name: string) => string
  readonly line: (line: number) => string
}

const heardWords: InLanguages<HeardWords> = {
  en: {
    printed: (text) => `Printed: “${text}”.`,
    named: (badge, name) => `${badge} is ${name}.`,
    line: (line) => `Line ${line}.`,
  },
  es: {
    printed: (text) => `Impreso: «${text}».`,
    named: (badge, name) => `${badge} es ${name}.`,
    line: (line) => `Línea ${line}.`,
  },
}

/** Longer lines are read in the console. */
const LONGEST = 200

export default function Heard() {
  const words = useWords(heardWords)
  const nameOf = useNames()
  const position = useView((state) => state.position)
  const recording = useView(({ run }) => run?.recording)
  const line = useView((state) => selectSnapshot(state).span?.line)
  if (!recording || position < 0 || position > recording.lastPosition) return null
  const { trace } = recording
  const printed =
    trace.kindAt(position) === 'line-printed' ? recording.textAt(position).slice(0, LONGEST) : undefined
  const item = itemThatComes(trace, position)
  return (
    <span className="hidden-words">
      {printed !== undefined && ` ${words.printed(printed)}`}
      {item && ` ${words.named(item.badge, nameOf(item.id, item.label))}`}
      {line !== undefined && ` ${words.line(line)}`} <Described />
    </span>
  )
}

/** What is given a badge, or comes into a queue. */
const COMING: ReadonlySet<string> = new Set([
  'timer-registered',
  'job-enqueued',
  'task-enqueued',
  'entry-shelved',
])

function itemThatComes(trace: Trace, position: number) {
  if (!COMING.has(trace.kindAt(position))) return undefined
  const item = itemOf(trace, trace.subjectAt(position))
  return item?.badge && item.label ? item : undefined
}
