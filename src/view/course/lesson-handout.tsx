import { useCallback, useState } from 'react'
import { askingLink } from '../../scenario/link/asking-link'
import type { LessonItem } from '../../scenario/link/link'
import { linkTo } from '../link-to'
import { SmallButton } from '../parts/small-button'
import { Handout, type Paper } from '../sharing/handout'
import { useViewStore, useWords } from '../view-context'
import type { ViewState, ViewStore } from '../view-state'
import { titleOfItem } from './lesson-bar'
import { lessonWords } from './lesson-words'

type Made = 'nothing' | 'making' | 'failed' | readonly Paper[]

/** All programs of a lesson on paper: a page each, and the answers behind them. */
export default function LessonHandout({ items }: { readonly items: readonly LessonItem[] }) {
  const store = useViewStore()
  const words = useWords(lessonWords)
  const [made, setMade] = useState<Made>('nothing')
  const onPrinted = useCallback(() => setMade('nothing'), [])
  const make = () => {
    setMade('making')
    papersOf(store, items).then(setMade, () => setMade('failed'))
  }
  return (
    <>
      <SmallButton onClick={make}>{words.handout}</SmallButton>
      {made === 'making' && <p role="status">{words.handoutMaking}</p>}
      {made === 'failed' && <p role="alert">{words.handoutFailed}</p>}
      {typeof made === 'object' && <Handout papers={made} onPrinted={onPrinted} />}
    </>
  )
}

/** Each is run beside the page, one after the other: a program that cannot run has no paper. */
async function papersOf(store: ViewStore, items: readonly LessonItem[]): Promise<readonly Paper[]> {
  const papers: Paper[] = []
  for (const item of items) {
    const paper = await paperOf(store.getState(), item)
    if (paper) papers.push(paper)
  }
  if (papers.length === 0) throw new Error('None of the programs ran.')
  return papers
}

async function paperOf(state: ViewState, item: LessonItem): Promise<Paper | undefined> {
  const { source, inputs, host } = await programOf(state, item)
  const program = { source, inputs, host, choices: [] }
  const { recording } = await state.runBeside({ ...program, level: 'everything' })
  const parts = await state.pose(program)
  if (recording === undefined) return undefined
  const outputs = parts && 'outputs' in parts ? parts.outputs : []
  return {
    title: titleOfItem(item, state),
    trace: recording.trace,
    outputs,
    link: linkTo(askingLink(program, host)),
  }
}

async function programOf(state: ViewState, { scenario, program, host }: LessonItem) {
  if (program) return { source: program.source, inputs: program.inputs, host: host ?? state.host }
  const { source, hosts } = await state.loadScenario(scenario ?? '')
  return { source, inputs: [], host: host ?? hosts[0] ?? state.host }
}
