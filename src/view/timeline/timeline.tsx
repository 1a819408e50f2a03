// The timeline: the whole run above, a part of it beneath, a lane for each kind of thing that takes time.
import { X, ZoomIn, ZoomOut } from 'lucide-react'
import { Panel } from '../parts/panel'
import { Segmented } from '../parts/segmented'
import { selectStopIndex } from '../selectors'
import { useViewStore, useWords } from '../view-context'
import { Details } from './details'
import { Overview } from './overview'
import styles from './timeline.module.css'
import { timelineStoreOf, useTimeline, zoom } from './timeline-state'
import { timelineWords } from './words'

export default function TimelinePanel() {
  const words = useWords(timelineWords)
  const timeline = useTimeline((state) => state.timeline)
  const isEmpty = useTimeline(({ recording }) => (recording?.trace.length ?? 0) === 0)
  return (
    <Panel name="Timeline" isLarge className={styles.panel} action={<Tools />}>
      {isEmpty || !timeline ? (
        <p className={styles.empty}>{isEmpty ? words.empty : words.preparing}</p>
      ) : (
        <>
          <Overview timeline={timeline} />
          <Details timeline={timeline} />
        </>
      )}
    </Panel>
  )
}

const AXES = ['steps', 'scale'] as const

function Tools() {
  const words = useWords(timelineWords)
  const view = useViewStore()
  const store = timelineStoreOf(view)
  const axis = useTimeline((state) => state.axisKind)
  const isPart = useTimeline(({ window }) => window !== undefined)
  const look = (factor: number) => zoom(store.getState(), factor, view.getState().position)
  return (
    <div className={styles.tools}>
      <RangeTools />
      <Segmented
        name={words.axis}
        options={AXES}
        labels={words.axes}
        value={axis}
        onChoose={store.getState().chooseAxis}
      />
      <button type="button" title={words.farther} aria-label={words.farther} onClick={() => look(1 / 2)}>
        <ZoomOut size={18} />
      </button>
      <button type="button" title={words.closer} aria-label={words.closer} onClick={() => look(2)}>
        <ZoomIn size={18} />
      </button>
      <button
        type="button"
        className={styles.whole}
        aria-disabled={!isPart}
        onClick={() => store.getState().look(undefined)}
      >
        {words.whole}
      </button>
      <button
        type="button"
        title={words.close}
        aria-label={words.close}
        onClick={() => view.getState().togglePanel('Timeline')}
      >
        <X size={18} />
      </button>
    </div>
  )
}

/** The part that is chosen, to look at, or to forget. */
function RangeTools() {
  const words = useWords(timelineWords)
  const view = useViewStore()
  const range = useTimeline((state) => state.range)
  const { look, chooseRange } = timelineStoreOf(view).getState()
  if (!range) return null
  const step = (position: number) => selectStopIndex(view.getState(), position)
  return (
    <span className={styles.range}>
      {words.range(step(range.from), step(range.to))}
      <button type="button" onClick={() => look(range)}>
        {words.lookAtRange}
      </button>
      <button
        type="button"
        title={words.forgetRange}
        aria-label={words.forgetRange}
        onClick={() => chooseRange(undefined)}
      >
        <X size={14} />
      </button>
    </span>
  )
}
