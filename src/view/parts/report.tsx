import { useState } from 'react'
import { useWords } from '../view-context'
import { boundaryWords } from '../words/boundary'
import styles from './report.module.css'
import { SmallButton } from './small-button'

/** A mistake of ours, as a text to send. Where nothing may be copied, the text is there to be selected. */
export function Report({ text }: { readonly text: string }) {
  const words = useWords(boundaryWords)
  const [state, setState] = useState<'offered' | 'copied' | 'shown'>('offered')
  if (state === 'shown')
    return <textarea className={styles.text} aria-label={words.report} readOnly value={text} />
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('shown'),
    )
  return (
    <SmallButton onClick={copy}>{state === 'copied' ? words.reportIsCopied : words.copyReport}</SmallButton>
  )
}
