import type { ReactNode } from 'react'
import styles from './small-button.module.css'

/** Stands in a line of text that offers a way on. */
export function SmallButton({ onClick, children }: { onClick(): void; readonly children: ReactNode }) {
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {children}
    </button>
  )
}
