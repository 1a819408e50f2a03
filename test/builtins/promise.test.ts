import { expect, test } from 'vitest'
import { createArray, invoke } from '../../src/machine/operations/operations'
import type { Agent } from '../../src/machine/running/agent'
import type { Procedure } from '../../src/machine/running/completion'
import type { Value } from '../../src/machine/value'
import { callBuiltin, createGuest, fn, read, run } from './guest'

/** In which tick a reaction to a promise runs. */
function ticksUntilReaction(create: (agent: Agent, promises: Value) => Procedure): number {
  const agent = createGuest()
  let ticks = 0
  let reached = -1
  function* body(): Procedure {
    const promises = yield* read(agent, 'Promise')
    let link = yield* callBuiltin(agent, 'Promise.resolve', promises)
    const count = fn(agent, () => void ticks++)
    for (let i = 0; i < 10; i++) link = yield* invoke(agent, link, 'then', count)
    const promise = yield* create(agent, promises)
    yield* invoke(
      agent,
      promise,
      'then',
      fn(agent, () => {
        reached = ticks
        return undefined
      }),
    )
    return undefined
  }
  run(agent, body())
  return reached
}

test('a reaction runs in the tick that the standard gives it', () => {
  const all = (elements: Value[]) =>
    ticksUntilReaction((agent, promises) =>
      callBuiltin(agent, 'Promise.all', promises, createArray(agent, elements)),
    )
  const afterFinally = ticksUntilReaction(function* (agent, promises) {
    const promise = yield* callBuiltin(agent, 'Promise.resolve', promises)
    return yield* invoke(
      agent,
      promise,
      'finally',
      fn(agent, () => undefined),
    )
  })
  expect(ticksUntilReaction((agent, promises) => callBuiltin(agent, 'Promise.resolve', promises))).toBe(1)
  expect([all([]), all([1]), afterFinally]).toEqual([1, 2, 4])
})

test('Promise.try gives back the promise that its callback returns', () => {
  const agent = createGuest()
  function* body(): Procedure {
    const promises = yield* read(agent, 'Promise')
    const promise = yield* callBuiltin(agent, 'Promise.resolve', promises, 1)
    return (
      (yield* callBuiltin(
        agent,
        'Promise.try',
        promises,
        fn(agent, () => promise),
      )) === promise
    )
  }
  expect(run(agent, body())).toBe(true)
})
