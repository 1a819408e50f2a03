import { RotateCcw } from 'lucide-react'
import type { ScenarioHost } from '../../scenario/scenario'
import { ms } from '../../trace/explain/phrases'
import type { LoopView, Snapshot } from '../../trace/picture'
import type { Phase } from '../../trace/things/loop/format'
import styles from './loop-track.module.css'

interface Station {
  readonly name: string
  readonly rule: string
  isCurrent(loop: LoopView): boolean
}

const inPhase = (phase: Phase) => (loop: LoopView) => loop.phase === phase

const stations: { readonly [H in ScenarioHost]: readonly Station[] } = {
  browser: [
    {
      name: 'Task',
      rule: 'One task runs to its end. The script is the first.',
      isCurrent: (loop) => !loop.isCheckpoint && loop.running !== undefined,
    },
    {
      name: 'Jobs',
      rule: 'Then jobs run until their queue is empty.',
      isCurrent: (loop) => loop.isCheckpoint,
    },
    {
      name: 'Pick',
      rule: 'Then the loop picks the next task, or waits for one.',
      isCurrent: (loop) => !loop.isCheckpoint && loop.running === undefined,
    },
  ],
  node: [
    { name: 'Script', rule: 'First the script runs to its end.', isCurrent: inPhase('script') },
    { name: 'Timers', rule: 'Callbacks of timers that are due.', isCurrent: inPhase('timers') },
    {
      name: 'Poll',
      rule: 'Callbacks of input and output. Node waits here while nothing else is to do.',
      isCurrent: inPhase('poll'),
    },
    { name: 'Check', rule: 'Callbacks of setImmediate.', isCurrent: inPhase('check') },
  ],
}

/** The stations of the event loop, with the train at one of them. */
export function LoopTrack({ host, snapshot }: { readonly host: ScenarioHost; readonly snapshot: Snapshot }) {
  const { loop, position } = snapshot
  const current = position < 0 ? undefined : stations[host].find((station) => station.isCurrent(loop))
  return (
    <section className={styles.track} aria-label="Event loop">
      <h2 className={styles.title}>Event loop</h2>
      <ol className={styles.stations} data-host={host}>
        {stations[host].map((station) => (
          <li
            key={station.name}
            className={styles.station}
            title={station.rule}
            data-station={station.name}
            aria-current={station === current ? 'step' : undefined}
          >
            <span className={styles.name}>{station.name}</span>
            <span className={styles.bead} data-lit={station === current && loop.isCheckpoint} />
          </li>
        ))}
      </ol>
      <RotateCcw className={styles.again} size={16} aria-hidden="true" />
      <p className={styles.remark}>{remarkOn(snapshot)}</p>
    </section>
  )
}

/** What comes next, in a few words. */
function remarkOn({ position, loop, counts, tasks, nextDue }: Snapshot): string {
  if (position < 0) return ''
  const waiting = counts.jobs + counts.ticks
  if (loop.isCheckpoint) return waiting > 0 ? `${counted(waiting, 'job')} left` : 'no job left'
  if (counts.stack > 0 || loop.running)
    return waiting > 0 ? `then ${counted(waiting, 'job')}` : 'no job waits'
  if (tasks.length > 0) return `next: ${tasks[0]?.badge}`
  if (nextDue !== undefined) return `waits for ${ms(nextDue)}`
  return counts.shelves > 0 ? 'waits for a frame or a pause' : 'nothing left to do'
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
