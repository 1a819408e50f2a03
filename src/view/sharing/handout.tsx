import { useEffect, useMemo } from 'react'
import { createPortal } from 'react-dom'
import { type Answer, type Handout as HandoutFacts, handoutOf } from '../../learn/handout'
import type { Trace } from '../../trace/trace'
import { compareWords } from '../compare/words'
import { titleOf } from '../programs'
import { selectScenario } from '../selectors'
import { useView, useWords } from '../view-context'
import styles from './handout.module.css'
import { handoutWords } from './handout-words'
import { QrCode } from './qr-code'

interface HandoutProps {
  readonly trace: Trace
  readonly link: string
  readonly onPrinted: () => void
}

/** A sheet of paper: the program, blanks for what it prints, and the answers on a page of their own. It is there while it is printed. */
export function Handout({ trace, link, onPrinted }: HandoutProps) {
  const possible = useView((state) => state.possible)
  const sentences = useView((state) => state.sentenceWords)
  const title = useTitle(trace)
  const handout = useMemo(() => {
    const outputs = possible !== undefined && 'outputs' in possible ? possible.outputs : []
    return handoutOf(
      trace,
      outputs.map(({ lines }) => lines),
      sentences,
    )
  }, [trace, possible, sentences])
  useEffect(() => {
    addEventListener('afterprint', onPrinted)
    print()
    return () => removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return createPortal(
    <article className={styles.handout} data-handout>
      <Questions handout={handout} title={title} link={link} />
      <Answers handout={handout} />
    </article>,
    document.body,
  )
}

function useTitle(trace: Trace): string {
  const scenario = useView(selectScenario)
  const own = useView(({ programs, programId }) => programs.find(({ id }) => id === programId))
  const language = useView((state) => state.language)
  return scenario?.titles[language] ?? titleOf(own ?? { name: undefined, source: trace.source })
}

interface QuestionsProps {
  readonly handout: HandoutFacts
  readonly title: string
  readonly link: string
}

function Questions({ handout: { host, code, blanks, unasked }, title, link }: QuestionsProps) {
  const words = useWords(handoutWords)
  const { hosts } = useWords(compareWords)
  return (
    <section>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.name}>{words.name}</p>
      </header>
      <p>{host !== 'ecmascript' && words.host(hosts[host])}</p>
      <ol className={styles.code}>
        {code.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
          <li key={i}>
            <bdi>{line || ' '}</bdi>
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

function Answers({ handout: { answers, others } }: { readonly handout: HandoutFacts }) {
  const words = useWords(handoutWords)
  return (
    <section className={styles.answers}>
      <h1>{words.answers}</h1>
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
