import type { FrameView, QueueEntry, Snapshot } from '../../trace/picture'
import { Chip } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import type { Recording } from '../recording'
import styles from './call-stack.module.css'
import { roleOfEntry } from './queue'

interface CallStackProps {
  readonly snapshot: Snapshot
  readonly recording: Recording | undefined
}

/** Grows up from its floor, on which the job or task lies that the event loop has taken. */
export function CallStack({ snapshot, recording }: CallStackProps) {
  const { stack, suspended, counts, loop } = snapshot
  const { running } = loop
  return (
    <Panel name="Call stack" kind="stack" count={counts.stack} className={styles.panel}>
      <div className={styles.room}>
        {stack.length === 0 ? (
          <p className={styles.empty}>{running ? 'Empty.' : 'Empty: no code is running.'}</p>
        ) : (
          <ol className={styles.frames} aria-label="Frames, the running one first">
            {stack.toReversed().map((frame) => (
              <li key={frame.id} className={styles.frame}>
                <Frame frame={frame} />
              </li>
            ))}
            <More className={styles.more} count={counts.stack - stack.length} where="below" />
          </ol>
        )}
      </div>
      <div className={styles.floor}>{running && <Running entry={running} />}</div>
      {recording?.hasSuspensions && <Suspended frames={suspended} count={counts.suspended} />}
    </Panel>
  )
}

function Frame({ frame, isQuiet = false }: { readonly frame: FrameView; readonly isQuiet?: boolean }) {
  return (
    <Chip
      kind="stack"
      token={`${isQuiet ? 'suspended' : 'stack'}:F${frame.id}`}
      label={frame.label}
      span={frame.span}
      causedAt={frame.createdAt}
      isQuiet={isQuiet}
      {...(frame.kind === 'builtin' ? { note: 'built in' } : {})}
    />
  )
}

function Running({ entry }: { readonly entry: QueueEntry }) {
  return (
    <Chip
      kind={roleOfEntry(entry)}
      token={`running:${entry.badge}`}
      badge={entry.badge}
      label={entry.label}
      span={entry.span}
      causedAt={entry.causedAt}
    />
  )
}

interface SuspendedProps {
  readonly frames: readonly FrameView[]
  readonly count: number
}

function Suspended({ frames, count }: SuspendedProps) {
  return (
    <section className={styles.suspended} aria-label="Paused functions">
      <h3 className={styles.shelfTitle}>
        Paused
        {count > 0 && <span className={styles.count}>{count.toLocaleString('en')}</span>}
      </h3>
      {frames.length === 0 && (
        <p className={styles.shelfEmpty}>No function is paused at an await or a yield.</p>
      )}
      <ol className={styles.shelf}>
        {frames.map((frame) => (
          <li key={frame.id}>
            <Frame frame={frame} isQuiet />
          </li>
        ))}
        <More className={styles.more} count={count - frames.length} />
      </ol>
    </section>
  )
}
