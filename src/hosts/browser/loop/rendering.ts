// Frames on a virtual display. A frame is a task of its own, and there is one only where somebody waits for it.
// https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
import { footprint, SHARED } from '../../../machine/footprint'
import type { Agent } from '../../../machine/running/agent'
import type { Callbacks } from '../../loop/callbacks'
import type { BrowserLoop } from '../../loop/host-loop'
import { RANKS, rankOf } from './task-queues'

/** Refreshes of the display in a second. */
const FRAMES_PER_SECOND = 60

/** By how many beats a frame can be late. */
const LATE_FRAME = [
  { text: 'a frame is shown at once' },
  { text: 'the frame waits for the display' },
  { text: 'the display misses a frame' },
]

/** Parts of a frame, in their order. */
const STAGES = [
  'resize',
  'scroll',
  'animations',
  'animation frames',
  'layout',
  'intersections',
  'animations ready',
] as const

export type Stage = (typeof STAGES)[number]

/** What takes part in each frame: callbacks of animation frames, observers of the document. */
export interface FramePhase {
  readonly stage: Stage
  /** Something waits for the next frame. */
  readonly isNeeded: boolean
  /** `timestamp` is the time of the frame, the same for all that happens in it. */
  run(agent: Agent, timestamp: number): Callbacks
}

export class Rendering {
  private readonly phases: FramePhase[] = []
  /** Somebody waits for a frame. */
  isScheduled = false
  framesRun = 0
  /** Number of the last frame that was shown; frame n is due n / 60 s after the start, at a beat of the display. */
  private lastFrame = -1

  constructor(private readonly loop: BrowserLoop) {}

  /** Phases of one stage run in the order of their registration. */
  register(phase: FramePhase): void {
    this.phases.push(phase)
    this.phases.sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
  }

  /** Somebody waits for a frame. */
  request(agent: Agent): void {
    // Callbacks that are added during a frame wait for the next.
    footprint?.writes(this)
    if (this.isScheduled) return
    this.isScheduled = true
    const { agenda, source } = this.loop
    // After an input a frame comes before any other task.
    const rank = source === 'user-interaction' ? RANKS['user-blocking'] : rankOf('rendering')
    const { now } = agent.clock
    const beat = lastBeat(now)
    if (this.lastFrame < beat) agenda.add(now, () => this.showOrWait(agent, beat, rank))
    else this.wait(agent, this.lastFrame + 1)
  }

  /** After a beat without a frame, Chromium mostly shows the next frame at once. */
  private showOrWait(agent: Agent, beat: number, rank: number): void {
    const { next = Number.POSITIVE_INFINITY } = this.loop.agenda
    const isRace = next <= dueOf(beat + LATE_FRAME.length - 1)
    const late = isRace ? agent.choose('frame', LATE_FRAME) : 0
    if (late > 0) this.wait(agent, beat + late)
    else this.show(agent, beat, rank)
  }

  private wait(agent: Agent, frame: number): void {
    this.loop.agenda.add(dueOf(frame), () => this.show(agent, frame, rankOf('rendering')))
  }

  private show(agent: Agent, frame: number, rank: number): void {
    this.lastFrame = frame
    const run = () => this.runFrame(agent, dueOf(frame))
    this.loop.enqueueTask(agent, { source: 'rendering', label: 'frame', rank, run })
  }

  private *runFrame(agent: Agent, timestamp: number): Callbacks {
    footprint?.writes(this)
    this.isScheduled = false
    this.framesRun++
    for (const phase of this.phases) if (phase.isNeeded) yield* phase.run(agent, timestamp)
    if (this.phases.some(({ isNeeded }) => isNeeded)) this.request(agent)
  }
}

/** Rounded to the microsecond, so that times stay readable. */
const dueOf = (frame: number): number => Math.round((frame * 1_000_000) / FRAMES_PER_SECOND) / 1000

function lastBeat(time: number): number {
  const next = Math.floor((time * FRAMES_PER_SECOND) / 1000) + 1
  return dueOf(next) > time ? next - 1 : next
}

/** What a frame tells observers depends on who observes by then, and on how the document stands. */
export function noteObserved(observers: readonly object[]): void {
  if (footprint === null || observers.length === 0) return
  footprint.reads(SHARED.document)
  for (const observer of observers) footprint.reads(observer)
}
