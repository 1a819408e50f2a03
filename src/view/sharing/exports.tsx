import { useCallback, useMemo, useRef, useState } from 'react'
import { askingLink } from '../../scenario/link/asking-link'
import { drawMoment, type PictureOptions } from '../../trace/export/draw-moment'
import { chosenMoments, MOST_MOMENTS, movingPicture, readingTime } from '../../trace/export/moving-picture'
import { traceEvents } from '../../trace/export/trace-events'
import { asCsv, asMarkdown, transcriptOf } from '../../trace/export/transcript'
import { Player } from '../../trace/player'
import { serializeTrace } from '../../trace/serialize'
import type { Trace } from '../../trace/trace'
import { linkTo } from '../link-to'
import { SmallButton } from '../parts/small-button'
import { selectStopIndex, selectStops } from '../selectors'
import { titleOfShown } from '../shown-title'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewState } from '../view-state'
import { exportWords } from './export-words'
import { download } from './files'
import { Handout, type Paper } from './handout'
import styles from './share.module.css'

interface ExportsProps {
  /** Of the files, without their ending. */
  readonly name: string
}

/** The run as files: pictures, words, the record, and a sheet of paper. */
export default function Exports({ name }: ExportsProps) {
  const words = useWords(exportWords)
  const trace = useView(({ run }) => run?.recording?.trace)
  return (
    <section className={styles.exports} aria-label={words.title}>
      <h3>{words.title}</h3>
      {trace === undefined ? (
        <p>{words.needsRun}</p>
      ) : (
        <>
          <Pictures trace={trace} name={name} />
          <Texts trace={trace} name={name} />
          <Printed trace={trace} />
        </>
      )}
    </section>
  )
}

interface FilesProps {
  readonly trace: Trace
  readonly name: string
}

