// Animations made by `element.animate()`. https://drafts.csswg.org/web-animations-1/
// Simplified: time goes by and is told of; no style changes meanwhile.

import { ObjectValue } from '../../../../machine/objects/object'
import { get } from '../../../../machine/objects/properties'
import { toNumber } from '../../../../machine/operations/convert'
import { createArray, createObject } from '../../../../machine/operations/operations'
import {
  createPromise,
  fulfillPromise,
  type PromiseObject,
  rejectPromise,
} from '../../../../machine/promises/promise'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import { prototypeFrom } from '../../../../machine/running/construct'
import { isObject, type Value } from '../../../../machine/value'
import type { Callbacks } from '../../../loop/callbacks'
import type { BrowserLoop } from '../../../loop/host-loop'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import { defineHandlers } from '../../../web/events/event-handlers'
import { EventTargetObject } from '../../../web/events/event-target'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import type { FramePhase, Rendering, Stage } from '../../loop/rendering'
import { ElementObject } from '../tree/node'

interface Timing {
  readonly delay: number
  readonly endDelay: number
  readonly duration: number
  readonly iterations: number
}

class KeyframeEffectObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly target: ElementObject | null,
    readonly timing: Timing,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'KeyframeEffect'
  }

  /** https://drafts.csswg.org/web-animations-1/#end-time */
  get end(): number {
    const { delay, duration, iterations, endDelay } = this.timing
    const active = duration === 0 || iterations === 0 ? 0 : duration * iterations
    return Math.max(0, delay + active + endDelay)
  }
}

/** Tolerance in ms, as sums of times are not exact. */
const ROUNDING = 1e-6

type Pending = 'play' | 'pause' | undefined

class AnimationObject extends EventTargetObject {
  startTime: number | null = null
  holdTime: number | null = null
  playbackRate = 1
  pending: Pending
  isFinished = false
  id = ''
  ready: PromiseObject
  finished: PromiseObject

  constructor(
    prototype: ObjectValue,
    private readonly agent: Agent,
    readonly effect: KeyframeEffectObject | null,
  ) {
    super(prototype)
    this.ready = createPromise(agent)
    fulfillPromise(agent, this.ready, this)
    this.finished = createPromise(agent)
  }

  override get className(): string {
    return 'Animation'
  }

  get end(): number {
    return this.effect?.end ?? 0
  }

  get currentTime(): number | null {
    if (this.holdTime !== null) return this.holdTime
    return this.startTime === null ? null : (this.agent.clock.now - this.startTime) * this.playbackRate
  }

  get isAtEnd(): boolean {
    const { currentTime, playbackRate } = this
    if (currentTime === null) return false
    return playbackRate > 0 ? currentTime >= this.end - ROUNDING : playbackRate < 0 && currentTime <= ROUNDING
  }

  /** https://drafts.csswg.org/web-animations-1/#dom-animation-playstate */
  get playState(): string {
    if (this.currentTime === null && this.pending === undefined) return 'idle'
    if (this.pending === 'pause' || (this.startTime === null && this.pending === undefined && !this.isAtEnd))
      return 'paused'
    return this.isAtEnd ? 'finished' : 'running'
  }
}

interface QueuedEvent {
  readonly animation: AnimationObject
  readonly type: 'finish' | 'cancel'
  readonly currentTime: number | null
}

export class Animations {
  private readonly animations = new Set<AnimationObject>()
  private events: QueuedEvent[] = []

  constructor(
    private readonly agent: Agent,
    private readonly loop: BrowserLoop,
    private readonly rendering: Rendering,
  ) {
    const some = (isMeant: (animation: AnimationObject) => boolean) => [...this.animations].some(isMeant)
    const hasNews = () =>
      this.events.length > 0 || some(({ pending, isAtEnd }) => pending === undefined && isAtEnd)
    const isPending = () => some(({ pending }) => pending !== undefined)
    rendering.register(phase('animations', hasNews, () => this.update()))
    rendering.register(phase('animations ready', isPending, () => this.begin()))
  }

  // In a frame

  /** Promises are settled before listeners are called. */
  private *update(): Callbacks {
    for (const animation of this.animations)
      if (animation.pending === undefined && animation.isAtEnd) this.finish(animation)
    const { events } = this
    this.events = []
    if (events.length > 0) yield pause()
    for (const { animation, type, currentTime } of events) {
      const details = { currentTime, timelineTime: this.agent.clock.now }
      const event = createHostEvent(this.agent, 'AnimationPlaybackEvent', type, {}, details)
      yield* dispatch(this.agent, animation, event)
    }
  }

