// Runs the program that the store holds, and puts the run into it.
import type { Limits } from '../../machine/running/limits'
import type { RunProgress } from '../../scenario/run'
import { type Beginning, beginningOf } from '../beginning'
import type { Engine, ShownRun } from '../run'
import { markRun, type Saver } from '../saved'
import type { ViewState, ViewStore } from '../view-state'
import { failedRun } from './failures'

/** What a run begins with: the usual ways, the usual limits, a whole record. */
export const ANEW = {
  choices: [],
  possible: undefined,
  limits: {},
  level: 'everything',
} as const satisfies Partial<ViewState>

/** Of several runs that were asked for, the last one counts. */
export class Runner {
  private started = 0

  constructor(
    private readonly store: ViewStore,
    private readonly engine: Engine,
    private readonly saver: Saver,
    private readonly storage: () => Storage,
  ) {}

  /**
   * `isGuess`: at which level it is recorded is taken from another run, so one that turns out to be short is recorded whole.
   * The same program with one more input or choice does the same up to there, so the moment that is shown can be shown
   * again.
   */
  async run(from: Beginning, isGuess = false): Promise<void> {
    const { engine, storage } = this
    const { setState: set, getState: get } = this.store
    const ticket = ++this.started
    const before = get().run
    set({ isRunning: true, progress: undefined, isPlaying: false, isHeld: false })
    set({ long: undefined, brokenLink: undefined })
    this.saver.flush()
    markRun(storage, true)
    const { source, host, inputs, choices, limits, level, belief } = get()
    const onProgress = (progress: RunProgress) => ticket === this.started && set({ progress })
    const ran = await engine
      .run(
        { source, host, inputs, choices, limits, level, ...(belief && { belief: belief.rule }) },
        onProgress,
      )
      .catch((error) => failedRun(get(), error))
    if (ticket !== this.started) return
    markRun(storage, false)
    if (level === 'everything' && isTooLong(ran)) {
      set({ level: 'queues', limits: LIMITS_OF_QUEUES })
      return this.run(from)
    }
    if (isGuess && level === 'queues' && isShort(ran)) {
      set({ level: 'everything', limits: {} })
      return this.run(from)
    }
    const shown = beginningOf(ran, from, before, get())
    set({
      run: ran,
      isRunning: false,
      progress: undefined,
      ...shown,
      // Another program is no edit.
      ...(before?.recording &&
        before.source !== ran.source && { runBefore: from === 'same' ? before : undefined }),
      travel: 'leap',
      cameFrom: -1,
      pointedSpan: undefined,
      jumps: [],
    })
  }

  /** Runs another program, from its start. */
  begin(): Promise<void> {
    this.store.setState(ANEW)
    return this.run('start')
  }
}

/** A run of a server's queue goes on for hours: more than can be recorded whole. */
const LIMITS_OF_QUEUES: Partial<Limits> = { events: 5_000_000, steps: 1_000_000_000 }

/** Events of its queues alone: a whole record has some times as many. */
const SHORT = 100_000

const isShort = ({ recording }: ShownRun): boolean => (recording?.lastPosition ?? 0) < SHORT

const isTooLong = ({ outcome, recording }: ShownRun): boolean =>
  outcome.kind === 'limit' &&
  (outcome.which === 'events' || outcome.which === 'steps') &&
  (recording?.hasServerQueues ?? false)
