import { expect, test } from 'vitest'
import { handoutOf } from '../../src/learn/handout'
import { simulate } from '../../src/library'

const handout = (source: string, outputs?: readonly (readonly string[])[]) =>
  handoutOf(simulate(source).trace!, outputs)

test('a handout has the code, a blank for each line, and the answers with their reasons', () => {
  const source = `setTimeout(() => console.log('Tom'))
Promise.resolve().then(() => console.log('Jerry\\nand friends'))
`
  expect(handout(source)).toMatchObject({
    code: source
      .trim()
      .split('\n')
      .map((text, i) => ({ text, line: i + 1 })),
    blanks: 2,
    answers: [
      { text: 'Jerry\nand friends', line: 2, why: expect.stringMatching(/^J1/) },
      { text: 'Tom', line: 1, why: expect.stringMatching(/^T1/) },
    ],
    unasked: 0,
    others: [],
  })
})

test('what is no line of a real console has no blank', () => {
  expect(handout("const p = Promise.reject(1); p.catch(() => console.log('a'))").blanks).toBe(1)
  expect(handout('1 + 1').blanks).toBe(0)
})

test('only as many lines are asked for as fit onto a page', () => {
  const { blanks, unasked } = handout('for (let i = 0; i < 100; i++) console.log(i)')
  expect({ blanks, unasked }).toEqual({ blanks: 24, unasked: 76 })
})

test('what else it can print stands among the answers', () => {
  expect(handout("console.log('a')", [['a'], ['a', 'b']]).others).toEqual([['a', 'b']])
})

test('what a pasted file says of itself is not on paper, and its lines keep their numbers', () => {
  const program = "// page: <p>a</p>\n\nconsole.log('a') // lesson: mine"
  const said = '// title: A\n//Lesson : it prints a\n// host: both\n// try: b\n// goal: c\n\n'
  const { code, answers } = handout(`${said}${program}\n\n// prints:\n//   a\n`)
  expect(code.map(({ text }) => text)).toEqual(program.split('\n'))
  expect([code[0]!.line, answers[0]!.line]).toEqual([7, 9])
})
