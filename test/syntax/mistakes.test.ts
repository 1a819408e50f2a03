// What people type wrong, and what is said about it: where, in V8's words, and in ours.
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import type { Problem } from '../../src/syntax/problem'

function problemsOf(source: string): readonly Problem[] {
  const { outcome } = simulate(source, { record: 'output' })
  return outcome.kind === 'problems' ? outcome.problems : []
}

const MISTAKES: readonly (readonly [source: string, place: string, message: string, explanation: string])[] =
  [
    [
      " f(() => g('b'), 0)\n-h(1)\n+h(2)\n",
      '1:2',
      'This is a diff',
      'This is a diff: the program is the lines that begin with + or a space, without that sign.',
    ],
    ['const f = a ===> a', '1:13', "Unexpected token '>'", 'Did you mean =>?'],
    ['let a\nif (a == ) {\n}\n', '2:7', "Unexpected token ')'", 'After == at line 2 a value is missing.'],
    ['const x = ;\n', '1:9', "Unexpected token ';'", 'After = at line 1 a value is missing.'],
    [
      'let a = 1\n{\n  let b\n}\nlet a = 2\n',
      '5:5',
      "Identifier 'a' has already been declared",
      'a is declared at line 1 already. A variable is declared once, and gets another value without let or const: a = …',
    ],
    [
      '<script>\nconsole.log(1)\n</script>\n',
      '1:1',
      "Unexpected token '<'",
      'This is a page; its program stands inside of <script> at line 1. The rest can stand in comments: // page: <button id="go">Go</button>',
    ],
    [
      '<!DOCTYPE html>\n<html>\n<head><title>Hi</title></head>\n<body>\n<button id="b">Go</button>\n<script>\n  document.getElementById("b").onclick = () => console.log("hi")\n</script>\n</body>\n</html>\n',
      '1:1',
      "Unexpected token '<'",
      'This is a page; its program stands inside of <script> at line 6. The rest can stand in comments: // page: <button id="go">Go</button>',
    ],
    [
      '<div id="app"></div>\nconsole.log(1)',
      '1:1',
      "Unexpected token '<'",
      'This is HTML, not JavaScript. What the page shows stands in comments: // page: <div id="app"></div>',
    ],
    [
      '<script src="https://cdn.example/jquery.js"></script>\n<script>console.log(1)</script>',
      '1:1',
      "Unexpected token '<'",
      'This is a page; its program stands inside of <script> at line 2. The rest can stand in comments: // page: <button id="go">Go</button>',
    ],
    [
      'function App() {\n  return <div className="a">Hello {name}</div>\n}\nApp()',
      '2:10',
      "Unexpected token '<'",
      "This is JSX, which no engine runs: a build turns <div> into React.createElement('div'). Neither a build nor React is here; document.createElement makes elements.",
    ],
    [
      'const x = 1\nconst el = <div/>\n',
      '2:12',
      "Unexpected token '<'",
      "This is JSX, which no engine runs: a build turns <div> into React.createElement('div'). Neither a build nor React is here; document.createElement makes elements.",
    ],
    [
      'const x = 1\nroot.render(<App />)\n',
      '2:13',
      "Unexpected token '<'",
      'This is JSX, which no engine runs: a build turns <App> into React.createElement(App). Neither a build nor React is here; document.createElement makes elements.',
    ],
    [
      'const a = <>hi</>',
      '1:11',
      "Unexpected token '<'",
      'This is JSX, which no engine runs: a build turns <> into React.createElement(Fragment). Neither a build nor React is here; document.createElement makes elements.',
    ],
    [
      '```js\nconsole.log(1)\n```\n',
      '1:1',
      'This is code of Markdown',
      '``` at line 1 is a fence of Markdown, not JavaScript: keep only what stands between the fences.',
    ],
    [
      '```\nconsole.log(1)\n```',
      '1:1',
      'This is code of Markdown',
      '``` at line 1 is a fence of Markdown, not JavaScript: keep only what stands between the fences.',
    ],
    [
      'console.log(1)\n```',
      '2:4',
      'Unexpected end of input',
      '``` at line 2 is a fence of Markdown, not JavaScript: keep only what stands between the fences.',
    ],
    [
      'Here is the code:\n\n```javascript\nconsole.log(1)\n```\n',
      '1:6',
      "Unexpected identifier 'is'",
      '``` at line 3 is a fence of Markdown, not JavaScript: keep only what stands between the fences.',
    ],
    [
      '~~~js\nconsole.log(1)\n~~~',
      '3:4',
      'Unexpected end of input',
      '~~~ at line 1 is a fence of Markdown, not JavaScript: keep only what stands between the fences.',
    ],
    [
      'const a = 1\nconsole.log(“hi”)',
      '2:13',
      'Invalid or unexpected token',
      '“ is a typographic quotation mark: JavaScript writes "',
    ],
    [
      'console.log(‘hi’)',
      '1:13',
      'Invalid or unexpected token',
      "‘ is a typographic quotation mark: JavaScript writes '",
    ],
    [
      "console.log('hi’)",
      '1:13',
      'Invalid or unexpected token',
      "The ' at line 1 opens a string that has no second ' on its line. ’ is another sign.",
    ],
    [
      'console.log(„hi“)',
      '1:13',
      'Invalid or unexpected token',
      '„ is a typographic quotation mark: JavaScript writes "',
    ],
    [
      'console.log(«hi»)',
      '1:13',
      'Invalid or unexpected token',
      '« is a typographic quotation mark: JavaScript writes "',
    ],
    [
      'console.log(´hi´)',
      '1:13',
      'Invalid or unexpected token',
      "´ is a typographic quotation mark: JavaScript writes '",
    ],
    [
      'console.log（"hi"）',
      '1:12',
      'Invalid or unexpected token',
      '（ is a full-width character: JavaScript writes (',
    ],
    [
      'let a = 1；',
      '1:10',
      'Invalid or unexpected token',
      '； is a full-width character: JavaScript writes ;',
    ],
    [
      'let a = 1;\nlet b = 2',
      '1:10',
      'Invalid or unexpected token',
      '; is the Greek question mark: JavaScript writes ;',
    ],
    [
      'const a = 1\u200b\nconsole.log(a)',
      '1:12',
      'Invalid or unexpected token',
      'Here stands a space without width (U+200B), which nobody sees: delete it.',
    ],
    [
      'const na\u200bme = 1\nconsole.log(name)',
      '1:9',
      'Invalid or unexpected token',
      'Here stands a space without width (U+200B), which nobody sees: delete it.',
    ],
    [
      'let a = 1;\u2060\nlet b',
      '1:11',
      'Invalid or unexpected token',
      'Here stands a word joiner (U+2060), which nobody sees: delete it.',
    ],
    [
      'console.lo\u00adg(1)',
      '1:11',
      'Invalid or unexpected token',
      'Here stands a soft hyphen (U+00AD), which nobody sees: delete it.',
    ],
    ['let a = 3 – 1', '1:11', 'Invalid or unexpected token', '– is a dash: JavaScript writes -'],
    [
      'for (let i = 9; i — > 0;) {}',
      '1:19',
      'Invalid or unexpected token',
      '— is a dash: JavaScript writes -',
    ],
    ['let a = 3 − 1', '1:11', 'Invalid or unexpected token', '− is a dash: JavaScript writes -'],
    [
      'let a = 3 × 2',
      '1:11',
      'Invalid or unexpected token',
      '× is a sign of arithmetic: JavaScript writes *',
    ],
    [
      'let a = 6 ÷ 2',
      '1:11',
      'Invalid or unexpected token',
      '÷ is a sign of arithmetic: JavaScript writes /',
    ],
    ['const b = […a]', '1:12', 'Invalid or unexpected token', '… is an ellipsis: JavaScript writes ...'],
    [
      'function f() {\n  …\n}',
      '2:3',
      'Invalid or unexpected token',
      'The … stands for something that was left out; it is no code.',
    ],
    [
      'function f() {\n  ...\n}',
      '2:3',
      "Unexpected token '...'",
      'The ... stands for something that was left out; it is no code.',
    ],
    [
      'if (a ≠ b) {}',
      '1:7',
      'Invalid or unexpected token',
      '≠ is a sign of arithmetic: JavaScript writes !==',
    ],
    [
      'if (1 ≤ 2) console.log(1)',
      '1:7',
      'Invalid or unexpected token',
      '≤ is a sign of arithmetic: JavaScript writes <=',
    ],
    ['const f = x → x', '1:13', 'Invalid or unexpected token', '→ is an arrow: JavaScript writes =>'],
    ['const f = x ⇒ x', '1:13', 'Invalid or unexpected token', '⇒ is an arrow: JavaScript writes =>'],
    [
      '1 const a = 1\n2 console.log(a)\n3 setTimeout(() => {})',
      '1:3',
      "Unexpected token 'const'",
      'The numbers of the lines were copied with them, and are not part of the program.',
    ],
    [
      '1. const a = 1\n2. console.log(a)',
      '1:4',
      "Unexpected token 'const'",
      'The numbers of the lines were copied with them, and are not part of the program.',
    ],
    [
      '1: const a = 1\n2: console.log(a)',
      '1:2',
      "Unexpected token ':'",
      'The numbers of the lines were copied with them, and are not part of the program.',
    ],
    [
      '  1 | const a = 1\n  2 | console.log(a)',
      '1:7',
      "Unexpected token 'const'",
      'The numbers of the lines were copied with them, and are not part of the program.',
    ],
    [
      '1\tconst a = 1\n2\tconsole.log(a)',
      '1:3',
      "Unexpected token 'const'",
      'The numbers of the lines were copied with them, and are not part of the program.',
    ],
    [
      '10 const a = 1\n11 console.log(a)',
      '1:4',
      "Unexpected token 'const'",
      'The numbers of the lines were copied with them, and are not part of the program.',
    ],
    [
      '> const a = 1\nundefined\n> a + 1\n2',
      '1:1',
      "Unexpected token '>'",
      '> is the prompt of a console: the program is what was typed behind it, without the answers.',
    ],
    [
      '> console.log(1)',
      '1:1',
      "Unexpected token '>'",
      '> is the prompt of a console: the program is what was typed behind it, without the answers.',
    ],
    [
      '>>> console.log(1)\n>>> let a',
      '1:1',
      "Unexpected token '>>>'",
      '>>> is the prompt of Python: the program is what was typed behind it, without the answers.',
    ],
    [
      '$ node app.js\nhello',
      '1:3',
      "Unexpected identifier 'node'",
      'node is a command for a terminal, not JavaScript.',
    ],
    [
      '$ console.log(1)',
      '1:3',
      "Unexpected identifier 'console'",
      '$ is the prompt of a terminal: the program is what was typed behind it, without the answers.',
    ],
    [
      '> function f() {\n... return 1\n... }\nundefined',
      '1:1',
      "Unexpected token '>'",
      '> is the prompt of a console: the program is what was typed behind it, without the answers.',
    ],
    [
      '> const a = 1\n> console.log(a)',
      '1:1',
      "Unexpected token '>'",
      '> is the prompt of a console: the program is what was typed behind it, without the answers.',
    ],
    [
      'npm install lodash',
      '1:5',
      "Unexpected identifier 'install'",
      'npm is a command for a terminal, not JavaScript. Packages cannot be installed here.',
    ],
    [
      'node app.js',
      '1:6',
      "Unexpected identifier 'app'",
      'node is a command for a terminal, not JavaScript.',
    ],
    [
      'cd project',
      '1:4',
      "Unexpected identifier 'project'",
      'cd is a command for a terminal, not JavaScript.',
    ],
    [
      '+const a = 1\n+console.log(a)',
      '1:2',
      "Unexpected token 'const'",
      'This is a diff: the program is the lines that begin with + or a space, without that sign.',
    ],
    [
      'diff --git a/x.js b/x.js\n--- a/x.js\n+++ b/x.js\n@@ -1,2 +1,2 @@\n-let a\n+let b',
      '1:8',
      "Unexpected identifier 'git'",
      'This is a diff: the program is the lines that begin with + or a space, without that sign.',
    ],
    [
      'let a = 1\n<<<<<<< HEAD\nlet b = 2\n=======\nlet b = 3\n>>>>>>> other\nconsole.log(b)',
      '2:3',
      "Unexpected token '<<'",
      'A merge left both versions here: keep line 3 or line 5, and delete the marks at lines 2, 4 and 6.',
    ],
    [
      "const a = 1\nfunction f() {\n  console.log('x'\n}\nf()",
      '3:14',
      'missing ) after argument list',
      'The ( at line 3 is not closed before the } at line 4.',
    ],
    [
      'setTimeout(() => {\n  console.log(1)\n}, 10',
      '1:11',
      'missing ) after argument list',
      'The ( at line 1 is never closed.',
    ],
    [
      'Promise.resolve(1).then((x) => {\n  console.log(x)\n}\nconsole.log(2)',
      '1:24',
      'missing ) after argument list',
      'The ( at line 1 is not closed before line 4.',
    ],
    [
      'function f() {\n  if (true) {\n    console.log(1)\n}\nf()\n',
      '2:13',
      'Unexpected end of input',
      'The { at line 2 is never closed.',
    ],
    [
      'class A {\n  m() {\n    return 1\n}\nnew A()\n',
      '2:7',
      "Unexpected identifier 'A'",
      'The { at line 2 is not closed before line 5.',
    ],
    [
      'const a = [1, 2, 3\nconsole.log(a)',
      '1:11',
      "Unexpected identifier 'console'",
      'The [ at line 1 is not closed before line 2.',
    ],
    [
      'const a = f([1, 2, 3)\nconsole.log(a)',
      '1:13',
      "Unexpected token ')'",
      'The [ at line 1 is not closed before the ) at line 1.',
    ],
    [
      'const a = `hello\nconsole.log(a)\n',
      '1:12',
      'Unexpected end of input',
      'The backtick at line 1 opens a template that is never closed.',
    ],
    [
      "const a = 'hello\nconsole.log(a)",
      '1:11',
      'Invalid or unexpected token',
      "The ' at line 1 opens a string that has no second ' on its line.",
    ],
    [
      'console.log("hello)\nconsole.log(2)',
      '1:13',
      'Invalid or unexpected token',
      'The " at line 1 opens a string that has no second " on its line.',
    ],
    [
      "console.log('it's fine')",
      '1:17',
      'missing ) after argument list',
      "A ' inside of the text ends the string: write \\' or put the text between \".",
    ],
    [
      'console.log(1))\n',
      '1:15',
      "Unexpected token ')'",
      'There is no ( that this ) could close: it is one too many, or a ( is missing before.',
    ],
    [
      'function f() {\n}\n}\nf()',
      '3:1',
      "Unexpected token '}'",
      'There is no { that this } could close: it is one too many, or a { is missing before.',
    ],
    ['const o = { a: 1 b: 2 }', '1:18', "Unexpected identifier 'b'", 'A comma is missing before b.'],
    ['console.log(1 2)', '1:15', 'missing ) after argument list', 'A comma is missing before 2.'],
    ['const a = [1 2]', '1:14', 'Unexpected number', 'A comma is missing before 2.'],
    [
      'console.log(`a ${b`)\n',
      '1:20',
      'Unexpected end of input',
      'The backtick at line 1 opens a template that is never closed.',
    ],
    [
      'if a > 1 {\n  console.log(1)\n}',
      '1:4',
      "Unexpected identifier 'a'",
      'What follows if stands in parentheses: if (…) { … }.',
    ],
    [
      'while true {\n}',
      '1:7',
      "Unexpected token 'true'",
      'What follows while stands in parentheses: while (…) { … }.',
    ],
    [
      'for let i = 0; i < 3; i++ {\n}',
      '1:5',
      "Unexpected identifier 'let'",
      'What follows for stands in parentheses: for (…) { … }.',
    ],
    [
      'for (let i = 0, i < 3, i++) {}',
      '1:17',
      "Identifier 'i' has already been declared",
      'The three parts of a for loop are separated by semicolons: for (let i = 0; i < 3; i++).',
    ],
    [
      'let a = 1\n/* hello\nlet b = 2',
      '2:1',
      'Invalid or unexpected token',
      'The /* at line 2 opens a comment that is never closed: */ is missing.',
    ],
    [
      'const r = /abc\nlet b',
      '1:12',
      'Invalid regular expression: missing /',
      'The / at line 1 begins a regular expression that has no second / on its line.',
    ],
    [
      'def f():\n    return 1\n',
      '1:1',
      "Unexpected identifier 'f'",
      'This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.',
    ],
    ['print "hi"', '1:1', 'Unexpected string', 'print is Python: JavaScript writes console.log(…).'],
    [
      'if (a) {\n} elif (b) {\n}',
      '2:3',
      "Unexpected token '{'",
      'elif is Python: JavaScript writes else if.',
    ],
    [
      'for i in range(10):\n    print(i)',
      '1:1',
      "Unexpected identifier 'i'",
      'This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.',
    ],
    [
      'import asyncio\nasyncio.run(main())',
      '2:1',
      "Unexpected identifier 'asyncio'",
      "This is Python; JavaScript writes import { name } from './file.js'.",
    ],
    [
      'from time import sleep',
      '1:1',
      "Unexpected identifier 'time'",
      "This is Python; JavaScript writes import { name } from './file.js'.",
    ],
    [
      '# hello\nconsole.log(1)',
      '1:1',
      'Invalid or unexpected token',
      '# begins no comment in JavaScript: write //.',
    ],
    ['if (a and b) {}', '1:7', "Unexpected identifier 'and'", 'JavaScript writes && for and.'],
    ['if (not a) {}', '1:5', "Unexpected identifier 'a'", 'JavaScript writes ! for not.'],
    ['let a = f"x"', '1:10', 'Unexpected string', `f"…" is Python: JavaScript writes \`Hello \${name}\`.`],
    [
      'class A:\n  pass',
      '1:1',
      "Unexpected token ':'",
      'This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.',
    ],
    [
      'const f = lambda x: x',
      '1:11',
      "Unexpected identifier 'x'",
      'lambda is Python: JavaScript writes (x) => x.',
    ],
    [
      'public static void main(String[] args) {\n  System.out.println("x");\n}',
      '1:1',
      "Unexpected identifier 'static'",
      'This is Java or C#, not JavaScript: there are no such words before functions and classes, and no types.',
    ],
    [
      'int a = 1;',
      '1:1',
      "Unexpected identifier 'a'",
      'int is a type of other languages: JavaScript writes let or const.',
    ],
    [
      'String s = "x";',
      '1:1',
      "Unexpected identifier 's'",
      'A type does not stand before a name in JavaScript: write let or const.',
    ],
    [
      '#include <stdio.h>\nint main() {}',
      '1:1',
      "Private field '#include' must be declared in an enclosing class",
      'This is C or C++, not JavaScript.',
    ],
    [
      'using System;\nConsole.WriteLine("x");',
      '1:1',
      'using stands in a block, a function or a module.',
      'This is C#, not JavaScript.',
    ],
    [
      'package main\n\nfunc main() {\n}',
      '1:1',
      "Unexpected identifier 'main'",
      'This is Go, not JavaScript.',
    ],
    [
      'func add(a, b) {\n}',
      '1:1',
      "Unexpected identifier 'add'",
      'func is Go or Swift: JavaScript writes function name() { … }.',
    ],
    [
      'fn main() {\n}',
      '1:1',
      "Unexpected identifier 'main'",
      'fn is Rust: JavaScript writes function name() { … }.',
    ],
    [
      'let mut a = 1',
      '1:5',
      "Unexpected identifier 'a'",
      'mut is Rust: in JavaScript what let declares can always change.',
    ],
    ['<?php\necho "hi";', '1:1', "Unexpected token '<'", 'This is PHP, not JavaScript.'],
    ['echo "hi"', '1:1', 'Unexpected string', 'echo is PHP or a shell: JavaScript writes console.log(…).'],
    ['puts "hi"', '1:1', 'Unexpected string', 'puts is Ruby: JavaScript writes console.log(…).'],
    ['val a = 1', '1:1', "Unexpected identifier 'a'", 'val is Kotlin or Scala: JavaScript writes const.'],
    [
      'fun f() {}',
      '1:1',
      "Unexpected identifier 'f'",
      'fun is Kotlin: JavaScript writes function name() { … }.',
    ],
    ['SELECT * FROM users', '1:1', "Unexpected identifier 'users'", 'This is SQL, not JavaScript.'],
    ['body { color: red; }', '1:6', "Unexpected token '{'", 'This is CSS, not JavaScript.'],
    ['.a { color: red }', '1:1', "Unexpected token '.'", 'This is CSS, not JavaScript.'],
    [
      '{ "a": 1, "b": [1] }',
      '1:6',
      "Unexpected token ':'",
      'This is JSON, not a program: write const data = before it.',
    ],
    [
      'function f() {\n  const r = await fetch("/a")\n}\nf()',
      '2:13',
      'await is only valid in async functions and the top level bodies of modules',
      'await works only in async functions: write async before function f() at line 1.',
    ],
    [
      '[1].forEach((x) => {\n  await x\n})',
      '2:3',
      'await is only valid in async functions and the top level bodies of modules',
      'await works only in async functions: write async before (x) => at line 1.',
    ],
    [
      'await 1\nreturn 2',
      '2:1',
      'Illegal return statement',
      'Only a function can return; a file that Node runs is one, so choose the Node host, or leave the return out.',
    ],
    [
      'function f() {\n  for await (const x of y) {}\n}',
      '2:7',
      'Unexpected reserved word',
      'await works only in async functions: write async before the function around it.',
    ],
    [
      'const a = 1\nreturn a',
      '2:1',
      'Illegal return statement',
      'Only a function can return; a file that Node runs is one, so choose the Node host, or leave the return out.',
    ],
    [
      'break',
      '1:1',
      'Illegal break statement',
      'break leaves a loop or a switch, and none is around it. A function is left with return.',
    ],
    ['function f() { yield 1 }', '1:16', 'Unexpected number', 'yield stands only in generators.'],
    [
      '// @flow\nfunction f(x: ?number) { return x }',
      '2:13',
      "Unexpected token ':'",
      'These are types of Flow, which are not known here. Types of TypeScript are: it writes number | null | undefined for ?number.',
    ],
    [
      'type A = {| a: number |}',
      '1:6',
      "Unexpected identifier 'A'",
      'These are types of Flow, which are not known here. Types of TypeScript are: it writes number | null | undefined for ?number.',
    ],
    [
      'const a;',
      '1:8',
      'Missing initializer in const declaration',
      'A constant gets its value where it is declared; what gets it later is declared with let.',
    ],
    [
      'const class = 1',
      '1:7',
      "Unexpected token 'class'",
      'class is a word of the language and cannot be a name.',
    ],
    [
      'const f = (a) = > a',
      '1:15',
      "Unexpected token '>'",
      'Did you mean =>? It is one sign, written without a space.',
    ],
    ['if (1 =< 2) {}', '1:7', 'Unexpected number', 'Did you mean <=?'],
    ['if (1 =!= 2) {}', '1:7', "Unexpected token '!='", 'Did you mean !==?'],
    [
      'if (1) {} elseif (2) {}',
      '1:11',
      "Unexpected token '{'",
      'Did you mean else if? elseif is no keyword of JavaScript.',
    ],
    [
      'funtion f() {\n}',
      '1:1',
      "Unexpected identifier 'f'",
      'Did you mean function? funtion is no keyword of JavaScript.',
    ],
    [
      'fucntion f() {}',
      '1:1',
      "Unexpected identifier 'f'",
      'Did you mean function? fucntion is no keyword of JavaScript.',
    ],
    [
      'cosnt a = 1',
      '1:1',
      "Unexpected identifier 'a'",
      'Did you mean const? cosnt is no keyword of JavaScript.',
    ],
    [
      'cont a = 1',
      '1:1',
      "Unexpected identifier 'a'",
      'Did you mean const? cont is no keyword of JavaScript.',
    ],
    [
      'function f() {\n  retrun 1\n}',
      '2:3',
      'Unexpected number',
      'Did you mean return? retrun is no keyword of JavaScript.',
    ],
    [
      'asnyc function f() {}',
      '1:1',
      "Unexpected token 'function'",
      'Did you mean async? asnyc is no keyword of JavaScript.',
    ],
    [
      'async function f() {\n  awiat g()\n}',
      '2:3',
      "Unexpected identifier 'g'",
      'Did you mean await? awiat is no keyword of JavaScript.',
    ],
    [
      "improt x from './a.js'",
      '1:1',
      "Unexpected identifier 'x'",
      'Did you mean import? improt is no keyword of JavaScript.',
    ],
    [
      'Function f() {}',
      '1:1',
      "Unexpected identifier 'f'",
      'Did you mean function? Function is no keyword of JavaScript.',
    ],
    [
      'Const a = 1',
      '1:1',
      "Unexpected identifier 'a'",
      'Did you mean const? Const is no keyword of JavaScript.',
    ],
    ['Let a = 1', '1:1', "Unexpected identifier 'a'", 'Did you mean let? Let is no keyword of JavaScript.'],
    ['If (true) { }', '1:1', "Unexpected token '{'", 'Did you mean if? If is no keyword of JavaScript.'],
    [
      'foreach (x of y) {}',
      '1:1',
      'missing ) after argument list',
      'Did you mean for? foreach is no keyword of JavaScript.',
    ],
    [
      'try { f() }',
      '1:1',
      'Missing catch or finally after try',
      'After the block of try comes catch (error) { … } or finally { … }.',
    ],
    [
      'function () {\n}',
      '1:10',
      'Function statements require a function name',
      'A function that is a statement has a name: function name() { … }.',
    ],
    [
      'const o = { a: 1; b: 2 }',
      '1:17',
      "Unexpected token ';'",
      'What stands in an object is separated by commas, not by semicolons.',
    ],
    [
      'const o = { a = 1 }',
      '1:15',
      'Invalid shorthand property initializer',
      'In an object a property is written a: 1, with a colon.',
    ],
    ['console.', '1:8', 'Unexpected end of input', 'After . at line 1 something is missing.'],
    ['let a = 1 +', '1:11', 'Unexpected end of input', 'After + at line 1 something is missing.'],
    [
      'if (a &lt; b) {}',
      '1:10',
      "Unexpected token ';'",
      '&lt; is how HTML writes <; JavaScript writes it as it is.',
    ],
    [
      'const f = () =&gt; 1',
      '1:12',
      "Unexpected token ')'",
      '&gt; is how HTML writes >; JavaScript writes it as it is.',
    ],
    [
      'console.log(&quot;a&quot;)',
      '1:13',
      "Unexpected token '&'",
      '&quot; is how HTML writes "; JavaScript writes it as it is.',
    ],
  ]

