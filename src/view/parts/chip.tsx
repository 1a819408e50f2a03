import type { MouseEvent, ReactNode } from 'react'
import type { Span } from '../../trace/picture'
import { panelWords } from '../panels/words'
import { useViewStore, useWords } from '../view-context'
import styles from './chip.module.css'
import type { Role } from './role-shape'

export interface ChipProps {
  readonly kind: Role
  /** Who it is, and in which place: what the flight of tokens knows it by. */
  readonly token: string
  readonly badge?: string
  readonly label: string
  readonly span?: Span | undefined
  /** In the record: a click tells its life. */
  readonly entity: number
  readonly note?: string
  /** The promise whose chain is shown with it. */
  readonly promise?: number | undefined
  /** What it carries, or what tells it from others. */
  readonly detail?: string | undefined
  readonly isQuiet?: boolean
  readonly children?: ReactNode
}

/** A callback, wherever it is. Pointing at it shows its text; a click tells its life. */
export function Chip({
  kind,
  token,
  badge,
  label,
  span,
  entity,
  note,
  promise,
  detail,
  isQuiet,
  children,
}: ChipProps) {
  const store = useViewStore()
  const { pointAt, timeline } = store.getState()
  const tell = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect()
    timeline.getState().showLife({ id: entity, x: left, y: bottom + 6 })
  }
  const words = useWords(panelWords)
  const place = note ?? (span && words.line(span.line))
  return (
    <button
      type="button"
      className={styles.chip}
      data-kind={kind}
      data-token={token}
      data-quiet={isQuiet}
      data-detailed={detail !== undefined}
      title={words.toOrigin}
      onClick={tell}
      onPointerEnter={() => pointAt(span, promise)}
      onFocus={() => pointAt(span, promise)}
      onBlur={() => pointAt(undefined)}
      onPointerLeave={() => pointAt(undefined)}
    >
      <span className={styles.who}>
        {children}
        {badge && <span className={styles.badge}>{badge}</span>}
        <bdi className={styles.label}>{label}</bdi>
      </span>
      {detail && <bdi className={styles.detail}>{detail}</bdi>}
      <span key={place} className={styles.note}>
        {place}
      </span>
    </button>
  )
}
