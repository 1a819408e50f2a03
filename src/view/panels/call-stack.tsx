import { useState } from 'react'
import type { FrameView, QueueEntry, Snapshot } from '../../trace/picture'
import type { SuspendedFunction } from '../../trace/things/suspended/read'
import type { StandingFrame } from '../../trace/things/variables/read'
import { Chip } from '../parts/chip'
import { More } from '../parts/more'
import { Panel } from '../parts/panel'
import type { Recording } from '../recording'
import { selectStepFrom } from '../selectors'
import { useView, useWords } from '../view-context'
import { useNames } from '../words/names'
import { grouped } from '../words/numbers'
import styles from './call-stack.module.css'
import { Frame } from './frame'
import { type FrameGroup, groupFrames } from './frame-groups'
import { roleOfEntry } from './queue'
import { panelWords } from './words'

interface CallStackProps {
  readonly snapshot: Snapshot
  readonly recording: Recording | undefined
}

/** Grows up from its floor, on which the job or task lies that the event loop has taken. */
export function CallStack({ snapshot, recording }: CallStackProps) {
  const { counts, loop } = snapshot
  const { running } = loop
  const words = useWords(panelWords)
  return (
    <Panel name="Call stack" kind="stack" count={counts.stack} className={styles.panel}>
      <div className={styles.room}>
        {counts.stack === 0 ? (
          <p className={styles.empty}>{running ? words.noFrames : words.noCode}</p>
        ) : (
          <Frames snapshot={snapshot} recording={recording} />
        )}
      </div>
      <div className={styles.floor}>{running && <Running entry={running} />}</div>
      {recording?.hasSuspensions && <Suspended snapshot={snapshot} recording={recording} />}
    </Panel>
  )
}

/** More frames than any stack has. */
const ALL = 100_000

function Frames({ snapshot, recording }: CallStackProps) {
  const { stack, counts, position } = snapshot
  const cameFrom = useView(selectStepFrom)
  const language = useView((state) => state.language)
  const words = useWords(panelWords)
  const nameOf = useNames()
  const [unfolded, unfold] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<number>()
  const fromTop =
    stack.length < counts.stack && recording ? recording.stackAt(position, ALL) : stack.toReversed()
  const groups = groupFrames(fromTop).map((group) =>
    unfolded.has(group.label) ? { ...group, kind: 'shown' as const } : group,
  )
  const before = new Map(
    cameFrom === undefined
      ? []
      : recording?.framesAt(cameFrom, { from: 0, count: SHOWN }).map((frame) => [frame.id, frame]),
  )
  const framesOf = ({ from, count }: FrameGroup): readonly (FrameView & Partial<StandingFrame>)[] => {
    const standing = recording?.framesAt(position, { from, count: Math.min(count, SHOWN) }) ?? []
    return standing.length > 0 ? standing : fromTop.slice(from, from + count)
  }
  return (
    <ol className={styles.frames} aria-label={words.frames}>
      {groups.flatMap((group) =>
        group.kind === 'folded' ? (
          <li key={`folded ${group.from}`}>
            <button
              type="button"
              className={styles.folded}
              title={words.showAll}
              onClick={() => unfold(new Set([...unfolded, group.label]))}
            >
              <bdi>{nameOf(fromTop[group.from]!.id, group.label)}</bdi> × {grouped[language](group.count)}
            </button>
          </li>
        ) : (
          framesOf(group).map((frame) => (
            <li key={frame.id} className={styles.frame}>
              <Frame
                frame={frame}
                before={before.get(frame.id)}
                isOpen={open === frame.id}
                onToggle={() => setOpen(open === frame.id ? undefined : frame.id)}
              />
            </li>
          ))
        ),
      )}
    </ol>
  )
}

/** Frames of a group that are shown at most. */
const SHOWN = 100

function Running({ entry }: { readonly entry: QueueEntry }) {
  return (
    <Chip
      kind={roleOfEntry(entry)}
      token={`running:${entry.badge}`}
      badge={entry.badge}
      label={useNames()(entry.id, entry.label)}
      span={entry.span}
      entity={entry.id}
    />
  )
}

interface SuspendedProps {
  readonly snapshot: Snapshot
  readonly recording: Recording
}

function Suspended({ snapshot, recording }: SuspendedProps) {
  const { counts, position } = snapshot
  const suspended = recording.suspendedAt(position)
  const count = counts.suspended
  const language = useView((state) => state.language)
  const words = useWords(panelWords)
  return (
    <section className={styles.suspended} aria-label={words.pausedFunctions} data-paused>
      <h3 className={styles.shelfTitle}>
        {words.paused}
        {count > 0 && <span className={styles.count}>{grouped[language](count)}</span>}
      </h3>
      {suspended.length === 0 && <p className={styles.shelfEmpty}>{words.nothingPaused}</p>}
      <ol className={styles.shelf}>
        {suspended.map((frame) => (
          <li key={frame.id}>
            <PausedFrame frame={frame} />
          </li>
        ))}
        <More className={styles.more} count={count - suspended.length} />
      </ol>
    </section>
  )
}

/** `place('kiwi') · await at line 32 · P9` */
function PausedFrame({ frame }: { readonly frame: SuspendedFunction }) {
  const { standing, waitsFor, scopes } = frame
  const words = useWords(panelWords)
  const label = useNames()(frame.id, frame.label)
  const values = scopes
    .flatMap(({ kind, variables }) => (kind === 'function' ? variables : []))
    .filter(({ kind }) => kind === 'parameter')
    .map(({ value }) => value.text)
  const note = [standing && words.awaitAt(standing.line), waitsFor?.badge].filter(Boolean).join(' · ')
  return (
    <Chip
      kind="stack"
      token={`suspended:F${frame.id}`}
      label={values.length > 0 ? `${label}(${values.join(', ')})` : label}
      span={standing ?? frame.span}
      entity={frame.id}
      promise={waitsFor?.id}
      isQuiet
      {...(note !== '' && { note })}
    />
  )
}
