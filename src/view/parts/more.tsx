interface MoreProps {
  readonly className: string | undefined
  /** How many are not shown. */
  readonly count: number
  readonly where?: string
}

/** The end of a list of which only a part is shown. */
export function More({ className, count, where = '' }: MoreProps) {
  return count > 0 && <li className={className}>{`and ${count.toLocaleString('en')} more ${where}`}</li>
}
