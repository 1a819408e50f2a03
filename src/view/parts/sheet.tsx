import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useViewStore, useWords } from '../view-context'
import { appWords } from '../words/app'
import styles from './sheet.module.css'

interface SheetProps {
  readonly title: string
  /** For much to choose from. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A sheet over the page, which Escape closes. */
export function Sheet({ title, isWide = false, children }: SheetProps) {
  const { openDialog } = useViewStore().getState()
  const words = useWords(appWords)
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page, so that the focus goes back to where it came from.
  const isLeaving = useRef(false)
  useLayoutEffect(() => {
    const opened = dialog.current
    isLeaving.current = false
    opened?.showModal()
    return () => {
      isLeaving.current = true
      opened?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      data-wide={isWide}
      aria-labelledby="sheet-title"
      onClose={() => {
        if (!isLeaving.current) openDialog(undefined)
      }}
    >
      <h2 id="sheet-title">{title}</h2>
      {isWide ? <div className={styles.content}>{children}</div> : children}
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  )
}
