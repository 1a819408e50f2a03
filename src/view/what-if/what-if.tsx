// What if: a number of the program, what stands in its place, and for which values something else happens.
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { english } from '../../learn/what-if/english'
import { measuresOf, nameOfMeasure } from '../../learn/what-if/measures'
import type { Observation } from '../../learn/what-if/observation'
import type { ProgramNumber } from '../../learn/what-if/program-number'
import { spanish } from '../../learn/what-if/spanish'
import { stripOf, tellingMeasure } from '../../learn/what-if/thresholds'
import { type Question, tellStrip } from '../../learn/what-if/what-if'
import { linkTo } from '../link-to'
import { SmallButton } from '../parts/small-button'
import { useView, useViewStore, useWords } from '../view-context'
import { askAbout, chooseMeasure, chooseNumber, closeWhatIf, keepValue, setValue, watchText } from './asking'
import { Difference } from './difference'
import { NumberSlider } from './number-slider'
import { Changes, StripBar } from './strip'
import styles from './what-if.module.css'
import { whatIfStore } from './what-if-state'
import { whatIfPanelWords } from './words'

const SENTENCES = { en: english, es: spanish }

export default function WhatIf() {
  const words = useWords(whatIfPanelWords)
  const store = useViewStore()
  const { question, obstacle, isDragging } = useStore(whatIfStore)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    void askAbout(store)
    const unwatch = watchText(store)
    return () => {
      unwatch()
      closeWhatIf(store)
    }
  }, [store])
  // The focus goes back to where it was.
  useLayoutEffect(() => {
    const panel = section.current
    const opener = document.activeElement
    return () => {
      if (panel?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    closeWhatIf(store)
  }
  return (
    <section
      className={styles.panel}
      ref={section}
      aria-label={words.title}
      onKeyDown={leave}
      data-follows={isDragging || undefined}
    >
      <header className={styles.header}>
        <h2>{words.title}</h2>
        {question && <NumberChoice question={question} />}
        <button
          type="button"
          className={styles.close}
          aria-label={words.close}
          title={words.close}
          onClick={() => closeWhatIf(store)}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      {question ? (
        <Asked question={question} />
      ) : (
        <p className={styles.empty} role="status">
          {obstacle === undefined || obstacle === 'reading'
            ? words.reading
            : obstacle === 'no-number'
              ? words.noNumber
              : obstacle.message}
        </p>
      )}
    </section>
  )
}

function NumberChoice({ question }: { readonly question: Question }) {
  const words = useWords(whatIfPanelWords)
  const store = useViewStore()
  const told = SENTENCES[useView((state) => state.language)]
  const label = (number: ProgramNumber) =>
    words.number(told.number(number), told.value(number.value, number), number.line)
  return (
    <select
      className={styles.choice}
      aria-label={words.whichNumber}
      value={question.number.start}
      onChange={({ target }) => {
        const number = question.numbers.find(({ start }) => start === Number(target.value))
        if (number) chooseNumber(store, number)
      }}
    >
      {question.numbers.map((number) => (
        <option key={number.start} value={number.start}>
          {label(number)}
        </option>
      ))}
    </select>
  )
}

function Asked({ question }: { readonly question: Question }) {
  const store = useViewStore()
  const told = SENTENCES[useView((state) => state.language)]
  const { value, observations, measure: chosen, isTrying, obstacle } = useStore(whatIfStore)
  const { number, range } = question
  const known = useMemo(() => [...observations.values()], [observations])
  const measure = chosen ?? tellingMeasure(range, known)
  const strip = useMemo(() => stripOf(range, measure, known), [range, measure, known])
  const segments = useMemo(() => tellStrip(strip, measure, number, told), [strip, measure, number, told])
  const before = observations.get(number.value)
  const now = observations.get(value)
  const choose = (next: number) => setValue(store, next)
  return (
    <>
      <NumberSlider question={question} value={value} onChange={choose}>
        <StripBar segments={segments} question={question} value={value} />
      </NumberSlider>
      <Progress isTrying={isTrying} runs={strip.runs} isWhole={strip.isWhole}>
        {before && before.queues.length > 0 && (
          <MeasureChoice before={before} measure={nameOfMeasure(measure)} />
        )}
      </Progress>
      {typeof obstacle === 'object' && <p role="alert">{obstacle.message}</p>}
      <Changes segments={segments} question={question} value={value} isTrying={isTrying} onChoose={choose} />
      <Difference question={question} before={before} now={now} value={value} />
      <Buttons question={question} value={value} />
    </>
  )
}

function MeasureChoice({ before, measure }: { readonly before: Observation; readonly measure: string }) {
  const words = useWords(whatIfPanelWords)
  const store = useViewStore()
  const all = measuresOf(before)
  const severalQueues = before.queues.length > 1
  return (
    <select
      className={styles.choice}
      aria-label={words.measure}
      value={measure}
      onChange={({ target }) => {
        const chosen = all.find((one) => nameOfMeasure(one) === target.value)
        if (chosen) chooseMeasure(store, chosen)
      }}
    >
      {all.map((one) => (
        <option key={nameOfMeasure(one)} value={nameOfMeasure(one)}>
          {one.kind === 'figure'
            ? words.figureOf(words.figures[one.figure], severalQueues ? one.queue : undefined)
            : words.measures[one.kind]}
        </option>
      ))}
    </select>
  )
}

interface ProgressProps {
  readonly isTrying: boolean
  readonly runs: number
  readonly isWhole: boolean
  readonly children: ReactNode
}

function Progress({ isTrying, runs, isWhole, children }: ProgressProps) {
  const words = useWords(whatIfPanelWords)
  const { whatIf } = useViewStore().getState()
  return (
    <div className={styles.progress}>
      {children}
      <span role="status">{isTrying ? words.trying(runs) : words.tried(runs, isWhole)}</span>
      {isTrying && <SmallButton onClick={() => whatIf.stopTrying()}>{words.enough}</SmallButton>}
    </div>
  )
}

function Buttons({ question, value }: { readonly question: Question; readonly value: number }) {
  const words = useWords(whatIfPanelWords)
  const told = SENTENCES[useView((state) => state.language)]
  const store = useViewStore()
  const { number } = question
  const isChanged = value !== number.value
  return (
    <div className={styles.buttons}>
      {isChanged && (
        <>
          <SmallButton onClick={() => setValue(store, number.value)}>
            {words.back(told.value(number.value, number))}
          </SmallButton>
          <SmallButton onClick={() => keepValue(store)}>{words.keep(told.value(value, number))}</SmallButton>
        </>
      )}
      <CopyLink />
    </div>
  )
}

/** A link to the program as it stands. */
function CopyLink() {
  const words = useWords(whatIfPanelWords)
  const store = useViewStore()
  const copy = async () => {
    const { linkText, programText } = await import('../../scenario/link/link')
    const { source, inputs, choices, host } = store.getState()
    const link = linkTo(linkText(programText({ source, inputs, choices }), { host }))
    const told = await navigator.clipboard.writeText(link).then(
      () => words.copied,
      () => words.notCopied,
    )
    store.getState().tell(told)
  }
  return <SmallButton onClick={() => void copy()}>{words.copyLink}</SmallButton>
}
