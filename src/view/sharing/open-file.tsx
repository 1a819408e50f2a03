import { useState } from 'react'
import { useViewStore } from '../view-context'
import { openFile } from './files'
import styles from './share.module.css'

/** A file becomes one of the user's programs. */
export function OpenFile() {
  const { openText, openDialog } = useViewStore().getState()
  const [problem, setProblem] = useState('')
  const open = async (file: File | undefined) => {
    if (!file) return
    const opened = await openFile(file)
    if ('problem' in opened) return setProblem(opened.problem)
    openText(opened.text, opened.name)
    openDialog(undefined)
  }
  return (
    <>
      <label className={styles.open}>
        Open a file
        <input
          type="file"
          className="hidden-words"
          accept=".js,.mjs,.cjs,.ts,.mts,.cts,.txt"
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </label>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}
