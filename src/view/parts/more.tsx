import { panelWords } from '../panels/words'
import { useWords } from '../view-context'

interface MoreProps {
  readonly className: string | undefined
  /** How many are not shown. */
  readonly count: number
}

/** The end of a list of which only a part is shown. */
export function More({ className, count }: MoreProps) {
  const words = useWords(panelWords)
  return count > 0 && <li className={className}>{words.more(count)}</li>
}
