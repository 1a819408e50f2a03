// Frames on a virtual display. A frame is a task of its own, and there is one only where somebody waits for it.
// https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
import type { Agent } from '../../machine/agent'
import type { Callbacks } from '../callbacks'
import type { BrowserLoop } from '../host-loop'

/** Refreshes of the display in a second. */
const FRAMES_PER_SECOND = 60

/** Parts of a frame, in their order. */
const STAGES = ['resize', 'scroll', 'animation frames', 'layout', 'intersections'] as const

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
  private isScheduled = false
  /** Number of the last frame that was scheduled; frame n is due n / 60 s after the start. */
  private lastFrame = 0

  constructor(private readonly loop: BrowserLoop) {}

  /** Phases of one stage run in the order of their registration. */
  register(phase: FramePhase): void {
    this.phases.push(phase)
    this.phases.sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage))
  }

  /** Somebody waits for a frame. */
  request(agent: Agent): void {
    if (this.isScheduled) return
    this.isScheduled = true
    this.lastFrame = Math.max(this.lastFrame + 1, firstAfter(agent.clock.now))
    const timestamp = dueOf(this.lastFrame)
    this.loop.agenda.add(timestamp, () => {
      const run = () => this.runFrame(agent, timestamp)
      this.loop.enqueueTask(agent, { source: 'rendering', label: 'frame', run })
    })
  }

  private *runFrame(agent: Agent, timestamp: number): Callbacks {
    this.isScheduled = false
    for (const phase of this.phases) if (phase.isNeeded) yield* phase.run(agent, timestamp)
    if (this.phases.some(({ isNeeded }) => isNeeded)) this.request(agent)
  }
}

/** Rounded to the microsecond, so that times stay readable. */
const dueOf = (frame: number): number => Math.round((frame * 1_000_000) / FRAMES_PER_SECOND) / 1000

function firstAfter(time: number): number {
  const frame = Math.floor((time * FRAMES_PER_SECOND) / 1000)
  return dueOf(frame) > time ? frame : frame + 1
}
