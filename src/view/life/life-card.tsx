// The life of what was clicked: its moments, and what it was caused by. Each leads there; a jump is undone by Back.
import { useCallback, useMemo } from 'react'
import { timeText } from '../../trace/duration'
import type { Timeline } from '../../trace/timeline/lanes'
import { type Cause, type CausingFrame, lifeOf } from '../../trace/timeline/life'
import { selectStopIndex } from '../selectors'
import { type LifeShown, timelineStoreOf, useTimeline } from '../timeline/timeline-state'
import { useViewStore, useWords } from '../view-context'
import { type NameOf, useNames } from '../words/names'
import { Card } from './card'
import styles from './life-card.module.css'
import { lifeWords } from './words'

export default function LifeCard() {
  const shown = useTimeline((state) => state.life)
  const timeline = useTimeline((state) => state.timeline)
  return shown && timeline ? <LifeOf key={shown.id} shown={shown} timeline={timeline} /> : null
}

function LifeOf({ shown, timeline }: { readonly shown: LifeShown; readonly timeline: Timeline }) {
  const words = useWords(lifeWords)
  const view = useViewStore()
  const nameOf = useNames()
  const { showLife } = timelineStoreOf(view).getState()
  const { jumpTo, pointAt } = view.getState()
  const life = useMemo(() => lifeOf(timeline, shown.id), [timeline, shown.id])
  const close = useCallback(() => showLife(undefined), [showLife])
  if (!life) return null
  const { item, moments, causes } = life
  const label = nameOf(item.id, item.label) || (item.badge ? '' : words.script)
  const name = [item.badge, label].filter(Boolean).join(' ')
  const called = (frame: CausingFrame | undefined) => frame && nameOf(frame.id, frame.label)
  const told = (position: number) =>
    words.step(selectStopIndex(view.getState(), position), timeText(timeline.trace.timeAt(position)))
  const title = (
    <>
      {item.badge && <span className={styles.badge}>{item.badge}</span>}
      {label && <bdi>{label}</bdi>}
    </>
  )
  return (
    <Card label={words.life(name)} title={title} {...shown} onClose={close}>
      <ol className={styles.moments}>
        {moments.map(({ what, position }) => (
          <li key={`${what} ${position}`}>
            <button type="button" onClick={() => jumpTo(position)}>
              <span>{words.what[what]}</span>
              <span className={styles.when}>{told(position)}</span>
            </button>
          </li>
        ))}
      </ol>
      {causes.length > 0 && <h3 className={styles.because}>{words.because}</h3>}
      <ol className={styles.causes}>
        {causes.map((cause) => (
          <li key={cause.position}>
            <button
              type="button"
              onClick={() => jumpTo(cause.position)}
              onPointerEnter={() => pointAt(cause.frames[0]?.span)}
              onPointerLeave={() => pointAt(undefined)}
            >
              <bdi>
                {words.cause(
                  called(cause.frames[0]),
                  cause.frames[0]?.span?.line,
                  runner(cause, nameOf, words.script),
                )}
              </bdi>
              {cause.frames.slice(1).map((frame) => (
                <span key={frame.id} className={styles.caller}>
                  ↑ {words.cause(called(frame), frame.span?.line, undefined)}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What ran while something was asked for. */
const runner = ({ by }: Cause, nameOf: NameOf, script: string): string | undefined =>
  by && (by.badge ? `${by.badge} ${nameOf(by.id, by.label)}` : script)
