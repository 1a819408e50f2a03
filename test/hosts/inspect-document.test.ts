import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

const printed = (source: string) => simulate(source).output.map(({ text }) => text.replace(/\s*\n\s*/g, ' '))

test('an element prints as its tag, with its text, or with … for what is inside', () => {
  const lines = printed(`// page: <div id="x" class="a"><p>one</p><br></div>
    const [div] = document.body.children
    console.log(div, div.firstChild, div.lastChild)
    console.log({ div }, document, document.createTextNode('t'), document.createComment('c'))
    console.log(div.children, div.querySelectorAll('i'))`)
  expect(lines).toEqual([
    '<div id="x" class="a">…</div> <p>one</p> <br>',
    '{ div: <div id="x" class="a">…</div> } #document "t" <!--c-->',
    'HTMLCollection(2) [ <p>one</p>, <br> ] NodeList []',
  ])
})

test('an event prints with its type and its targets', () => {
  const lines = printed(`// page: <b>x</b>
    // input: 1ms key a
    document.onkeydown = (event) => console.log(event)
    console.log(new CustomEvent('tom', { detail: { n: 1 } }))`)
  expect(lines).toEqual([
    "CustomEvent { isTrusted: false, type: 'tom', target: null, currentTarget: null, detail: { n: 1 } }",
    "KeyboardEvent { isTrusted: true, type: 'keydown', target: <body>…</body>, currentTarget: #document, key: 'a' }",
  ])
})
