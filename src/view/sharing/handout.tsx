import { useEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { type Answer, type Handout as HandoutFacts, handoutOf } from '../../learn/handout'
import type { Trace } from '../../trace/trace'
import { useView, useWords } from '../view-context'
import styles from './handout.module.css'
import { handoutWords } from './handout-words'
import { QrCode } from './qr-code'

/** A program to be printed. */
export interface Paper {
  readonly title: string
  readonly trace: Trace
  /** Everything that it can print, where that is known. */
  readonly outputs: readonly (readonly string[])[]
  readonly link: string
}

interface HandoutProps {
  readonly papers: readonly Paper[]
  readonly onPrinted: () => void
}

/** A page for each program with blanks for what it prints, and the answers behind them. It is there while it is printed. */
export function Handout({ papers, onPrinted }: HandoutProps) {
  const sentences = useView((state) => state.sentenceWords)
  const words = useWords(handoutWords)
  useEffect(() => {
    addEventListener('afterprint', onPrinted)
    print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  const handouts = useMemo(
    () => papers.map(({ trace, outputs }) => handoutOf(trace, outputs, sentences)),
    [papers, sentences],
  )
  return createPortal(
    <article className={styles.handout} data-handout>
      {papers.map(({ title, link }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same program may be there twice.
        <Questions key={i} handout={handouts[i]!} title={title} link={link} />
      ))}
      <div className={styles.answers}>
        <h1>{words.answers}</h1>
        {papers.map(({ title }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same program may be there twice.
          <Answers key={i} handout={handouts[i]!} title={papers.length > 1 ? title : undefined} />
        ))}
      </div>
    </article>,
    document.body,
  )
}

interface QuestionsProps {
  readonly handout: HandoutFacts
  readonly title: string
  readonly link: string
}

function Questions({ handout: { host, code, blanks, unasked }, title, link }: QuestionsProps) {
  const words = useWords(handoutWords)
  return (
    <section className={styles.questions}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.name}>{words.name}</p>
      </header>
      <p>{host !== 'ecmascript' && words.hosts[host]}</p>
      <ol className={styles.code} data-is-long={code.length > LINES_BESIDE_BLANKS}>
        {code.map(({ text, line }) => (
          <li key={line} value={line}>
            <bdi>{text || ' '}</bdi>
          </li>
        ))}
      </ol>
      <p className={styles.task}>{blanks > 0 ? words.task : words.nothing}</p>
      <ol className={styles.blanks}>
        {Array.from({ length: blanks }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a blank is its number.
          <li key={i} />
        ))}
      </ol>
      {unasked > 0 && <p>{words.unasked(unasked)}</p>}
      <figure className={styles.link}>
        <QrCode text={link} />
        <figcaption>{words.scan}</figcaption>
      </figure>
    </section>
  )
}

/** More lines of code leave no room for the blanks below them. */
const LINES_BESIDE_BLANKS = 36

interface AnswersProps {
  readonly handout: HandoutFacts
  /** Where there are several programs. */
  readonly title: string | undefined
}

function Answers({ handout: { answers, others }, title }: AnswersProps) {
  const words = useWords(handoutWords)
  return (
    <section>
      {title !== undefined && <h2>{title}</h2>}
      <ol>
        {answers.map((answer, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its number.
          <AnswerOf key={i} answer={answer} />
        ))}
      </ol>
      {others.length > 0 && <p>{words.others}</p>}
      {others.map((lines) => (
        <pre key={lines.join('\n')}>{lines.join('\n')}</pre>
      ))}
    </section>
  )
}

function AnswerOf({ answer: { text, why, line } }: { readonly answer: Answer }) {
  const words = useWords(handoutWords)
  return (
    <li>
      <code>{text}</code>
      <p>
        {why} {line !== undefined && `(${words.line(line)})`}
      </p>
    </li>
  )
}
