// What the simulation leaves out says so, once, with its line.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { isPrinted } from '../../src/scenario/run'

const noticesOf = (source: string): string[] =>
  simulate(source)
    .output.filter((line) => !isPrinted(line))
    .map(({ text }) => text)

test('a listener for an event that is never fired is told so, with its line', () => {
  const notices = noticesOf(`const box = document.createElement('div')
box.addEventListener('transitionend', () => {})
box.ondragstart = () => {}
addEventListener('beforeunload', () => {})`)
  expect(notices).toEqual([
    expect.stringMatching(/^"transitionend" is never fired: .* \(line 2\)$/),
    expect.stringMatching(/^"dragstart" is never fired: .* \(line 3\)$/),
    expect.stringMatching(/^"beforeunload" is never fired: .* \(line 4\)$/),
  ])
})

test('it is said once', () => {
  expect(noticesOf(`for (let i = 0; i < 3; i++) addEventListener('resize', () => {})`)).toHaveLength(1)
})

test('nothing is said of events that the program fires itself, or that other objects have', () => {
  expect(noticesOf(`addEventListener('resize', () => {}); dispatchEvent(new Event('resize'))`)).toEqual([])
  expect(noticesOf(`new EventTarget().addEventListener('play', () => {})`)).toEqual([])
  expect(noticesOf(`document.addEventListener('constructor', () => {})`)).toEqual([])
})

test('nothing is said to a library that listens for everything', () => {
  const source = `for (const type of 'drop drag play pause ended wheel'.split(' ')) document.addEventListener(type, () => {})`
  expect(noticesOf(source)).toEqual([])
})

test('no notice is a line of the program', () => {
  const { output } = simulate(`addEventListener('resize', () => {}); console.log('printed')`)
  expect(output.filter(isPrinted).map(({ text }) => text)).toEqual(['printed'])
})
