import type { ReactNode } from 'react'
import { Explained, isExplained } from '../glossary/explained'
import { useView, useWords } from '../view-context'
import { grouped } from '../words/numbers'
import { type PanelName, panelNames } from '../words/panel-names'
import styles from './panel.module.css'
import { type Role, RoleShape } from './role-shape'

interface PanelProps {
  readonly name: PanelName
  /** How it is called here, where that is not its name. */
  readonly title?: string
  /** The familiar word beside ours. */
  readonly alias?: string
  readonly kind?: Role
  readonly count?: number
  /** On a phone the others are a row each. */
  readonly isLarge?: boolean
  readonly className?: string | undefined
  /** Shown instead of the children. */
  readonly whenEmpty?: string | false
  /** Stands in the title, at its end. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A named region of the machine. It keeps its place and size whatever it holds. */
export function Panel({
  name,
  title,
  alias,
  kind,
  count,
  isLarge,
  className,
  whenEmpty,
  action,
  children,
}: PanelProps) {
  const shown = useWords(panelNames)[name]
  const words = title ?? shown
  const language = useView((state) => state.language)
  return (
    <section
      className={`${styles.panel} ${className ?? ''}`}
      aria-label={words}
      data-name={name}
      data-large={isLarge}
    >
      <h2 className={`${styles.title} ${isExplained(name) ? styles.isExplained : ''}`}>
        {kind && <RoleShape kind={kind} />}
        <span className={styles.name}>{words}</span>
        {alias && <span className={styles.alias}> · {alias}</span>}
        <Explained name={name} title={words} />
        {action}
        {count !== undefined && <span className={styles.count}>{count > 0 && grouped[language](count)}</span>}
      </h2>
      {whenEmpty ? <p className={styles.empty}>{whenEmpty}</p> : children}
    </section>
  )
}
