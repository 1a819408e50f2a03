import { useState } from 'react'
import { useViewStore, useWords } from '../view-context'
import { openFile } from './files'
import styles from './share.module.css'
import { sharingWords } from './words'

/** A file becomes one of the user's programs. */
export function OpenFile() {
  const { openText, openDialog } = useViewStore().getState()
  const words = useWords(sharingWords)
  const [problem, setProblem] = useState('')
  const open = async (file: File | undefined) => {
    if (!file) return
    const opened = await openFile(file, words)
    if ('problem' in opened) return setProblem(opened.problem)
    openText(opened.text, opened.name)
    openDialog(undefined)
  }
  return (
    <>
      <label className={styles.open}>
        {words.openFile}
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
