// What is said beside an uncaught error about what the program meant.
import { describe, expect, test } from 'vitest'
import type { HostName } from '../../src/hosts/host-options'
import { simulate } from '../../src/library'

function endOf(source: string, host: HostName) {
  const { outcome } = simulate(source, { host, record: 'output' })
  return outcome.kind === 'uncaught'
    ? {
        message: outcome.message.replace(/^Uncaught (\(in promise\) )?/, '').split('\n')[0],
        hint: outcome.hint,
      }
    : outcome
}

const ANSWERED = (label: string, body: string) =>
  `No comment says what ${label} answers, so it was answered with ${body}. Say it with a line like // route: ${label} [{"name":"Tom"}]`

const GET_USERS = ANSWERED('GET /users', '{"method":"GET","url":"/users"}')

const PACKAGE = (name: string, file: string) =>
  `No packages are installed here. What you need of ${name} can stand in this text, below a line // file: ${file}.js, and be had from ./${file}.js`

const ERRORS: readonly (readonly [
  source: string,
  host: HostName,
  message: string,
  hint: string | undefined,
])[] = [
  ['setTimout(() => {}, 10)', 'browser', 'setTimout is not defined', 'Did you mean setTimeout?'],
  ["Console.log('x')", 'node', 'Console is not defined', 'Did you mean console?'],
  ["consol.log('x')", 'browser', 'consol is not defined', 'Did you mean console?'],
  ['doucment.body', 'browser', 'doucment is not defined', 'Did you mean document?'],
  ['promise.resolve(1)', 'browser', 'promise is not defined', 'Did you mean Promise?'],
  ['const counter = 1\nconsole.log(conter)', 'browser', 'conter is not defined', 'Did you mean counter?'],
  ['frobnicate()', 'browser', 'frobnicate is not defined', undefined],
  ['Math.rnd()', 'node', 'Math.rnd is not a function', 'Did you mean random or round?'],
  ["JSON.parze('1')", 'node', 'JSON.parze is not a function', 'Did you mean parse?'],
  ['Object.kesy({})', 'node', 'Object.kesy is not a function', 'Did you mean keys?'],
  ['Promise.al([])', 'node', 'Promise.al is not a function', 'Did you mean all?'],
  ['process.nextTik(() => {})', 'node', 'process.nextTik is not a function', 'Did you mean nextTick?'],
  [
    "document.querySelectr('p')",
    'browser',
    'document.querySelectr is not a function',
    'Did you mean querySelector?',
  ],
  [
    "new WebSoket('ws://x')",
    'browser',
    'WebSoket is not defined',
    'Did you mean WebSocket? WebSocket is not simulated. fetch and XMLHttpRequest are, with routes in comments: // route: /user 50ms',
  ],
  [
    "document.getElementById('x').onclick = () => {}",
    'browser',
    "Cannot set properties of null (setting 'onclick')",
    'No element has the id x. What is in the document, a comment says: // page: <p id="x">Hi</p>',
  ],
  [
    "// page: <button id=start></button>\nconst b = document.getElementById('strat')\nb.addEventListener('click', () => {})",
    'browser',
    "Cannot read properties of null (reading 'addEventListener')",
    'No element has the id strat. Did you mean start?',
  ],
  [
    "document.querySelector('.box').textContent = 1",
    'browser',
    "Cannot set properties of null (setting 'textContent')",
    'No element matches .box. What is in the document, a comment says: // page: <p>Hi</p>',
  ],
  [
    'const a = null\na.b = 1',
    'browser',
    "Cannot set properties of null (setting 'b')",
    'a is null there, so it has no b.',
  ],
  ['console.log(i)', 'browser', 'i is not defined', undefined],
  [
    'с\u043ensole.log(1)'.replace('с', 'c'),
    'browser',
    'c\u043ensole is not defined',
    'The name c\u043ensole has a letter of another alphabet, \u043e (U+043E), in it.',
  ],
  [
    'const tom = 1\nconsole.log(to\u200dm)',
    'browser',
    'to\u200dm is not defined',
    'The name to\u200dm has a joiner without width (U+200D), which nobody sees, in it.',
  ],
  [
    'const [a, b] = useState(0)',
    'browser',
    'useState is not defined',
    'useState belongs to React, and no library is loaded here.',
  ],
  ['x = None', 'browser', 'None is not defined', 'None is Python: JavaScript writes null.'],
  [
    "fs.readFile('x')",
    'node',
    'fs is not defined',
    "fs is a module of Node: write const fs = require('fs') or import fs from 'fs'.",
  ],
  ['[1].foreach((x) => x)', 'browser', '[1].foreach is not a function', 'Did you mean forEach?'],
  [
    "document.getElementByID('x')",
    'browser',
    'document.getElementByID is not a function',
    'Did you mean getElementById?',
  ],
  ['Promise.resolve(1).than(1)', 'node', 'Promise.resolve(...).than is not a function', 'Did you mean then?'],
  [
    "const user = { name: 'Tom' }\nuser.address.city.toUpperCase()",
    'browser',
    "Cannot read properties of undefined (reading 'city')",
    'user.address is undefined there, so it has no city.',
  ],
  [
    'class Tom {\n  set() { this.cat.name = 1 }\n}\nnew Tom().set()',
    'node',
    "Cannot set properties of undefined (setting 'name')",
    'this.cat is undefined there, so it has no name.',
  ],
  [
    'let a = { b: null }\na.b.c',
    'node',
    "Cannot read properties of null (reading 'c')",
    'a.b is null there, so it has no c.',
  ],
  // Which of the two it was is not known.
  ['let a = {}\na.next.next', 'node', "Cannot read properties of undefined (reading 'next')", undefined],
  ['[1, 2].at(5).name', 'node', "Cannot read properties of undefined (reading 'name')", undefined],
  ['const tom = {}\ntom.frobnicate()', 'node', 'tom.frobnicate is not a function', undefined],
  [
    "const users = await (await fetch('/users')).json()\nusers.forEach((u) => console.log(u))",
    'browser',
    'users.forEach is not a function',
    GET_USERS,
  ],
  [
    "fetch('/users').then((r) => r.json()).then((d) => console.log(d.address.city))",
    'browser',
    "Cannot read properties of undefined (reading 'city')",
    GET_USERS,
  ],
  [
    "const users = await (await fetch('/users')).json()\nfor (const u of users) u",
    'browser',
    'users is not iterable',
    GET_USERS,
  ],
  [
    "// route: /users {}\nconst users = await (await fetch('/users')).json()\nusers.forEach((u) => u)",
    'browser',
    'users.forEach is not a function',
    undefined,
  ],
  [
    "new window.Worker('a.js')",
    'browser',
    'window.Worker is not a constructor',
    'Workers are not simulated: one thread runs. MessageChannel shows how messages are delivered.',
  ],
  [
    "self.caches.open('x')",
    'browser',
    "Cannot read properties of undefined (reading 'open')",
    'caches is not simulated. localStorage is, and each run begins with an empty one.',
  ],
  [
    'globalThis.document.body',
    'node',
    "Cannot read properties of undefined (reading 'body')",
    'document exists in browsers: choose the browser host.',
  ],
  ['window.setTimout(() => {})', 'browser', 'window.setTimout is not a function', 'Did you mean setTimeout?'],
  ["require('axios')", 'node', "Cannot find module 'axios'", PACKAGE('axios', 'axios')],
  ["console.lg('x')", 'browser', 'console.lg is not a function', 'Did you mean log?'],
  ["console.lg('x')", 'node', 'console.lg is not a function', 'Did you mean log?'],
  [
    'doucment.body',
    'node',
    'doucment is not defined',
    'Did you mean document? document exists in browsers: choose the browser host.',
  ],
  [
    "require('./missing')\n// file: util.js\nexports.a = 1",
    'node',
    "Cannot find module './missing'",
    'A line // file: missing.js begins a file of that name.',
  ],
  [
    "await import('./a.js')\n// file: a.js\nimport './b.js'",
    'browser',
    'Failed to fetch dynamically imported module: http://localhost/a.js',
    'a.js is there, but not all that it imports.',
  ],
  [
    "await import('lodash/fp')",
    'browser',
    "Failed to resolve module specifier 'lodash/fp'",
    PACKAGE('lodash/fp', 'lodash'),
  ],
  [
    "import fs from 'fs'\nrequire('path')",
    'node',
    'require is not defined in ES module scope, you can use import instead',
    undefined,
  ],
  [
    'import fs from "fs"\nconsole.log(__dirname)',
    'node',
    '__dirname is not defined in ES module scope',
    undefined,
  ],
  [
    "await import('./b.mjs')\n// file: b.mjs\nexport {}\nmodule.exports = 1",
    'node',
    'module is not defined in ES module scope',
    undefined,
  ],
]

