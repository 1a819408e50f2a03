import { expect, test } from 'vitest'
import { type OutcomesOptions, outcomes, type SimulateOptions, simulate } from '../../src/library'

const refusals: readonly (readonly [unknown, string])[] = [
  [{ limits: { steps: undefined } }, 'limits.steps cannot be undefined: say a whole number from 1.'],
  [{ limits: { steps: Number.NaN } }, 'limits.steps cannot be NaN: say a whole number from 1.'],
  [{ limits: { events: -1 } }, 'limits.events cannot be -1: say a whole number from 1.'],
  [{ limits: { depth: '10' } }, 'limits.depth cannot be "10": say a whole number from 1.'],
  [
    { limits: { memory: Number.POSITIVE_INFINITY } },
    'limits.memory cannot be Infinity: say a whole number from 1.',
  ],
  [{ limits: { virtualTime: -1 } }, 'limits.virtualTime cannot be -1: say milliseconds from 0.'],
  [
    { limits: { step: 1 } },
    'There is no option limits.step: there are steps, events, memory, virtualTime, horizon, depth, output.',
  ],
  [{ limits: 5 }, 'limits cannot be 5: say an object of limits.'],
  [{ host: 'bogus' }, "host cannot be \"bogus\": say 'browser', 'node' or 'ecmascript'."],
  [{ record: true }, "record cannot be true: say 'everything', 'queues' or 'output'."],
  [{ language: 'coffee' }, 'language cannot be "coffee": say \'typescript\'.'],
  [{ seed: 'abc' }, 'seed cannot be "abc": say a whole number.'],
  [{ choices: [0.5] }, 'choices.0 cannot be 0.5: say a whole number.'],
  [{ network: [{ path: 5 }] }, 'network.0.path cannot be 5: say a string.'],
  [
    { inputs: [{ kind: 'swipe' }] },
    "inputs.0.kind cannot be \"swipe\": say an input, of the kind 'click', 'input' or 'key'.",
  ],
  [null, 'The options cannot be null: say an object of options.'],
]

test.for(refusals)('options that make no sense are refused: %j', ([options, message]) => {
  expect(simulate('while (true);', options as SimulateOptions)).toMatchObject({
    output: [],
    outcome: { kind: 'refused', message },
  })
})

test('an option that does not exist is refused, and all that exist are named', () => {
  const { outcome } = simulate('1', { limts: {} } as SimulateOptions)
  expect(outcome).toEqual({
    kind: 'refused',
    message:
      'There is no option limts: there are host, sourceType, language, record, drain, network, inputs, seed, choices, limits, belief.',
  })
})

test('a program that is no string is refused', () => {
  expect(simulate(undefined as unknown as string).outcome).toMatchObject({ kind: 'refused' })
})

test('a search refuses what a run refuses', () => {
  const { found, isComplete } = outcomes('1', { limits: { steps: Number.NaN } } as OutcomesOptions)
  expect(isComplete).toBe(false)
  expect(found.map(({ result }) => result.outcome.kind)).toEqual(['refused'])
})

test('an option that is undefined is as if it was left out', () => {
  const options = { host: undefined, seed: undefined } as unknown as SimulateOptions
  expect(simulate('console.log(typeof document)', options).output[0]?.text).toBe('object')
})
