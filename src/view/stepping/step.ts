// Steps that look for their end in the record. It loads with the first of them.
import { type CallStep, endOfStep, type Way } from '../../trace/stepping'
import type { Recording } from '../recording'
import { inSlices } from '../slices'
import type { ViewState } from '../view-state'
import type { Goal } from './commands'
import { stepWords } from './words'

/** Of several requests only the last is carried out. */
let asked = 0

export async function step(state: ViewState, goal: Goal, way: Way): Promise<void> {
  const recording = state.run?.recording
  if (!recording) return
  state.play(false)
  const number = ++asked
  const end =
    goal === 'job' || goal === 'task'
      ? startOf(recording, state.position, goal, way)
      : await endOf(recording, state.position, goal, way)
  if (number !== asked) return
  if (end === undefined) state.tell(stepWords[state.language].noOther[goal as 'job' | 'task'][way])
  else state.moveTo(end, 'step')
}

async function endOf(recording: Recording, from: number, goal: CallStep, way: Way): Promise<number> {
  const stops = recording.stops('line')
  const edge = way === 'forward' ? recording.lastPosition : -1
  return (await inSlices(endOfStep(recording.trace, stops, from, goal, way))) ?? edge
}

function startOf(
  { trace, stops }: Recording,
  from: number,
  kind: 'job' | 'task',
  way: Way,
): number | undefined {
  const isStart = (at: number) => at >= 0 && trace.kindAt(at) === `${kind}-started`
  const callbacks = stops('callback')
  return way === 'forward'
    ? callbacks.find((at) => at > from && isStart(at))
    : callbacks.findLast((at) => at < from && isStart(at))
}
