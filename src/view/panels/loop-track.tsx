import { RotateCcw } from 'lucide-react'
import type { ScenarioHost } from '../../scenario/scenario'
import { timeText } from '../../trace/duration'
import type { LoopView, Snapshot } from '../../trace/picture'
import type { QueueEntry } from '../../trace/things/jobs/read'
import type { Phase } from '../../trace/things/loop/format'
import { Explained } from '../glossary/explained'
import { useWords } from '../view-context'
import { panelNames } from '../words/panel-names'
import styles from './loop-track.module.css'
import { type PanelWords, panelWords } from './words'

export type StationName = 'task' | 'jobs' | 'pick' | 'script' | 'timers' | 'poll' | 'check'

interface Station {
  readonly name: StationName
  isCurrent(loop: LoopView): boolean
}

const inPhase = (phase: Phase) => (loop: LoopView) => loop.phase === phase

const stations: { readonly [H in ScenarioHost]: readonly Station[] } = {
  browser: [
    { name: 'task', isCurrent: (loop) => !loop.isCheckpoint && loop.running !== undefined },
    { name: 'jobs', isCurrent: (loop) => loop.isCheckpoint },
    { name: 'pick', isCurrent: (loop) => !loop.isCheckpoint && loop.running === undefined },
  ],
  node: [
    { name: 'script', isCurrent: inPhase('script') },
    { name: 'timers', isCurrent: inPhase('timers') },
    { name: 'poll', isCurrent: inPhase('poll') },
    { name: 'check', isCurrent: inPhase('check') },
  ],
}

/** The stations of the event loop, with the train at one of them. */
export function LoopTrack({ host, snapshot }: { readonly host: ScenarioHost; readonly snapshot: Snapshot }) {
  const { loop, position } = snapshot
  const words = useWords(panelWords)
  const title = useWords(panelNames)['Event loop']
  const current = position < 0 ? undefined : stations[host].find((station) => station.isCurrent(loop))
  return (
    <section className={styles.track} aria-label={title} data-name="Event loop">
      <h2 className={styles.title}>{title}</h2>
      <Explained name="Event loop" title={title} />
      <ol className={styles.stations} data-host={host}>
        {stations[host].map((station) => (
          <li
            key={station.name}
            className={styles.station}
            title={words.stations[station.name].rule}
            data-station={station.name}
            aria-current={station === current ? 'step' : undefined}
          >
            <span className={styles.name}>{words.stations[station.name].name}</span>
            <span className={styles.bead} data-lit={station === current && loop.isCheckpoint} />
          </li>
        ))}
      </ol>
      <RotateCcw className={styles.again} size={16} aria-hidden="true" />
      <p key={remarkOn(snapshot, words)} className={styles.remark}>
        {remarkOn(snapshot, words)}
      </p>
    </section>
  )
}

/** Node's phases: timers come before what comes from outside, and immediates last, but in their own phase. Undefined where a timer is due that is no task yet. */
function nextByPhase({ loop, tasks, nextDue, time }: Snapshot): QueueEntry | undefined {
  const immediate = tasks.find(({ kind }) => kind === 'immediate')
  if (immediate && loop.phase === 'check') return immediate
  const timer = tasks.find(({ kind }) => kind === 'timer')
  if (timer || (nextDue !== undefined && nextDue <= time)) return timer
  return tasks.find(({ kind }) => kind !== 'immediate') ?? immediate
}

/** What comes next, in a few words. */
function remarkOn(snapshot: Snapshot, words: PanelWords): string {
  const { position, loop, counts, tasks, nextDue } = snapshot
  if (position < 0) return ''
  const waiting = counts.jobs + counts.ticks
  if (loop.isCheckpoint) return words.jobsLeft(waiting)
  if (counts.stack > 0 || loop.running) return words.thenJobs(waiting)
  const next = loop.phase ? nextByPhase(snapshot) : tasks[0]
  if (next) return words.next(next.badge)
  if (nextDue !== undefined) return words.waitsFor(timeText(nextDue))
  return counts.shelves > 0 ? words.waitsForFrame : words.nothingLeft
}
