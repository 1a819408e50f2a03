import { ChevronRight } from 'lucide-react'
import { inMs, timeText } from '../../trace/duration'
import { plainText } from '../../trace/explain/phrases'
import { type Schedule, scheduleAt } from '../../trace/timeline/schedule'
import type { Recording } from '../recording'
import { selectStopIndex } from '../selectors'
import { useTimeline } from '../timeline/timeline-state'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './record.module.css'
import type { RecordRow } from './rows'
import { recordWords } from './words'

interface RowProps {
  readonly recording: Recording
  readonly row: RecordRow
  onOpen(first: number): void
}

/** A step with its time and its sentence; a click goes there. */
export function RecordRowView({ recording, row: { position, folded }, onOpen }: RowProps) {
  const words = useWords(recordWords)
  const timeline = useTimeline((state) => state.timeline)
  const step = useView((state) => selectStopIndex(state, position))
  const { jumpTo, pointAt } = useViewStore().getState()
  if (folded > 0)
    return (
      <button type="button" className={styles.folded} onClick={() => onOpen(position)}>
        <ChevronRight size={14} aria-hidden="true" />
        {words.folded(folded)}
      </button>
    )
  const sentence = recording.tellAt(position)
  const span = recording.trace.spanAt(position)
  const schedule = timeline && scheduleAt(timeline, position)
  const time = recording.trace.timeAt(position)
  return (
    <div className={styles.row} data-kind={recording.trace.kindAt(position)}>
      <button
        type="button"
        className={styles.step}
        title={words.goTo(step, inMs(time))}
        onClick={() => jumpTo(position)}
        onPointerEnter={() => pointAt(span)}
        onPointerLeave={() => pointAt(undefined)}
      >
        <span className={styles.number}>{step}</span>
        <span className={styles.time}>{timeText(time)}</span>
        <span className={styles.sentence}>{sentence && plainText(sentence.short)}</span>
      </button>
      {schedule && <Scheduled schedule={schedule} position={position} />}
    </div>
  )
}

/** When what the badge stands for was asked for, queued and run; each leads there. */
function Scheduled({ schedule, position }: { readonly schedule: Schedule; readonly position: number }) {
  const words = useWords(recordWords)
  const store = useViewStore()
  const { jumpTo } = store.getState()
  const { badge, scheduled, queued, ran } = schedule
  const step = (at: number) => selectStopIndex(store.getState(), at)
  const moments = [
    { at: scheduled === queued ? undefined : scheduled, text: words.scheduled },
    { at: queued, text: words.queued },
    { at: ran, text: words.ran },
  ]
  return (
    <p className={styles.scheduled}>
      <span className={styles.badge}>{badge}</span>
      {moments.map(
        ({ at, text }) =>
          at !== undefined && (
            <button key={text(0)} type="button" aria-disabled={at === position} onClick={() => jumpTo(at)}>
              {text(step(at))}
            </button>
          ),
      )}
    </p>
  )
}