  /** `play()` and `pause()` take effect when the next frame has been shown. */
  private *begin(): Callbacks {
    let hasBegun = false
    for (const animation of this.animations) {
      const { pending } = animation
      if (pending === undefined) continue
      hasBegun = true
      animation.pending = undefined
      if (pending === 'play') this.run(animation)
      fulfillPromise(this.agent, animation.ready, animation)
    }
    if (hasBegun) yield pause()
  }

  private run(animation: AnimationObject): void {
    const { now } = this.agent.clock
    animation.startTime = now - (animation.holdTime ?? 0) / animation.playbackRate
    if (!animation.isFinished) animation.holdTime = null
    this.awaitEnd(animation)
  }

  /** A frame is wanted when it comes to its end. */
  private awaitEnd(animation: AnimationObject): void {
    const { playbackRate, end, startTime } = animation
    const left = playbackRate > 0 ? end / playbackRate : playbackRate < 0 ? 0 : Number.POSITIVE_INFINITY
    const due = (startTime ?? 0) + left
    if (animation.isFinished || startTime === null || !Number.isFinite(due)) return
    this.loop.agenda.add(due, () => this.rendering.request(this.agent))
  }

  private finish(animation: AnimationObject): void {
    if (animation.isFinished) return
    animation.holdTime = animation.playbackRate > 0 ? animation.end : 0
    animation.isFinished = true
    this.animations.delete(animation)
    fulfillPromise(this.agent, animation.finished, animation)
    this.events.push({ animation, type: 'finish', currentTime: animation.holdTime })
    this.rendering.request(this.agent)
  }

  // What programs ask for

  private wait(animation: AnimationObject, pending: 'play' | 'pause'): void {
    if (animation.pending === undefined) animation.ready = createPromise(this.agent)
    animation.pending = pending
    animation.startTime = null
    this.animations.add(animation)
    this.rendering.request(this.agent)
  }

  private renew(animation: AnimationObject): void {
    if (!animation.isFinished) return
    animation.isFinished = false
    animation.finished = createPromise(this.agent)
  }

  /** https://drafts.csswg.org/web-animations-1/#playing-an-animation-section */
  play(animation: AnimationObject): void {
    const { currentTime, playbackRate, end } = animation
    const isForward = playbackRate >= 0
    const restarts =
      currentTime === null ||
      (isForward ? currentTime < 0 || currentTime >= end : currentTime <= 0 || currentTime > end)
    animation.holdTime = restarts ? (isForward ? 0 : end) : currentTime
    this.renew(animation)
    this.wait(animation, 'play')
    if (animation.isAtEnd) this.finish(animation)
  }

  pause(animation: AnimationObject): void {
    animation.holdTime = animation.currentTime ?? (animation.playbackRate >= 0 ? 0 : animation.end)
    this.wait(animation, 'pause')
  }

  complete(animation: AnimationObject): void {
    const { playbackRate, end } = animation
    if (playbackRate === 0 || (playbackRate > 0 && end === Number.POSITIVE_INFINITY))
      throw domException(
        this.agent,
        'InvalidStateError',
        `Failed to execute 'finish' on 'Animation': Cannot finish Animation with ${playbackRate === 0 ? 'a playbackRate of 0' : 'an infinite target effect end'}.`,
      )
    this.seek(animation, playbackRate > 0 ? end : 0)
    this.finish(animation)
  }

  seek(animation: AnimationObject, time: number): void {
    if (animation.pending !== undefined) fulfillPromise(this.agent, animation.ready, animation)
    animation.pending = undefined
    this.renew(animation)
    const isPaused = animation.startTime === null && animation.holdTime !== null
    animation.holdTime = isPaused ? time : null
    animation.startTime = this.agent.clock.now - time / animation.playbackRate
    this.animations.add(animation)
    this.awaitEnd(animation)
  }

  /** https://drafts.csswg.org/web-animations-1/#canceling-an-animation-section */
  cancel(animation: AnimationObject): void {
    const { agent } = this
    if (animation.playState !== 'idle') {
      const error = domException(agent, 'AbortError', 'The user aborted a request.').value
      if (animation.pending !== undefined) {
        animation.ready.isHandled = true
        rejectPromise(agent, animation.ready, error)
      }
      animation.ready = createPromise(agent)
      fulfillPromise(agent, animation.ready, animation)
      if (!animation.isFinished) {
        animation.finished.isHandled = true
        rejectPromise(agent, animation.finished, error)
      }
      animation.finished = createPromise(agent)
      this.events.push({ animation, type: 'cancel', currentTime: null })
      this.rendering.request(agent)
    }
    this.animations.delete(animation)
    Object.assign(animation, { startTime: null, holdTime: null, pending: undefined, isFinished: false })
  }

