import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { getData, type ObjectValue } from '../../src/machine/objects/object'
import { createArray, createObject } from '../../src/machine/operations/operations'
import type { ThrowCompletion } from '../../src/machine/running/completion'
import { callBuiltin, createGuest, run } from './guest'

const SAMPLES = ['{"a":[1,2,{"b":null}],"c":"\\u2028\\ud800","10":true,"2":-0.5e3}', '[[],{},""]', '"text"']

test.each(SAMPLES)('%s is read and written as the host reads and writes it', (text) => {
  const agent = createGuest()
  const value = run(agent, callBuiltin(agent, 'JSON.parse', undefined, text))
  const plain = run(agent, callBuiltin(agent, 'JSON.stringify', undefined, value))
  const indented = run(agent, callBuiltin(agent, 'JSON.stringify', undefined, value, null, 2))
  expect(plain).toBe(JSON.stringify(JSON.parse(text)))
  expect(indented).toBe(JSON.stringify(JSON.parse(text), null, 2))
})

test('a circle is an error that names it', () => {
  const agent = createGuest()
  const object = createObject(agent)
  object.put('list', createArray(agent, [object]))
  try {
    run(agent, callBuiltin(agent, 'JSON.stringify', undefined, object))
    expect.unreachable()
  } catch (error) {
    const { value } = error as ThrowCompletion
    expect(getData(value as ObjectValue, 'message')).toBe(
      [
        'Converting circular structure to JSON',
        "    --> starting at object with constructor 'Object'",
        "    |     property 'list' -> object with constructor 'Array'",
        '    --- index 0 closes the circle',
      ].join('\n'),
    )
  }
})

test('a list nested a thousand deep is written', () => {
  const agent = createGuest()
  let list = createArray(agent, [])
  for (let i = 0; i < 1000; i++) list = createArray(agent, [list])
  const text = run(agent, callBuiltin(agent, 'JSON.stringify', undefined, list))
  expect(String(text)).toHaveLength(2002)
})

test('a text that is no JSON is told in the words of the simulated engine, whichever engine runs the simulator', () => {
  const program = "try { JSON.parse('[1,\\n2 3]') } catch (error) { console.log(error.message) }"
  const told = "Expected ',' or ']' after array element in JSON at position 6"
  const printed = (host: 'node' | 'browser') => simulate(program, { host }).output.map(({ text }) => text)
  expect(printed('node')).toEqual([told])
  expect(printed('browser')).toEqual([`${told} (line 2 column 3)`])
})
