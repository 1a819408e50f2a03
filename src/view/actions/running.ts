// Running the program: anew, with other inputs and ways, farther, or without a record.
import type { UserInput } from '../../hosts/browser/dom/behaviour/user-input'
import { fartherLimits } from '../../scenario/farther'
import type { RunProgress } from '../../scenario/run'
import type { Engine } from '../run'
import type { ViewState, ViewStore } from '../view-state'
import { ANEW, type Runner } from './runner'

type Actions = Pick<
  ViewState,
  | 'startRun'
  | 'chooseHost'
  | 'addInput'
  | 'removeInput'
  | 'takeWay'
  | 'believe'
  | 'showOutput'
  | 'continueRun'
  | 'runLong'
  | 'stopLong'
  | 'cancelRun'
>

export function runningActions(
  { setState: set, getState: get }: ViewStore,
  engine: Engine,
  runner: Runner,
): Actions {
  /** What was chosen in the run that is shown. */
  const choicesBefore = (position: number): number[] =>
    (get().run?.recording?.choices ?? [])
      .filter((made) => made.position < position)
      .map(({ chosen }) => chosen)

  return {
    startRun(isLike = false) {
      const { level, limits } = get()
      const asBefore = isLike && level === 'queues'
      set({ ...ANEW, ...(asBefore && { level, limits }), ask: undefined, belief: undefined })
      return runner.run('same', asBefore)
    },
    chooseHost(host) {
      const { programs, programId } = get()
      set({ host, programs: programs.map((one) => (one.id === programId ? { ...one, host } : one)) })
      void get().startRun()
    },
    addInput(input) {
      const last = get().inputs.at(-1)
      const others = last && isRetyped(last, input) ? get().inputs.slice(0, -1) : get().inputs
      set({ inputs: [...others, input], choices: choicesBefore(get().position), possible: undefined })
      void runner.run('here')
    },
    removeInput(input) {
      set({ inputs: get().inputs.filter((other) => other !== input), choices: [], possible: undefined })
      void runner.run('here')
    },
    takeWay(position, option) {
      set({ choices: [...choicesBefore(position), option] })
      void runner.run('here')
    },
    believe(belief) {
      set({ belief, choices: [], possible: undefined, ask: undefined })
      void runner.run('start')
    },
    showOutput({ choices }) {
      set({ choices })
      void runner.run('start')
    },
    continueRun() {
      const { run: stopped, limits } = get()
      const farther = stopped && fartherLimits(stopped.outcome, limits)
      if (farther === undefined) return
      set({ limits: farther })
      void runner.run('here')
    },
    async runLong() {
      const { run, inputs, choices } = get()
      if (run === undefined) return
      set({ long: 'running', progress: undefined })
      const { source, host } = run
      const isWaiting = () => get().run === run && get().long === 'running'
      const onProgress = (progress: RunProgress) => isWaiting() && set({ progress })
      const long = await engine.runLong({ source, host, inputs, choices }, onProgress)
      if (isWaiting()) set({ long, progress: undefined })
    },
    stopLong() {
      set({ long: undefined, progress: undefined })
      engine.giveUp()
    },
    cancelRun: () => engine.cancel(),
  }
}

/** More typing into the same field at the same moment is one input. */
const isRetyped = (last: UserInput, next: UserInput): boolean =>
  last.kind === 'input' &&
  next.kind === 'input' &&
  last.target === next.target &&
  last.at === next.at &&
  last.afterTask === next.afterTask
