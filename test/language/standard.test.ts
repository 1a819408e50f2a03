// Where V8 and the standard differ, we follow the standard; test262 has these cases, too.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

const printedBy = (source: string) =>
  simulate(source, { host: 'ecmascript', sourceType: 'script' }).output.map(({ text }) => text)

test('a compound assignment converts its key once', () => {
  const source = `
    let conversions = 0
    const key = { toString: () => (conversions++, 'k') }
    const object = { k: 1 }
    object[key] += 2
    object[key]++
    console.log(object.k, conversions)`
  expect(printedBy(source)).toEqual(['4 2'])
})

test('under with, a name is found before the value that it gets', () => {
  const source = `
    const scope = { x: 1 }
    with (scope) x = (delete scope.x, 2)
    console.log(scope.x)`
  expect(printedBy(source)).toEqual(['2'])
})

test('under with, undefined is a name like any other', () => {
  const source = 'with ({ undefined: 1 }) console.log(undefined)'
  expect(printedBy(source)).toEqual(['1'])
})

test('an eval in the default of a parameter cannot declare the parameter again', () => {
  const source = `
    const take = (a = eval('var a')) => a
    try { take() } catch (error) { console.log(error.name) }`
  expect(printedBy(source)).toEqual(['SyntaxError'])
})

test('there is no new.target at the top of a script', () => {
  const source = "try { eval('new.target') } catch (error) { console.log(error.name) }"
  expect(printedBy(source)).toEqual(['SyntaxError'])
})
