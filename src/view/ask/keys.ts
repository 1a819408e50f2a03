import { useEffect } from 'react'
import { commands, moves } from '../commands'
import { stepCommands } from '../stepping/commands'

/** Letters without a command, or whose command only steps, which nobody does meanwhile. */
const isFree = (letter: string): boolean =>
  !commands.some((command) => command.keys.includes(letter) && !stepCommands.includes(command))

/** Signs by which options are chosen: digits, then letters. Some programs have more lines than there are signs. */
export const SIGNS: readonly string[] = [...'123456789', ...[...'abcdefghijklmnopqrstuvwxyz'].filter(isFree)]

/** While an order is half made, these would throw it away. */
export const STEP_KEYS: ReadonlySet<string> = new Set(
  moves
    .flatMap(({ keys }) => keys.map((key) => key.replace(/^.*\+(?=.)/, '')))
    .filter((key) => !SIGNS.includes(key)),
)

/** Signs of the first options, typed outside of text. They go before commands: a presentation has digits of its own. */
export function useSigns(options: number, onSign: (index: number) => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event
      const index = SIGNS.indexOf(key)
      if (index < 0 || index >= options || isElsewhere(event) || ctrlKey || metaKey || altKey) return
      event.preventDefault()
      onSign(index)
    }
    document.addEventListener('keydown', listener, true)
    return () => document.removeEventListener('keydown', listener, true)
  }, [options, onSign])
}

/** Where text is written, or something lies above. */
export const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest(ELSEWHERE) !== null

const ELSEWHERE =
  'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox]), dialog, [popover]'
