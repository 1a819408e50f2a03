// From a number on the page to what it would do: asks for values, puts one into the program, and lets the run follow.
import type { Measure } from '../../learn/what-if/measures'
import { numberAt, type ProgramNumber, valueInText, withValue } from '../../learn/what-if/program-number'
import { between } from '../../learn/what-if/range'
import { type Question, questionOf } from '../../learn/what-if/what-if'
import type { RunRequest } from '../run'
import { kept, showing } from '../texts'
import type { ViewState, ViewStore } from '../view-state'
import { whatIfStore } from './what-if-state'

const requestOf = ({ source, host, inputs }: ViewState): RunRequest => ({ source, host, inputs, choices: [] })

/** What is being asked. */
let asking: Promise<void> | undefined

/** Asks about the number at an offset; without one, about the one that says most, unless one is asked about already. */
export function askAbout(store: ViewStore, offset?: number): Promise<void> {
  if (offset === undefined && asking) return asking
  const own = readNumbers(store, offset).finally(() => {
    if (asking === own) asking = undefined
  })
  asking = own
  return own
}

async function readNumbers(store: ViewStore, offset: number | undefined): Promise<void> {
  const { source, whatIf } = store.getState()
  const { question } = whatIfStore.getState()
  const isKnown = question !== undefined && isSameQuestion(question, source, offset)
  if (isKnown) return
  whatIfStore.setState({ obstacle: question ? undefined : 'reading' })
  const numbers = await whatIf.numbersOf(requestOf(store.getState()))
  if (numbers === undefined || source !== store.getState().source) return
  if ('kind' in numbers) return whatIfStore.setState({ question: undefined, obstacle: numbers })
  const number = (offset === undefined ? undefined : numberAt(numbers, offset)) ?? usual(numbers)
  if (number === undefined) return whatIfStore.setState({ question: undefined, obstacle: 'no-number' })
  begin(store, questionOf(source, numbers, number))
}

/** The number that is asked about already, whatever stands in its place now. */
function isSameQuestion({ source, number }: Question, text: string, offset: number | undefined): boolean {
  if (valueInText(source, number, text) === undefined) return false
  const grown = text.length - source.length
  return offset === undefined || (number.start <= offset && offset <= number.end + grown)
}

/** Delays change an order, counts change a load. */
const usual = (numbers: readonly ProgramNumber[]): ProgramNumber | undefined =>
  numbers.find(({ role, value }) => role === 'delay' && value > 0) ??
  numbers.find(({ role }) => role === 'count') ??
  numbers[0]

/** Another number of the same program. What was changed before stays. */
export function chooseNumber(store: ViewStore, { start }: ProgramNumber): void {
  const { question } = whatIfStore.getState()
  const { source } = store.getState()
  // What stands behind the number that was changed has moved.
  const moved = question && start > question.number.start ? source.length - question.source.length : 0
  void keepQuietly(store, start + moved)
}

async function keepQuietly(store: ViewStore, offset: number): Promise<void> {
  whatIfStore.setState({ question: undefined })
  await askAbout(store, offset)
}

/** From now on the program as it stands is the one that other values are compared with. */
export function keepValue(store: ViewStore): void {
  const { question } = whatIfStore.getState()
  if (question === undefined) return
  const state = store.getState()
  store.setState(kept(state, state.source))
  void keepQuietly(store, question.number.start)
}

function begin(store: ViewStore, question: Question): void {
  const { value } = question.number
  const now = valueInText(question.source, question.number, store.getState().source) ?? value
  whatIfStore.setState({
    question,
    value: now,
    observations: new Map(),
    measure: undefined,
    obstacle: undefined,
  })
  void tryValues(store, question)
}

async function tryValues(store: ViewStore, question: Question, maxRuns?: number): Promise<void> {
  const state = store.getState()
  const { measure } = whatIfStore.getState()
  const isAsked = () => whatIfStore.getState().question === question
  whatIfStore.setState({ isTrying: true })
  const request = { ...requestOf(state), ...question, measure, ...(maxRuns !== undefined && { maxRuns }) }
  const loss = await state.whatIf.tryValues(request, (observation) => {
    if (!isAsked()) return
    const { observations } = whatIfStore.getState()
    whatIfStore.setState({ observations: new Map(observations).set(observation.value, observation) })
  })
  if (!isAsked()) return
  whatIfStore.setState({ isTrying: false, ...(loss && { obstacle: loss }) })
}

/** By other figures other values are worth trying. */
export function chooseMeasure(store: ViewStore, measure: Measure): void {
  const { question } = whatIfStore.getState()
  whatIfStore.setState({ measure })
  if (question) void tryValues(store, question)
}

