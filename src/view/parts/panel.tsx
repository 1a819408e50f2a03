import type { ReactNode } from 'react'
import styles from './panel.module.css'
import { type Role, RoleShape } from './role-shape'

interface PanelProps {
  readonly name: string
  /** The familiar word beside ours. */
  readonly alias?: string
  readonly kind?: Role
  readonly count?: number
  readonly className?: string | undefined
  /** Shown instead of the children. */
  readonly whenEmpty?: string | false
  /** Stands in the title, at its end. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A named region of the machine. It keeps its place and size whatever it holds. */
export function Panel({ name, alias, kind, count, className, whenEmpty, action, children }: PanelProps) {
  return (
    <section className={`${styles.panel} ${className ?? ''}`} aria-label={name} data-name={name}>
      <h2 className={styles.title}>
        {kind && <RoleShape kind={kind} />}
        <span>{name}</span>
        {alias && <span className={styles.alias}> · {alias}</span>}
        {action}
        {count !== undefined && count > 0 && (
          <span className={styles.count}>{count.toLocaleString('en')}</span>
        )}
      </h2>
      {whenEmpty ? <p className={styles.empty}>{whenEmpty}</p> : children}
    </section>
  )
}
