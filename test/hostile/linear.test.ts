// Twice the text is twice the work. What a pattern does inside of the host is not counted here: see patterns.test.ts.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { workOf } from './work'

/** What runs for the first time counts more than its share. */
const AGAIN = { retry: 2 }

const many = (count: number, write: (i: number) => string, between = ','): string =>
  Array.from({ length: count }, (_, i) => write(i)).join(between)

const TEXTS: readonly (readonly [title: string, write: (size: number) => string])[] = [
  ['elements of an array', (n) => `let x = 1; [${many(n, () => 'x')}]`],
  ['properties of an object', (n) => `({ ${many(n, (i) => `p${i}: ${i}`)} })`],
  ['arguments', (n) => `let x = 1; (() => 1)(${many(n, () => 'x')})`],
  ['parameters', (n) => `(function (${many(n, (i) => `p${i}`)}) { return arguments })(1)`],
  ['operands of a sum', (n) => `const x = 1; ${many(n, () => 'x', ' + ')}`],
  ['literals of a sum', (n) => many(n, () => '1', ' + ')],
  ['operands of a condition', (n) => `const x = 1; ${many(n, () => 'x', ' && ')}`],
  ['branches of a condition', (n) => `const x = 0; ${many(n, () => 'x ? 1 : ', '')} 2`],
  ['branches of a statement', (n) => `const x = 0; ${many(n, () => 'if (x) x; else ', '')};`],
  ['properties of properties', (n) => `const x = {}; x.x = x; x${'.x'.repeat(n)}`],
  ['calls of what was called', (n) => `const f = () => f; f${'()'.repeat(n)}`],
  ['links of a chain', (n) => `const x = { f: () => x }; x${'\n.f(() => 1)'.repeat(n)}`],
  ['assignments in a row', (n) => `let x; ${'x = '.repeat(n)} 1`],
  ['expressions in a row', (n) => `const x = 1; (${many(n, () => 'x')})`],
  ['awaited operands', (n) => `(async () => ${many(n, () => 'await 1', ' + ')})()`],
  ['functions in each other', (n) => `${'(() => '.repeat(n / 5)}1${')()'.repeat(n / 5)}`],
  ['blocks in each other', (n) => `${'{ let x; '.repeat(n / 5)}${'}'.repeat(n / 5)}`],
  ['lists in each other', (n) => `${'['.repeat(n / 5)}${']'.repeat(n / 5)}`],
  ['patterns', (n) => `const { ${many(n, (i) => `p${i} = ${i}`)} } = {}`],
  ['exports', (n) => many(n, (i) => `export const v${i} = ${i}`, '\n')],
  ['fields of a class', (n) => `new (class { ${many(n, (i) => `p${i} = ${i}`, '\n')} })`],
  ['variables', (n) => many(n, (i) => `let v${i} = ${i}`, '\n')],
  ['functions', (n) => many(n, (i) => `function f${i}() {}`, '\n')],
  ['cases', (n) => `switch (0) { ${many(n, (i) => `case ${i + 1}: break`, '\n')} }`],
  ['members of a class', (n) => `class A { ${many(n, (i) => `m${i}() {}`, '\n')} }`],
  ['parts of a template', (n) => `\`${many(n, () => `\${1}`, ' ')}\``],
  [
    'comments with addresses',
    (n) => `${many(n, () => '// see https://example.com/', '\n')}\n// file: a.js\n1`,
  ],
  ['files', (n) => many(n, (i) => `// file: f${i}.js\n1`, '\n')],
  ['files of one name', (n) => many(n, () => '// file: a.js', '\n')],
  ['routes that are none', (n) => many(n, () => '// route: user', '\n')],
  ['inputs that are none', (n) => many(n, () => '// input: soon', '\n')],
  ['spaces of a tag', (n) => `document.body.innerHTML = '<a' + ' '.repeat(${n}) + 'b'`],
  ['a tag that is being typed', (n) => `document.body.innerHTML = '<a ' + 'b '.repeat(${n})`],
  ['elements in each other', (n) => `document.body.innerHTML = '<b>'.repeat(${n})`],
  ['elements beside each other', (n) => `document.body.innerHTML = '<p>a</p>'.repeat(${n})`],
  [
    'siblings of a selector',
    (n) =>
      `document.body.innerHTML = '<i></i>'.repeat(${n}); document.querySelectorAll('i + i, b ~ i, i:nth-child(2n), i:last-of-type')`,
  ],
  [
    'ancestors of a selector',
    (n) =>
      `document.body.innerHTML = '<b><i></i></b>'.repeat(${n}); document.querySelectorAll('p b i, div p b i')`,
  ],
  ['idle callbacks', (n) => `for (let i = 0; i < ${n}; i++) requestIdleCallback(() => {})`],
  [
    'idle callbacks that are cancelled',
    (n) =>
      `for (let i = 1; i <= ${n}; i++) requestIdleCallback(() => {}); for (let i = 1; i <= ${n}; i++) cancelIdleCallback(i)`,
  ],
  ['parts of a selector', (n) => `try { document.querySelector('a,'.repeat(${n}) + 'b') } catch {}`],
]

