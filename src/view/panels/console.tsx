import { useEffect, useRef } from 'react'
import type { ConsoleLine } from '../../trace/picture'
import { elideEarlier } from '../parts/elide'
import { Panel } from '../parts/panel'
import { useViewStore } from '../view-context'
import styles from './console.module.css'
import { AskForOutputs, Outputs } from './outputs'

/** What has been printed so far. A click on a line goes to the moment it was printed. */
export function Console({ lines }: { readonly lines: readonly ConsoleLine[] }) {
  const list = useRef<HTMLOListElement>(null)
  const { shown, hidden } = elideEarlier(lines)
  const latest = lines.at(-1)?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line scrolls the list.
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [latest])

  return (
    <Panel name="Console" count={lines.length} className={styles.panel} action={<AskForOutputs />}>
      {lines.length === 0 && <p className={styles.empty}>Nothing has been printed yet.</p>}
      <div className={styles.content}>
        <ol ref={list} className={styles.lines}>
          {hidden > 0 && <li className={styles.more}>{hidden} earlier lines</li>}
          {shown.map((line) => (
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

function Line({ line }: { readonly line: ConsoleLine }) {
  const { moveTo, pointAt } = useViewStore().getState()
  return (
    <button
      type="button"
      className={styles.line}
      data-level={line.level}
      data-time={`${line.time} ms`}
      title="Go to the moment it was printed"
      onClick={() => moveTo(line.printedAt, 'leap')}
      onPointerEnter={() => pointAt(line.span)}
      onPointerLeave={() => pointAt(undefined)}
    >
      {levelNames[line.level] && <span className={styles.level}>{levelNames[line.level]}</span>}
      <span className={styles.text}>{line.text}</span>
    </button>
  )
}
