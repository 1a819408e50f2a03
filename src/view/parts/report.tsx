import { useState } from 'react'
import styles from './report.module.css'
import { SmallButton } from './small-button'

/** A mistake of ours, as a text to send. Where nothing may be copied, the text is there to be selected. */
export function Report({ text }: { readonly text: string }) {
  const [state, setState] = useState<'offered' | 'copied' | 'shown'>('offered')
  if (state === 'shown') return <textarea className={styles.text} aria-label="Report" readOnly value={text} />
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('shown'),
    )
  return (
    <SmallButton onClick={copy}>{state === 'copied' ? 'The report is copied' : 'Copy a report'}</SmallButton>
  )
}
