import { useEffect, useRef, useState } from 'react'
import { ms } from '../../trace/explain/phrases'
import type { ConsoleLine, Snapshot } from '../../trace/picture'
import { Panel } from '../parts/panel'
import { useViewStore } from '../view-context'
import styles from './console.module.css'
import { AskForOutputs, Outputs } from './outputs'

/** What has been printed so far. A click on a line goes to the moment it was printed. */
export function Console({ snapshot }: { readonly snapshot: Snapshot }) {
  const lines = snapshot.console
  const count = snapshot.counts.console
  const list = useRef<HTMLOListElement>(null)
  const hidden = count - lines.length
  const latest = lines.at(-1)?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line scrolls the list.
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [latest])

  return (
    <Panel name="Console" count={count} className={styles.panel} action={<AskForOutputs />}>
      {lines.length === 0 && <p className={styles.empty}>Nothing has been printed yet.</p>}
      <div className={styles.content}>
        <ol ref={list} className={styles.lines}>
          {hidden > 0 && <li className={styles.more}>{hidden.toLocaleString('en')} earlier lines</li>}
          {lines.map((line) => (
            <li key={line.id}>
              <Line line={line} />
            </li>
          ))}
        </ol>
        <Outputs />
      </div>
    </Panel>
  )
}

const levelNames: { readonly [L in ConsoleLine['level']]?: string } = {
  warn: 'Warning',
  error: 'Error',
  uncaught: 'Error',
  handled: 'Handled error',
  notice: 'Not simulated',
}

/** Characters of a line that are shown at first, and that each click adds. */
const shownAtFirst = 1000
const shownByClick = 20_000

function Line({ line }: { readonly line: ConsoleLine }) {
  const { moveTo, pointAt } = useViewStore().getState()
  const [shown, show] = useState(shownAtFirst)
  const hidden = line.text.length - shown
  return (
    <>
      <button
        type="button"
        className={styles.line}
        data-level={line.level}
        data-time={ms(line.time)}
        title="Go to the moment it was printed"
        onClick={() => moveTo(line.printedAt, 'leap')}
        onPointerEnter={() => pointAt(line.span)}
        onPointerLeave={() => pointAt(undefined)}
      >
        {levelNames[line.level] && <span className={styles.level}>{levelNames[line.level]}</span>}
        <bdi className={styles.text}>{hidden > 0 ? `${line.text.slice(0, shown)}…` : line.text}</bdi>
      </button>
      {hidden > 0 && (
        <button type="button" className={styles.rest} onClick={() => show(shown + shownByClick)}>
          Show more: {hidden.toLocaleString('en')} characters are hidden
        </button>
      )}
    </>
  )
}