/** Puts a value into the program; the run follows. A value outside of the range makes the range wider. */
export function setValue(store: ViewStore, value: number): void {
  const { question, value: before } = whatIfStore.getState()
  if (question === undefined || value === before) return
  const { source, number, range } = question
  whatIfStore.setState({ value })
  const { isForeign, foreignName } = store.getState()
  store.setState({ ...showing(withValue(source, number, value)), isForeign, foreignName })
  if (value < range.from || value > range.to)
    begin(store, {
      ...question,
      range: between(range, Math.min(range.from, value), Math.max(range.to, value)),
    })
  observe(store, value)
  void follow(store)
}

let isHeld = false
let resting: ReturnType<typeof setTimeout> | undefined

/** Tries this value before all others. While a number is dragged nothing else is tried, and what takes long only where it rests. */
function observe(store: ViewStore, value: number): void {
  const { isDragging } = whatIfStore.getState()
  clearTimeout(resting)
  hold(store, isDragging)
  if (isDragging && lastRunTook > SHORT_IN_MS)
    resting = setTimeout(() => observeNow(store, value), PASSING_IN_MS)
  else observeNow(store, value)
}

function observeNow(store: ViewStore, value: number): void {
  const { question, observations, isTrying } = whatIfStore.getState()
  if (question === undefined || observations.has(value)) return
  const { whatIf } = store.getState()
  if (isTrying) whatIf.tryNext(value)
  else void tryOne(store, question, value)
}

function hold(store: ViewStore, isNow: boolean): void {
  if (isHeld === isNow) return
  isHeld = isNow
  store.getState().whatIf.holdTrying(isNow)
}

async function tryOne(store: ViewStore, question: Question, value: number): Promise<void> {
  const { number } = question
  const isAsked = () => whatIfStore.getState().question === question
  const state = store.getState()
  const at = { ...question, number: { ...number, value }, numbers: [] }
  await state.whatIf.tryValues(
    { ...requestOf(state), ...at, measure: undefined, maxRuns: 1 },
    (observation) => {
      const { observations } = whatIfStore.getState()
      if (isAsked()) whatIfStore.setState({ observations: new Map(observations).set(value, observation) })
    },
  )
}

let isFollowing = false

/** A run that takes longer than this waits until the number rests. */
const SHORT_IN_MS = 300
const REST_IN_MS = 250
/** A value that is dragged past is not there for so long. */
const PASSING_IN_MS = 120

let lastRunTook = 0

/** Runs what stands there, one run after the other: the latest text wins, and none is ended for the next. */
async function follow(store: ViewStore): Promise<void> {
  if (isFollowing) return
  isFollowing = true
  try {
    while (store.getState().run?.source !== store.getState().source) {
      if (lastRunTook > SHORT_IN_MS) await rest(store)
      const began = performance.now()
      await store.getState().startRun(true)
      lastRunTook = performance.now() - began
      if (store.getState().run === undefined) return
    }
  } finally {
    isFollowing = false
    hold(store, whatIfStore.getState().isDragging)
  }
}

/** Until the text has been the same for a while. */
async function rest(store: ViewStore): Promise<void> {
  for (
    let text: string | undefined;
    text !== store.getState().source || whatIfStore.getState().isDragging;
  ) {
    text = store.getState().source
    await new Promise((rested) => setTimeout(rested, REST_IN_MS))
  }
}

/** The pointer was let go: what the user's own program is now is kept. */
export function settle(store: ViewStore): void {
  whatIfStore.setState({ isDragging: false })
  clearTimeout(resting)
  observeNow(store, whatIfStore.getState().value)
  // The run that follows comes before other values.
  if (!isFollowing) hold(store, false)
  const state = store.getState()
  if (state.programId !== undefined) store.setState(kept(state, state.source))
}

/** Keeps what was changed, like typed text. */
export function closeWhatIf(store: ViewStore): void {
  const { question } = whatIfStore.getState()
  const state = store.getState()
  if (question && question.source !== state.source) store.setState(kept(state, state.source))
  state.whatIf.stopTrying()
  whatIfStore.setState({ isOpen: false, question: undefined, obstacle: undefined, isTrying: false })
}

/** After this pause in typing the numbers are read anew. */
const PAUSE_IN_MS = 500

/** Undo changes the number, too; any other change of the text asks anew. Gives what ends it. */
export function watchText(store: ViewStore): () => void {
  let timeout: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = store.subscribe(({ source }, before) => {
    const { question, value } = whatIfStore.getState()
    if (source === before.source || question === undefined) return
    const now = valueInText(question.source, question.number, source)
    if (now === value) return
    clearTimeout(timeout)
    if (now === undefined)
      timeout = setTimeout(() => void keepQuietly(store, question.number.start), PAUSE_IN_MS)
    else {
      whatIfStore.setState({ value: now })
      observe(store, now)
      void follow(store)
    }
  })
  return () => {
    clearTimeout(timeout)
    unsubscribe()
  }
}
