// The side of the window that presents: tells the presenter's window what is shown, and does what that one wants.
import { plainText } from '../../trace/explain/phrases'
import { guideStore } from '../course/guide'
import { goInLesson } from '../course/lesson'
import { linkTo } from '../link-to'
import { selectScenario, selectStopIndex, selectStops } from '../selectors'
import { titleOfShown } from '../shown-title'
import type { ViewState, ViewStore } from '../view-state'
import { askClass } from './ask-class'
import { classStore, endClass } from './class-store'
import {
  type Control,
  channelOf,
  isSame,
  keepPresenter,
  type Screen,
  type Shared,
  sharedFrom,
} from './shared'
import { presentWords } from './words'

let id: string | undefined

/** Opens the presenter's window, or brings it to the front. */
export function openPresenter(store: ViewStore): void {
  if (id === undefined) {
    id = Math.random().toString(36).slice(2)
    keepPresenter(id)
    share(store, channelOf(id))
  }
  open(linkTo(`presenter=${id}`), `loopscope-presenter-${id}`, 'width=760,height=820')
}

/** Goes on with a window that was opened before this page was loaded anew. */
export function shareAgain(store: ViewStore, before: string): void {
  if (id !== undefined) return
  id = before
  share(store, channelOf(id))
}

/** The numbers go on where the page was loaded anew, as the presenter's window knows those before. */
function share(store: ViewStore, channel: BroadcastChannel): void {
  let shared: Shared = { revision: Date.now(), ...pictureOf(store.getState()) }
  let isApplying = false
  const tell = () => channel.postMessage(shared)
  const note = () => {
    // Half of what the presenter changed is no change of ours.
    if (isApplying) return
    const picture = pictureOf(store.getState())
    if (isSame(picture, { control: shared.control, screen: shared.screen })) return
    // What only this window says takes no number: else the next key of the presenter, who has not heard of it, would count as old.
    const isNew = !isSame(picture.control, shared.control)
    shared = { revision: shared.revision + (isNew ? 1 : 0), ...picture }
    tell()
  }
  tell()
  store.subscribe(note)
  classStore.subscribe(note)
  guideStore.subscribe(note)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const received = sharedFrom(data)
    // Any other message comes from a window that has just opened.
    if (received === undefined) return tell()
    if (received.revision <= shared.revision) return tell()
    const before = shared.control
    shared = { ...received, screen: shared.screen }
    isApplying = true
    apply(store, before, received.control)
    isApplying = false
    note()
  }
}

function apply(store: ViewStore, before: Control, { stop, item, isBlank, isAsked, question }: Control): void {
  const { moveTo, play, blank } = store.getState()
  if (item !== before.item) {
    goInLesson(store, item - before.item)
    return
  }
  if (isAsked !== before.isAsked) {
    if (isAsked) void askClass(store.getState())
    else endClass()
    return
  }
  if (!isSame(question, before.question)) classStore.setState({ question })
  const position = selectStops(store.getState())[stop]
  if (stop !== before.stop && position !== undefined) {
    play(false)
    moveTo(position, stop === before.stop + 1 ? 'step' : 'leap')
  }
  if (isBlank !== before.isBlank) blank(isBlank)
}

function pictureOf(state: ViewState): { readonly control: Control; readonly screen: Screen } {
  const { lesson } = guideStore.getState()
  const { question, problem, isPosing } = classStore.getState()
  return {
    control: {
      stop: selectStopIndex(state),
      item: lesson?.at ?? -1,
      isBlank: state.presentation?.isBlank ?? false,
      isAsked: isPosing || question !== undefined || problem !== 'none',
      question,
    },
    screen: {
      problem,
      title: titleOfShown(state),
      scenario: selectScenario(state)?.name ?? '',
      lastStop: selectStops(state).length - 1,
      items: lesson?.items.length ?? 0,
      answer: answerOf(state),
      sentences: sentencesOf(state),
    },
  }
}

/** Lines and stops that can be read at a glance. */
const MOST_LINES = 30
const MOST_SENTENCES = 4

const answerOf = ({ run }: ViewState): string[] =>
  (run?.recording?.printed ?? []).slice(0, MOST_LINES).map((position) => run!.recording!.textAt(position))

function sentencesOf(state: ViewState): string[] {
  const { run, language, sentenceWords } = state
  const at = selectStopIndex(state)
  return selectStops(state)
    .slice(at, at + MOST_SENTENCES)
    .map((position) => {
      const sentence = run?.recording?.tellAt(position, sentenceWords)
      return sentence ? plainText(sentence.short) : presentWords[language].notYet
    })
}
