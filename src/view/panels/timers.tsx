import type { ScenarioHost } from '../../scenario/scenario'
import { timeText } from '../../trace/duration'
import type { Snapshot, TimerView } from '../../trace/picture'
import { Chip } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import type { Recording } from '../recording'
import { toldApart } from '../values/told-apart'
import { useWords } from '../view-context'
import { type NameOf, useNames } from '../words/names'
import styles from './timers.module.css'
import waiting from './waiting.module.css'
import { panelWords } from './words'

interface TimersProps {
  readonly host: ScenarioHost
  readonly snapshot: Snapshot
  readonly recording: Recording | undefined
}

/** The host keeps them; the next one due is first. */
export function Timers({ host, snapshot, recording }: TimersProps) {
  const { time, timers } = snapshot
  const count = snapshot.counts.timers
  const words = useWords(panelWords)
  const nameOf = useNames()
  const calls = toldApart(timers, recording)
  return (
    <Panel
      name="Timers"
      alias={words.timersOf[host]}
      kind="timer"
      count={count}
      whenEmpty={count === 0 && words.noTimer}
    >
      <ol className={waiting.list} aria-label={words.runningTimers(count)}>
        {timers.map((timer) => (
          <li key={timer.id}>
            <Chip
              kind="timer"
              token={`timers:${timer.badge}`}
              badge={timer.badge}
              label={labelOf(timer, recording, nameOf)}
              detail={calls.get(timer.id)}
              span={timer.span}
              entity={timer.id}
              note={words.at(timeText(timer.due))}
            >
              <Ring part={elapsedPart(timer, time)} />
            </Chip>
          </li>
        ))}
        <More className={waiting.more} count={count - timers.length} />
      </ol>
    </Panel>
  )
}

/** A resolver has no name of its own. */
function labelOf({ id, label }: TimerView, recording: Recording | undefined, nameOf: NameOf): string {
  const settles = recording?.heldByTimer(id)?.callback?.settles
  return settles ? `${settles.how} ${settles.badge}` : nameOf(id, label)
}

export function elapsedPart({ registeredTime, due }: TimerView, time: number): number {
  return due > registeredTime ? Math.min(1, (time - registeredTime) / (due - registeredTime)) : 1
}

function Ring({ part }: { readonly part: number }) {
  return (
    <svg className={styles.ring} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" pathLength="1" />
      <circle cx="10" cy="10" r="8" pathLength="1" strokeDasharray={`${part} 1`} className={styles.elapsed} />
    </svg>
  )
}
