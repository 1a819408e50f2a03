import { type ReactNode, useEffect, useRef } from 'react'
import { useViewStore, useWords } from '../view-context'
import { appWords } from '../words/app'
import styles from './sheet.module.css'

interface SheetProps {
  readonly title: string
  readonly children: ReactNode
}

/** A sheet over the page, which Escape closes. */
export function Sheet({ title, children }: SheetProps) {
  const { openDialog } = useViewStore().getState()
  const words = useWords(appWords)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby="sheet-title"
      onClose={() => openDialog(undefined)}
    >
      <h2 id="sheet-title">{title}</h2>
      {children}
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  )
}
