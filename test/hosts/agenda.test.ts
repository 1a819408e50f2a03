import { expect, test } from 'vitest'
import { Agenda } from '../../src/hosts/loop/agenda'
import { simulate } from '../../src/library'

/** Keeps all that is due, as the loop does. */
function keepAll(agenda: Agenda): void {
  while (agenda.next !== undefined) agenda.keepDue({ clock: { now: agenda.next } } as never)
}

test('appointments are kept by time, then rank, then moment, then as they were added', () => {
  const agenda = new Agenda()
  const added: number[][] = []
  const kept: number[][] = []
  for (let i = 0; i < 500; i++) {
    const key = [(i * 7919) % 13, (i * 31) % 3, (i * 17) % 5, i]
    added.push(key)
    agenda.add(key[0]!, () => void kept.push(key), key[1], key[2])
  }
  keepAll(agenda)
  const inOrder = (a: number[], b: number[]) =>
    a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!
  expect(kept).toEqual(added.toSorted(inOrder))
})

test('what was cancelled is not kept, and may be cancelled again', () => {
  const agenda = new Agenda()
  const kept: number[] = []
  const all = Array.from({ length: 200 }, (_, i) => agenda.add((i * 37) % 50, () => void kept.push(i)))
  const isCancelled = (i: number) => i % 3 === 0
  for (const [i, appointment] of all.entries()) if (isCancelled(i)) agenda.cancel(appointment)
  keepAll(agenda)
  for (const appointment of all) agenda.cancel(appointment)
  expect(kept.toSorted((a, b) => a - b)).toEqual([...all.keys()].filter((i) => !isCancelled(i)))
})

test('a listener counts once for each phase, and those of a type are called as they were added', () => {
  const source = `
    const say = (name) => () => console.log(name)
    const [a, b, c] = ['a', 'b', 'c'].map(say)
    const target = new EventTarget()
    for (const listener of [a, b, c, a]) target.addEventListener('x', listener)
    target.addEventListener('x', a, true)
    target.removeEventListener('x', b)
    target.addEventListener('x', b)
    target.addEventListener('y', say('y'))
    target.dispatchEvent(new Event('x'))`
  for (const host of ['browser', 'node'] as const)
    expect(simulate(source, { host }).output.map(({ text }) => text)).toEqual(['a', 'c', 'a', 'b'])
})
