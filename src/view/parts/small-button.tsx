import type { ReactNode } from 'react'
import styles from './small-button.module.css'

interface SmallButtonProps {
  onClick?(): void
  readonly type?: 'button' | 'submit'
  readonly children: ReactNode
}

/** Stands in a line of text that offers a way on. */
export function SmallButton({ onClick, type = 'button', children }: SmallButtonProps) {
  return (
    <button type={type} className={styles.button} onClick={onClick}>
      {children}
    </button>
  )
}