describe('an uncaught error', () => {
  test.for(ERRORS)('of %j on %s is explained', ([source, host, message, hint]) => {
    const end = endOf(source, host) as { readonly message: string; readonly hint: string | undefined }
    expect(end).toEqual({ message: expect.stringMatching(/^\w+: /), hint })
    expect(end.message.replace(/^\w+: /, '')).toBe(message)
  })
})

const IMPORTS: readonly (readonly [source: string, host: HostName, explanation: string | undefined])[] = [
  ["import _ from 'lodash'", 'browser', PACKAGE('lodash', 'lodash')],
  ["import x from '@scope/pkg/sub'", 'node', PACKAGE('@scope/pkg/sub', 'pkg')],
  ["import fs from 'node:fs'", 'browser', 'fs is a module of Node: choose the Node host.'],
  [
    "import x from 'https://esm.sh/lodash'",
    'browser',
    'Nothing is loaded from the network: paste the file below a line // file: tom.js',
  ],
  ["import './tom.js'", 'node', 'A line // file: tom.js begins a file of that name.'],
  [
    "import './tom'\n// file: tom.js\nexport {}",
    'browser',
    'Did you mean ./tom.js? Imports name a file with its ending.',
  ],
  ["import { exec } from 'child_process'", 'node', undefined],
]

describe('an import', () => {
  test.for(IMPORTS)('of %j on %s is explained', ([source, host, explanation]) => {
    const { outcome } = simulate(source, { host, record: 'output' })
    expect(outcome).toMatchObject({ kind: 'problems', problems: [expect.anything()] })
    expect(outcome.kind === 'problems' && outcome.problems[0]!.explanation).toBe(explanation)
  })
})
