import { listBreakpoints, nextBreakpointCommand, previousBreakpointCommand } from '../breakpoints/commands'
import type { Command } from '../commands'
import { keyWords } from '../key-words'
import { useCoversRun } from '../present/class-store'
import { useView, useViewStore, useWords } from '../view-context'
import { stepCommands } from './commands'
import styles from './step-menu.module.css'
import { nextOutput, previousOutput } from './stop-commands'

/** Steps that have no button of their own, each with its keys. */
export default function StepMenu() {
  const commands = [
    ...stepCommands,
    nextOutput,
    previousOutput,
    nextBreakpointCommand,
    previousBreakpointCommand,
    listBreakpoints,
  ]
  return (
    <ul className={styles.steps}>
      {commands.map((command) => (
        <li key={command.label.en}>
          <Step command={command} />
        </li>
      ))}
    </ul>
  )
}

function Step({ command }: { readonly command: Command }) {
  const store = useViewStore()
  const label = useWords(command.label)
  const nameOf = useWords(keyWords)
  const isHeld = useCoversRun()
  const isPossible = useView(command.isPossible) && !isHeld
  return (
    <button
      type="button"
      className={styles.step}
      aria-disabled={!isPossible}
      onClick={() => isPossible && command.perform(store.getState())}
    >
      {label}
      <span className={styles.keys}>
        {command.keys.map((key) => (
          <kbd key={key}>{nameOf(key)}</kbd>
        ))}
      </span>
    </button>
  )
}
