import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { readDocumentComments } from '../../src/scenario/document-comments'

const problemsOf = (source: string) => {
  const { outcome } = simulate(source)
  return outcome.kind === 'problems' ? outcome.problems.map(({ message, span }) => [message, span.line]) : []
}

describe('comments about the page', () => {
  test('give the markup, line by line, and the inputs', () => {
    const { markup, inputs } = readDocumentComments(`// page: <p>
      // page: two</p>
      // input: 120ms click #go b
      // input: 1.5 ms type #name "Tom "
      // input: 3ms key Space
      // input: 4ms key a #name`)
    expect(markup).toBe('<p>\ntwo</p>')
    expect(inputs).toEqual([
      { at: 120, kind: 'click', target: '#go b' },
      { at: 1.5, kind: 'input', target: '#name', value: 'Tom ' },
      { at: 3, kind: 'key', key: ' ' },
      { at: 4, kind: 'key', key: 'a', target: '#name' },
    ])
  })

  test('that make no sense are problems with their line', () => {
    expect(problemsOf('let a\n  // input: soon click #go')).toEqual([
      ['This is no input: // input: soon click #go', 2],
    ])
    expect(problemsOf('// input: 5ms click [')).toEqual([['"[" is no selector: // input: 5ms click [', 1]])
  })

  test('mean nothing to Node', () => {
    expect(simulate('// input: 5ms click #go\nconsole.log(1)', { host: 'node' }).output).toHaveLength(1)
  })
})

describe('an input', () => {
  const listening = `// page: <button id="go">Go</button>
    document.querySelector('#go').onclick = (event) => console.log('click', event.isTrusted, performance.now())
    setTimeout(() => console.log('first'))
    setTimeout(() => console.log('second'))`
  const printed = (inputs: Parameters<typeof simulate>[1]) =>
    simulate(listening, inputs).output.map(({ text }) => text)

  test('is a task at its virtual time', () => {
    expect(printed({ inputs: [{ at: 50, kind: 'click', target: '#go' }] })).toEqual([
      'first',
      'second',
      'click true 50',
    ])
  })

  test('goes before other tasks, but not before those that it waits for', () => {
    const click = { at: 0, kind: 'click', target: '#go' } as const
    expect(printed({ inputs: [click] })).toEqual(['click true 0', 'first', 'second'])
    expect(printed({ inputs: [{ ...click, afterTask: 2 }] })).toEqual(['first', 'click true 0', 'second'])
    expect(printed({ inputs: [{ ...click, afterTask: 99 }] })).toEqual(['first', 'second', 'click true 0'])
  })

  test('on something that is not there does nothing', () => {
    expect(printed({ inputs: [{ at: 5, kind: 'click', target: '#gone' }] })).toEqual(['first', 'second'])
  })
})
