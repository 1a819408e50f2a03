import { describe, expect, test } from 'vitest'
import { outcomes, simulate } from '../../src/library'
import { parseRoutes } from '../../src/scenario/routes'

const printed = (source: string) => simulate(source).output.map(({ text, time }) => `${time} ${text}`)

describe('a route', () => {
  test('has a method, an address, a status, a latency and a body', () => {
    expect(parseRoutes('// route: GET /user 404 1.5s {"a": 1}').routes).toEqual([
      { method: 'GET', path: '/user', status: 404, latency: 1500, body: '{"a": 1}', fails: false },
    ])
  })

  test('needs no more than its address', () => {
    expect(parseRoutes('// route: /user').routes).toEqual([
      { method: undefined, path: '/user', status: 200, latency: 10, body: '', fails: false },
    ])
  })

  test('decides what fetch gets, and when', () => {
    const source = `
      // route: GET /user 200 50ms {"name":"Tom"}
      // route: /broken fails 20ms
      fetch('/user').then((r) => r.json()).then(({ name }) => console.log(name))
      fetch('/broken').catch(({ message }) => console.log(message))
      fetch('/other', { method: 'POST', body: 'x' }).then((r) => r.text()).then(console.log)`
    expect(printed(source)).toEqual(['10 {"method":"POST","url":"/other"}', '20 Failed to fetch', '50 Tom'])
  })

  test('that makes no sense is a problem of its line', () => {
    const { outcome } = simulate('let a\n// route: user 200\n// route: /b fails body')
    expect(outcome.kind === 'problems' && outcome.problems.map((p) => [p.span.line, p.message])).toEqual([
      [2, 'A route begins with an address such as /user, after a method if it has one: "user 200".'],
      [3, 'A route that fails has no body: "body".'],
    ])
  })
})

test('answers that arrive together come in any order', () => {
  const source = `for (const name of ['a', 'b']) fetch('/' + name).then(() => console.log(name))`
  const found = outcomes(source).found.map(({ result }) => result.output.map(({ text }) => text).join(''))
  expect(found.sort()).toEqual(['ab', 'ba'])
})
