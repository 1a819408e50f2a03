import { useEffect, useRef } from 'react'
import { commands } from './commands'
import styles from './help.module.css'
import { keyWords } from './key-words'
import { useView, useViewStore } from './view-context'

/** The keys, and what the shapes mean. */
export function Help() {
  const isOpen = useView((state) => state.isHelpOpen)
  const { openHelp } = useViewStore().getState()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])

  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="help-title" onClose={() => openHelp(false)}>
      <h2 id="help-title">Keys</h2>
      <table>
        <tbody>
          {commands.map(({ label, keys }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{keyWords(key)}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>Inside the editor these keys write text: Escape and then Tab leaves it.</p>
      <p>
        Loopscope is free software.{' '}
        <a href="./THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          Its licence, and those of the packages in it
        </a>
      </p>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
