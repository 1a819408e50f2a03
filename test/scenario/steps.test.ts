import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type FunctionSteps, stepsOf } from '../../src/scenario/steps'

const options = { isCommonJs: true, isRecording: false }

function functionsOf(source: string, more = options): readonly FunctionSteps[] {
  const found = stepsOf(source, more)
  return 'functions' in found ? found.functions : []
}

describe('the steps of a program', () => {
  const folders = ['scenarios', 'test/language/programs']
  test.each(folders)('each step of %s has a name', (folder) => {
    const programs = readdirSync(folder).filter((name) => /\.m?js$/.test(name))
    const codes = programs.flatMap((name) =>
      functionsOf(readFileSync(`${folder}/${name}`, 'utf8'), { ...options, isRecording: true }),
    )
    expect(codes.length).toBeGreaterThan(20)
    const nameless = codes.flatMap(({ steps }) => steps.filter(({ name }) => name === ''))
    expect(nameless.map(({ span }) => span)).toEqual([])
  })

  test('functions inside of others are there, in the order of the text', () => {
    const source = 'function outer() {\n  return () => class { #x = 1 }\n}\nasync function last() {}'
    const heads = functionsOf(source).map(({ suspension, kind, name, span }) => [
      suspension,
      kind,
      name,
      span.line,
    ])
    expect(heads).toEqual([
      ['none', 'script', '', 1],
      ['none', 'function', 'outer', 1],
      ['none', 'arrow', '', 2],
      ['none', 'base-constructor', '', 2],
      ['none', 'initializer', '', 2],
      ['async', 'function', 'last', 4],
    ])
  })

  test('a step knows its source, and a handler where an exception goes', () => {
    const source = 'try {\n  alert(1)\n} catch {\n  beep()\n}'
    const [script] = functionsOf(source, { ...options, isCommonJs: false })
    const { steps, handlers } = script!
    const texts = steps.map(({ span }) => source.slice(span.start, span.end))
    expect(texts).toContain('alert(1)')
    const [handler] = handlers
    expect(texts.slice(handler!.start, handler!.end)).toContain('alert(1)')
    expect(texts.slice(handler!.target)).toContain('beep()')
  })

  test('what tells the record is there only where it is asked for', () => {
    const names = (isRecording: boolean) =>
      functionsOf('let x = 1', { ...options, isRecording }).flatMap(({ steps }) =>
        steps.map(({ name }) => name),
      )
    expect(names(true)).toContain('tellReached')
    expect(names(false)).not.toContain('tellReached')
  })

  test('a program with problems has no steps', () => {
    expect(stepsOf('let x = ;', options)).toMatchObject({ problems: [{ message: "Unexpected token ';'" }] })
  })
})
