// What a record says at any position, by the library's public interface.
import { expect, test } from 'vitest'
import { play, simulate } from '../src/library'

const recorded = (source: string, host: 'browser' | 'node' = 'browser') => {
  const run = simulate(source, { host })
  return { run, player: play(run.trace!), end: run.trace!.length - 1 }
}

/** The first position at which the program has printed a line. */
const printedAt = ({ output }: ReturnType<typeof simulate>, text: string): number =>
  output.find((line) => line.text === text)!.at

test('each frame says where it stands, what its scopes hold, and what this step has changed', () => {
  const { run, player } = recorded(`const far = 1
function outer(a) {
  let b = a + 1
  {
    const c = b * 2
    inner(c)
  }
}
function inner(d) {
  let e = d
  e = e + far
  console.log('now')
}
outer(1)`)
  const changes = Array.from({ length: run.trace!.length }, (_, position) =>
    player
      .framesAt(position)
      .flatMap(({ scopes }) => scopes)
      .flatMap(({ variables }) => variables)
      .filter(({ hasChanged }) => hasChanged)
      .map(({ name, value }) => `${name} = ${value.text}`),
  ).flat()
  expect(changes.join(', ')).toBe(
    'outer = ƒ outer, inner = ƒ inner, far = 1, a = 1, b = 2, c = 4, d = 4, e = 4, e = 5',
  )
  const [, inner, outer, script] = player.framesAt(printedAt(run, 'now'))
  expect([inner!.standing?.line, outer!.standing?.line, script!.standing?.line]).toEqual([12, 6, 14])
  const held = (frame: typeof inner) =>
    frame!.scopes.map(({ kind, variables }) => [
      kind,
      ...variables.map(({ name, value }) => `${name}=${value.text}`),
    ])
  expect(held(inner)).toEqual([
    ['function', 'd=4', 'e=5'],
    ['global', 'outer=ƒ outer', 'inner=ƒ inner', 'far=1'],
  ])
  expect(held(outer)[0]).toEqual(['block', 'c=4'])
  expect(held(outer)[1]).toEqual(['function', 'a=1', 'b=2'])
})

test('objects are opened when they are asked for, and the same object has the same identity', () => {
  const { run, player } = recorded(`const shared = { n: 1 }
const list = [shared, new Map([['k', shared]])]
console.log('before')
shared.n = 2
console.log('after')`)
  const opened = (text: string) => {
    const position = printedAt(run, text)
    const objects = run.objectsAt(position)
    const variables = player.framesAt(position).at(-1)!.scopes.at(-1)!.variables
    const list = variables.find(({ name }) => name === 'list')!.value.id!
    const [first, map] = objects.of(list, { from: 0, count: 2 })!.entries
    const [entry] = objects.of(map!.value!.id!, { from: 0, count: 1 })!.entries
    const [n] = objects.of(first!.value!.id!, { from: 0, count: 1 })!.entries
    return { first: first!.value!.id, inMap: entry!.value!.id, n: n!.value!.text }
  }
  const before = opened('before')
  expect(before).toMatchObject({ first: before.inMap, n: '1' })
  expect(opened('after')).toEqual({ ...before, n: '2' })
})

test('a paused function says at which line it waits, and for which promise', () => {
  const { run, player } = recorded(`async function load(id) {
  const answer = new Promise((resolve) => setTimeout(resolve, 50, id))
  await answer
}
load(7)
console.log('called')`)
  expect(player.suspendedAt(printedAt(run, 'called'))).toMatchObject([
    {
      label: 'load',
      standing: { line: 3 },
      waitsFor: { badge: 'P2', state: 'pending' },
      scopes: [{ variables: [{ name: 'id', value: { text: '7' } }, { name: 'answer' }] }, {}],
    },
  ])
})

test('every promise says its state and value, who waits for it, whom it follows, and what made it', () => {
  const { run, player, end } = recorded(`const slow = new Promise((resolve) => setTimeout(resolve, 5, 'x'))
const follower = new Promise((resolve) => resolve(slow))
const parsed = follower.then(function parse(text) { throw text + '!' })
parsed.catch(() => {})
queueMicrotask(() => console.log('later'))`)
  const [slow, follower] = player.promisesAt(end)
  const early = printedAt(run, 'later')
  expect(player.promiseAt(early, follower!.id)).toMatchObject({
    state: 'pending',
    follows: { id: slow!.id },
    creator: { label: 'Promise', span: { line: 2 } },
    reactions: [{ kind: 'then', label: 'parse', derived: { badge: 'P3' } }],
  })
  expect(player.promisesAt(end, 3).map(({ state, result }) => [state, result?.text])).toEqual([
    ['fulfilled', '"x"'],
    ['fulfilled', '"x"'],
    ['rejected', '"x!"'],
  ])
})

test('a timer, its task and a job say what they will call, and with what', () => {
  const { run, player } = recorded(`setTimeout(function late(a) { console.log('task') }, 10, 'now')
Promise.resolve('v').then(function reaction() {})
console.log('waiting')`)
  const waiting = printedAt(run, 'waiting')
  const { timers, jobs } = player.snapshotAt(waiting)
  expect(player.heldAt(waiting, timers[0]!.id)).toMatchObject({
    callback: { label: 'late' },
    args: [{ text: '"now"' }],
  })
  expect(player.heldAt(waiting, jobs[0]!.id)).toMatchObject({
    callback: { label: 'reaction' },
    outcomeOf: { badge: 'P1', result: { text: '"v"' } },
    reaction: { derived: { badge: 'P2' } },
  })
  const queued = Array.from({ length: run.trace!.length }, (_, position) => player.snapshotAt(position)).find(
    ({ tasks }) => tasks.some(({ kind }) => kind === 'timer'),
  )!
  expect(player.heldAt(queued.position, queued.tasks[0]!.id)).toMatchObject({
    callback: { label: 'late' },
    args: [{ text: '"now"' }],
  })
  for (const id of [-1, 0, 0.5, 1e9]) expect(player.heldAt(waiting, id)).toBe(undefined)
})

test('listeners are there from the call that adds them to the one that removes them', () => {
  const { run, player, end } = recorded(`const button = document.createElement('button')
function buy() {}
button.addEventListener('click', buy, { once: true })
console.log('added')
button.removeEventListener('click', buy)`)
  expect(player.listenersAt(printedAt(run, 'added'))).toMatchObject([
    { type: 'click', targetLabel: '<button>', callback: { label: 'buy', span: { line: 2 } }, once: true },
  ])
  expect(player.listenersAt(end)).toEqual([])
})

test('an expression is evaluated at a position of the record and changes nothing there', () => {
  const { run } = recorded(`let n = 1
function add(by) { console.log('in add'); n += by }
add(2)
console.log(n)`)
  const at = printedAt(run, 'in add')
  const before = JSON.stringify(run.output)
  expect(run.evaluate(at, '(n = 100, by + n)', { frame: 1 })).toMatchObject({ text: '102' })
  expect(run.evaluate(at, 'n', { frame: 1 })).toMatchObject({ text: '1' })
  expect(JSON.stringify(run.output)).toBe(before)
  expect(run.output.at(-1)!.text).toBe('3')
})
