import type { PromiseNode } from '../../trace/things/promises/chains'
import styles from './promise-shape.module.css'

interface PromiseShapeProps {
  readonly state: PromiseNode['state']
  readonly isDashed?: boolean
}

/** Hollow: pending; filled with a tick: fulfilled; hatched with a cross: rejected. Dashed: never settled. */
export const PromiseShape = ({ state, isDashed = false }: PromiseShapeProps) => (
  <svg
    className={styles.shape}
    data-state={state}
    data-dashed={isDashed}
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <circle cx="8" cy="8" r="6.5" />
    {state === 'fulfilled' && <path d="m4.5 8.2 2.4 2.5 4.6-5" />}
    {state === 'rejected' && <path d="M2.5 11 11 2.5M5 13.5 13.5 5M5 5l6 6" />}
  </svg>
)