  running(target: ElementObject | undefined): AnimationObject[] {
    return [...this.animations].filter(({ effect }) => target === undefined || effect?.target === target)
  }

  install(agent: Agent, element: Interface<ElementObject>): void {
    const animations = this
    const list = (target?: ElementObject) => createArray(agent, animations.running(target))
    element
      .operation('animate', 1, function* (target, [, options]) {
        const timing = yield* timingOf(agent, options)
        const effect = new KeyframeEffectObject(prototypeOf(agent.realm, 'KeyframeEffect'), target, timing)
        const animation = new AnimationObject(prototypeOf(agent.realm, 'Animation'), agent, effect)
        animations.play(animation)
        return animation
      })
      .operation('getAnimations', 0, (target) => list(target))
    defineEffect(agent)
    this.defineAnimation(agent)
  }

  private defineAnimation(agent: Agent): void {
    const receiver = receiverOf(AnimationObject)
    const definition = new Interface(agent, {
      name: 'Animation',
      parent: 'EventTarget',
      receiver,
      construct: function* (_agent, _this, [effect], newTarget) {
        const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
        return new AnimationObject(prototype, agent, effect instanceof KeyframeEffectObject ? effect : null)
      },
    })
      .attribute('effect', ({ effect }) => effect)
      .attribute('playState', ({ playState }) => playState)
      .attribute('pending', ({ pending }) => pending !== undefined)
      .attribute('ready', ({ ready }) => ready)
      .attribute('finished', ({ finished }) => finished)
      .attribute('startTime', ({ startTime }) => startTime)
      .attribute('replaceState', () => 'active')
    this.defineTimes(definition)
    for (const [name, act] of [
      ['play', (one: AnimationObject) => this.play(one)],
      ['pause', (one: AnimationObject) => this.pause(one)],
      ['finish', (one: AnimationObject) => this.complete(one)],
      ['cancel', (one: AnimationObject) => this.cancel(one)],
      ['persist', () => undefined],
      ['commitStyles', () => undefined],
    ] as const)
      definition.operation(name, 0, (one) => void act(one))
    definition
      .operation('reverse', 0, (one) => {
        one.playbackRate = -one.playbackRate
        return void this.play(one)
      })
      .operation('updatePlaybackRate', 1, (one, [rate]) => this.setRate(one, rate))
    defineHandlers(agent, definition.prototype, receiver, ['finish', 'cancel', 'remove'])
  }

  private defineTimes(definition: Interface<AnimationObject>): void {
    const { agent } = this
    const seek = (one: AnimationObject, time: number): void => this.seek(one, time)
    definition
      .attribute(
        'currentTime',
        ({ currentTime }) => currentTime,
        function* (one, value) {
          seek(one, yield* toNumber(agent, value))
          return undefined
        },
      )
      .attribute(
        'playbackRate',
        ({ playbackRate }) => playbackRate,
        (one, value) => this.setRate(one, value),
      )
  }

  private *setRate(animation: AnimationObject, value: Value): Procedure {
    const time = animation.currentTime
    animation.playbackRate = yield* toNumber(this.agent, value)
    if (time !== null && animation.pending === undefined) this.seek(animation, time)
    return undefined
  }
}

const phase = (stage: Stage, isNeeded: () => boolean, run: () => Callbacks): FramePhase => ({
  stage,
  get isNeeded() {
    return isNeeded()
  },
  run,
})

/** Jobs that wait run now. */
function* pause(): Procedure {
  return undefined
}

/** https://drafts.csswg.org/web-animations-1/#dictdef-effecttiming */
function* timingOf(agent: Agent, options: Value): Procedure<Timing> {
  const timing = { delay: 0, endDelay: 0, duration: 0, iterations: 1 }
  if (!isObject(options)) {
    if (options !== undefined) timing.duration = yield* toNumber(agent, options)
    return timing
  }
  for (const name of ['delay', 'endDelay', 'duration', 'iterations'] as const) {
    const given = yield* get(agent, options, name)
    if (given !== undefined && given !== 'auto') timing[name] = yield* toNumber(agent, given)
  }
  return timing
}

function defineEffect(agent: Agent): void {
  new Interface(agent, {
    name: 'KeyframeEffect',
    receiver: receiverOf(KeyframeEffectObject),
    length: 2,
    construct: function* (_agent, _this, [target, , options], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      const element = target instanceof ElementObject ? target : null
      return new KeyframeEffectObject(prototype, element, yield* timingOf(agent, options))
    },
  })
    .attribute('target', ({ target }) => target)
    .operation('getTiming', 0, ({ timing }) => {
      const result = createObject(agent)
      for (const [name, value] of Object.entries(timing)) result.put(name, value)
      return result
    })
}
