import { useEffect, useRef } from 'react'
import { useWords } from '../view-context'
import type { Parted, Told } from './ask'
import styles from './ask-panel.module.css'
import { learnWords } from './asking'
import { PrintedLine } from './printed-line'

/** Yours and what is printed, line by line, where the console is. Until it is told, no more than what both agree on. */
export function Comparison({ ask }: { readonly ask: Parted | Told }) {
  const { puzzle, predicted, verdict } = ask
  const words = useWords(learnWords)
  const rows = Math.max(predicted.length, verdict.output.length)
  const isOpen = (i: number) => ask.phase === 'parted' && i >= verdict.differsAt
  const parting = useRef<HTMLTableRowElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone it has no room before it is told.
  useEffect(() => {
    parting.current?.scrollIntoView({ block: 'nearest' })
  }, [ask.phase])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section className={styles.comparison} aria-label={words.ask.bothOrders} data-comparison tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th>{words.ask.yours}</th>
            <th>{words.ask.actual}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, i) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number.
              key={i}
              ref={i === verdict.differsAt ? parting : undefined}
              data-parted={i === verdict.differsAt}
            >
              <td>{puzzle.given.length + i + 1}</td>
              <td>
                <Cell text={predicted[i]} among={predicted} />
              </td>
              <td>{isOpen(i) ? '…' : <Cell text={verdict.output[i]} among={verdict.output} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ text, among }: { readonly text: string | undefined; readonly among: readonly string[] }) {
  return text === undefined ? '–' : <PrintedLine text={text} among={among} />
}