test.for(TEXTS)('%s', AGAIN, ([, write]) => {
  const work = (size: number) => workOf(() => simulate(write(size)))
  work(10)
  const [once, twice] = [work(250), work(500)]
  expect(once).toBeGreaterThan(250)
  expect(twice / once).toBeLessThan(2.5)
})

// Texts that are no programs: each wrong thing many times, in lines of its own where it can stand there.
const WRONG: readonly (readonly [title: string, write: (size: number) => string])[] = [
  ['fences of Markdown', (n) => '```js\nf()\n```\n'.repeat(n)],
  ['fences of Markdown in prose', (n) => `So it is\n${'```js\nf()\n```\n'.repeat(n)}`],
  ['tildes', (n) => '~~~\na\n~~~\n'.repeat(n)],
  ['a fence at the end', (n) => `${'f()\n'.repeat(n)}\`\`\``],
  ['merges', (n) => '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'.repeat(n)],
  ['lines of a diff', (n) => '+ a b\n- c\n'.repeat(n)],
  ['sums that are a diff', (n) => '-f(1)\n+f(2)\n'.repeat(n)],
  ['entities', (n) => 'a &lt;= b c\n'.repeat(n)],
  ['curly quotes', (n) => 'f(“hi”)\n'.repeat(n)],
  ['curly quotes that nothing closes', (n) => `x = ${'“ '.repeat(n)}`],
  ['characters that nobody sees', (n) => 'a\u200b\n'.repeat(n)],
  ['numbers of lines', (n) => many(n, (i) => `${i + 1} f()`, '\n')],
  ['prompts', (n) => '> a b\n1\n'.repeat(n)],
  ['commands', (n) => 'npm install x\n'.repeat(n)],
  ['texts that run on', (n) => "a = 'x\n".repeat(n)],
  ['a template that nothing closes', (n) => `${'f()\n'.repeat(n)}\`${'x\n'.repeat(n)}`],
  ['closing brackets', (n) => `a\n${')\n'.repeat(n)}`],
  ['blocks that stand in the wrong column', (n) => `${'  {\n}\n'.repeat(n)}{`],
  ['lists before a bracket that nothing closes', (n) => `x = [1\n${'()\n'.repeat(n)})`],
  ['JSON', (n) => `{${many(n, (i) => `"k${i}": ${i}`, ',\n')}}`],
  ['CSS', (n) => '.a { color: red; }\n'.repeat(n)],
  ['Python', (n) => 'def f(x):\n  return x\n'.repeat(n)],
  ['SQL', (n) => 'SELECT * FROM a\n'.repeat(n)],
  ['words in one line', (n) => 'a b '.repeat(n)],
  ['a misspelt keyword at the end', (n) => `${'f()\n'.repeat(n)}funtion f() {}`],
  ['broken signs', (n) => 'a = > b\n'.repeat(n)],
  ['await in functions that are not async', (n) => 'function f() { await x }\n'.repeat(n)],
  ['a name declared again and again', (n) => 'let a = 1\n'.repeat(n)],
  ['values without a comma', (n) => `[${'1 '.repeat(n)}`],
  ['scripts in a page', (n) => `<html>${'<script>f()</script>\n'.repeat(n)}`],
  ['scripts that are not closed', (n) => `<html>${'<script\n'.repeat(n)}`],
  ['elements', (n) => '<div>x</div>\n'.repeat(n)],
  ['JSX', (n) => 'x = <a/>\n'.repeat(n)],
  ['YAML', (n) => 'key: value here\n'.repeat(n)],
]

test.for(WRONG)('%s', AGAIN, ([, write]) => {
  const work = (size: number) => workOf(() => simulate(write(size)))
  work(10)
  expect(work(400) / work(200)).toBeLessThan(2.5)
})