/** As the page looks at the moment. */
function themeOf({ theme }: ViewState): PictureOptions['theme'] {
  if (theme === 'light' || theme === 'dark') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function useOptions(): (position: number) => PictureOptions {
  const store = useViewStore()
  const { caption, pictureWords } = useWords(exportWords)
  return (position) => {
    const state = store.getState()
    const last = selectStops(state).length - 1
    const step = selectStopIndex(state, position)
    const { sentenceWords } = state
    return {
      theme: themeOf(state),
      words: pictureWords,
      sentences: sentenceWords,
      caption: caption(step, last),
    }
  }
}

function Pictures({ trace, name }: FilesProps) {
  const words = useWords(exportWords)
  const store = useViewStore()
  const optionsAt = useOptions()
  const [hasFailed, fail] = useState(false)
  const svg = () => {
    const { position, clock } = store.getState()
    return drawMoment(new Player(trace), position, { ...optionsAt(position), clock })
  }
  const savePng = async () => {
    try {
      const { pngOf } = await import('./raster')
      download(`${name}.png`, await pngOf(svg()))
    } catch {
      fail(true)
    }
  }
  return (
    <>
      <div className={styles.files}>
        <h4>{words.picture}</h4>
        <SmallButton onClick={() => download(`${name}.svg`, svg(), 'image/svg+xml')}>{'SVG'}</SmallButton>
        <SmallButton onClick={() => void savePng()}>{'PNG'}</SmallButton>
        {hasFailed && <p role="status">{words.failed}</p>}
      </div>
      <MovingPicture trace={trace} name={name} optionsAt={optionsAt} />
    </>
  )
}

interface MovingProps extends FilesProps {
  readonly optionsAt: (position: number) => PictureOptions
}

/** A range of steps as a picture that moves. */
function MovingPicture({ trace, name, optionsAt }: MovingProps) {
  const words = useWords(exportWords)
  const stops = useView(selectStops)
  const last = stops.length - 1
  const [from, setFrom] = useState(0)
  const [to, setTo] = useState(last)
  const [done, setDone] = useState<number | 'failed'>()
  const isWanted = useRef(false)
  const moments = chosenMoments(stops.slice(from, to + 1))
  const isMaking = typeof done === 'number'
  const saveGif = async () => {
    isWanted.current = true
    setDone(0)
    try {
      const { gifOf } = await import('./raster')
      const player = new Player(trace)
      const frames = moments.map((at) => ({
        svg: drawMoment(player, at, optionsAt(at)),
        durationInMs: readingTime(player, at),
      }))
      const gif = await gifOf(frames, (count) => {
        setDone(count)
        return isWanted.current
      })
      if (gif) download(`${name}.gif`, gif)
      setDone(undefined)
    } catch {
      setDone('failed')
    }
  }
  const saveSvg = () => {
    const { caption: _, ...options } = optionsAt(-1)
    const svg = movingPicture(new Player(trace), moments, options)
    download(`${name}-moving.svg`, svg, 'image/svg+xml')
  }
  return (
    <div className={styles.files}>
      <h4>{words.moving}</h4>
      <Step label={words.from} value={from} least={0} most={to} onChange={setFrom} />
      <Step label={words.to} value={to} least={from} most={last} onChange={setTo} />
      {isMaking ? (
        <>
          <p role="status">{words.making(done, moments.length)}</p>
          <SmallButton
            onClick={() => {
              isWanted.current = false
            }}
          >
            {words.stop}
          </SmallButton>
        </>
      ) : (
        <>
          <SmallButton onClick={() => void saveGif()}>{'GIF'}</SmallButton>
          <SmallButton onClick={saveSvg}>{'SVG'}</SmallButton>
          <p>{done === 'failed' ? words.failed : words.framesAre(to - from + 1, MOST_MOMENTS)}</p>
        </>
      )}
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

function Step({ label, value, least, most, onChange }: StepProps) {
  const change = (next: number) => {
    if (Number.isInteger(next)) onChange(Math.max(least, Math.min(most, next)))
  }
  return (
    <label className={styles.step}>
      {label}
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={({ target }) => change(target.valueAsNumber)}
      />
    </label>
  )
}

function Texts({ trace, name }: FilesProps) {
  const words = useWords(exportWords)
  const store = useViewStore()
  const rows = () => {
    const { granularity, sentenceWords } = store.getState()
    return transcriptOf(new Player(trace), granularity, { sentences: sentenceWords })
  }
  const json = (what: unknown) => JSON.stringify(what)
  return (
    <>
      <div className={styles.files}>
        <h4>{words.transcript}</h4>
        <SmallButton
          onClick={() => download(`${name}.md`, asMarkdown(rows(), words.transcriptWords), 'text/markdown')}
        >
          {'Markdown'}
        </SmallButton>
        <SmallButton
          onClick={() => download(`${name}.csv`, asCsv(rows(), words.transcriptWords), 'text/csv')}
        >
          {'CSV'}
        </SmallButton>
      </div>
      <div className={styles.files}>
        <h4>{words.record}</h4>
        <SmallButton
          onClick={() => download(`${name}.json`, json(serializeTrace(trace)), 'application/json')}
        >
          {'JSON'}
        </SmallButton>
        <SmallButton
          onClick={() => download(`${name}.trace.json`, json(traceEvents(trace)), 'application/json')}
        >
          {words.forPerfetto}
        </SmallButton>
      </div>
    </>
  )
}

function Printed({ trace }: { readonly trace: Trace }) {
  const store = useViewStore()
  const words = useWords(exportWords)
  const [paper, setPaper] = useState<Paper | 'making'>()
  const onPrinted = useCallback(() => setPaper(undefined), [])
  const papers = useMemo(() => (typeof paper === 'object' ? [paper] : []), [paper])
  const make = () => {
    setPaper('making')
    void paperOf(store.getState(), trace).then(setPaper)
  }
  return (
    <div className={styles.files}>
      <SmallButton onClick={make}>{words.handout}</SmallButton>
      {paper === 'making' && <p role="status">{words.handoutMaking}</p>}
      {papers.length > 0 && <Handout papers={papers} onPrinted={onPrinted} />}
    </div>
  )
}

/** The program that is shown. Where what else it can print is not found out, there is what this run printed. */
async function paperOf(state: ViewState, trace: Trace): Promise<Paper> {
  const { source, inputs, host, possible } = state
  const known = possible !== undefined && 'outputs' in possible ? possible.outputs : undefined
  const parts = known ? undefined : await state.pose().catch(() => undefined)
  const found = parts && 'outputs' in parts ? parts.outputs : []
  return {
    title: titleOfShown(state),
    trace,
    outputs: known?.map(({ lines }) => lines) ?? found,
    link: linkTo(askingLink({ source, inputs }, host)),
  }
}
