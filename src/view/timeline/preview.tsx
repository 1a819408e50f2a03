// What happens at the moment under the pointer, in a sentence beside it.
import { timeText } from '../../trace/duration'
import { plainText } from '../../trace/explain/phrases'
import { selectStopIndex } from '../selectors'
import { useView } from '../view-context'
import styles from './preview.module.css'

interface PreviewProps {
  /** Where the pointer is, in pixels from the left edge of what it is over. */
  readonly x: number
  readonly position: number
  /** What the pointer is on. */
  readonly title?: string | undefined
}

export default function Preview({ x, position, title }: PreviewProps) {
  const recording = useView((state) => state.run?.recording)
  const step = useView((state) => selectStopIndex(state, position))
  const words = useView((state) => state.sentenceWords)
  if (!recording) return null
  const sentence = recording.tellAt(position, words)
  const time = recording.trace.timeAt(position)
  return (
    <p className={styles.preview} style={{ '--x': `${x}px` } as React.CSSProperties} aria-hidden="true">
      <span className={styles.when}>
        {step} · {timeText(time)}
      </span>
      {title && <strong className={styles.title}>{title}</strong>}
      {sentence && plainText(sentence.short)}
    </p>
  )
}
