// What has its place in the title of the program, or only a key: a narrow screen has neither.

import { listBreakpoints } from '../breakpoints/commands'
import { askWhatIf, type Command } from '../commands'
import { AutorunSwitch } from '../editor/autorun'
import { tellLifeOfStep, tellTimesOfLine } from '../life/commands'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './commands-menu.module.css'

const MENU = [askWhatIf, listBreakpoints, tellLifeOfStep, tellTimesOfLine]

export default function CommandsMenu({ onDone }: { onDone(): void }) {
  return (
    <ul className={styles.commands}>
      <li>
        <AutorunSwitch />
      </li>
      {MENU.map((command) => (
        <li key={command.label.en}>
          <Item command={command} onDone={onDone} />
        </li>
      ))}
    </ul>
  )
}

function Item({ command, onDone }: { readonly command: Command; onDone(): void }) {
  const store = useViewStore()
  const label = useWords(command.label)
  const isPossible = useView(command.isPossible)
  const act = () => {
    onDone()
    command.perform(store.getState())
  }
  return (
    <button type="button" disabled={!isPossible} onClick={act}>
      {label}
    </button>
  )
}
