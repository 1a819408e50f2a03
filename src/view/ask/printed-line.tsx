import { useView, useWords } from '../view-context'
import { shownLine } from './line-text'
import styles from './printed-line.module.css'
import { askWords } from './words'

interface PrintedLineProps {
  readonly text: string
  /** All texts that it stands among. */
  readonly among?: readonly string[]
}

/** A line as the console prints it, with its spaces and rows; of a long one only a part, and how long it is. */
export function PrintedLine({ text, among = [] }: PrintedLineProps) {
  const words = useWords(askWords)
  const language = useView((state) => state.language)
  if (text.trim() === '')
    return (
      <bdi className={styles.line} data-is-empty>
        {words.unseenLine(text.length)}
      </bdi>
    )
  const { text: shown, length } = shownLine(
    text,
    among.filter((other) => other !== text),
  )
  return (
    <>
      <bdi className={styles.line} data-is-table={TABLE.test(text)} title={length && text}>
        {shown}
      </bdi>
      {length && (
        <>
          <small className={styles.length}>
            {words.length(length.of, length.count.toLocaleString(language))}
          </small>
          <span className={styles.whole} aria-hidden="true">
            {text}
          </span>
        </>
      )}
    </>
  )
}

/** Rows of a table, whose lines must not be broken. */
const TABLE = /^[┌├│└]/m
