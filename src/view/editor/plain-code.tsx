import type { CodeMarks } from './code-marks'
import styles from './plain-code.module.css'

/** The program to read, until the editor has loaded, or where it does not load. */
export function PlainCode({ source, activeSpan }: CodeMarks) {
  const { start, end } = activeSpan ?? { start: 0, end: 0 }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <pre className={styles.code} dir="ltr" tabIndex={0}>
      {source.slice(0, start)}
      {end > start && (
        <mark className={styles.active} data-active-range>
          {source.slice(start, end)}
        </mark>
      )}
      {source.slice(end)}
    </pre>
  )
}