describe('a mistake', () => {
  test.for(MISTAKES)('%j is explained at its place', ([source, place, message, explanation]) => {
    const problems = problemsOf(source).map(({ span, ...problem }) => ({
      place: `${span.line}:${span.column}`,
      message: problem.message,
      explanation: problem.explanation,
    }))
    expect(problems).toEqual([{ place, message, explanation }])
  })

  test('in a later file is told at its line of the whole text, and corrected there alone', () => {
    const source = "// file: a.js\nimport './b.js'\n// file: b.js\n1 const a = 1\n2 console.log(a)\n"
    const [problem] = problemsOf(source)
    expect(problem!.span).toMatchObject({ line: 4, column: 3 })
    expect(problem!.correction!.text).toBe(
      "// file: a.js\nimport './b.js'\n// file: b.js\nconst a = 1\nconsole.log(a)\n",
    )
  })
})

const FENCE = '```'

describe('a correction', () => {
  test.for([
    ['fences', `Here it is:\n\n${FENCE}js\nconsole.log(1)\n${FENCE}\n`, '1'],
    [
      'a page',
      '<!doctype html>\n<html><head><title>x</title></head>\n<body class="a">\n<p id="p">Hello</p>\n<script>\nconsole.log(document.getElementById("p").textContent)\n</script>\n</body></html>',
      'Hello',
    ],
    [
      'several scripts',
      '<script src="x.js"></script>\n<script>\nlet a = 1\n</script>\n<script>console.log(a)</script>',
      '1',
    ],
    ['line numbers', '  1 | const a = 1\n  2 |\n  3 | console.log(a)', '1'],
    ['prompts', '> function f() {\n... return 1\n... }\nundefined\n> console.log(f())\n1\nundefined', '1'],
    ['curly quotes', 'console.log(“It’s ” + ‘what’s fine’)', 'It’s what’s fine'],
    ['invisible characters', 'console\u200b.log(1)\u2060', '1'],
    ['full-width forms', 'console．log（1）；', '1'],
    ['entities', 'const f = () =&gt; 1 &lt; 2 &amp;&amp; 3\nconsole.log(f())', '3'],
    [
      'a diff',
      'diff --git a/a.js b/a.js\n--- a/a.js\n+++ b/a.js\n@@ -1,2 +1,2 @@\n const a = 1\n-console.log(a)\n+console.log(a + 1)\n',
      '2',
    ],
  ] as const)('of %s is a program', ([, source, printed]) => {
    const [problem] = problemsOf(source)
    const { output } = simulate(problem!.correction!.text, { record: 'output' })
    expect(output.map(({ text }) => text)).toEqual([printed])
  })
})

describe('what is no mistake', () => {
  test.for([
    ['a template that holds Markdown', 'console.log(`\n~~~\n1\n~~~\n`)'],
    ['typographic quotes in a string', "console.log('“It’s”')"],
    ['spaces that do not break', 'const\u00a0a = 1\nconsole.log(a)'],
    ['a byte order mark', '\ufeffconsole.log(1)'],
  ] as const)('%s runs', ([, source]) => {
    expect(problemsOf(source)).toEqual([])
  })

  test('fences in a template are not what is wrong with it', () => {
    const [problem] = problemsOf('const text = `\n~~~\n1\n~~~\n`\nconsole.log(text 1)')
    expect(problem!.explanation).toBe('A comma is missing before 1.')
  })

  test('names that are near a keyword are left alone where they belong to the program', () => {
    const [problem] = problemsOf('const cont = 1\nconsole.log(cont 2)')
    expect(problem!.explanation).toBe('A comma is missing before 2.')
  })
})

test.for(['+1\n-1\n', '-x\n+x\n', '  f()\n- 2\n+ 1\n'])('the sum %j is no diff', (source) => {
  expect(problemsOf(`${source}\n`)).toEqual([])
})
