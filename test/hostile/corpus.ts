// Programs made by rule: something that is nested or long, and what can be done with it. Each is one line per statement, and
// `n` says how deep or how long.
import type { HostName } from '../../src/hosts/host-options'

export type Write = (n: number) => string

export interface Family {
  readonly host: HostName
  /** Makes `x` of size n. */
  readonly make: Write
  /** What is done with it, each a statement. */
  readonly uses: readonly string[]
}

const nestedBy = (start: string, step: string): Write => {
  return (n) => `let x = ${start}\nfor (let i = 0; i < ${n}; i++) x = ${step}`
}

/** What can be done with any object. */
const LOOKS = [
  'x.y',
  'x.y = 1',
  '"y" in x',
  'delete x.y',
  'x instanceof Array',
  'for (const key in x);',
  'Object.keys(x)',
  'Object.assign({}, x)',
  'Array.isArray(x)',
  'Object.prototype.isPrototypeOf.call({}, x)',
  'Object.setPrototypeOf({}, x)',
  'for (let i = 0; i < 1000; i++) x.y',
]

const PRINTS = [
  'console.log(x)',
  'console.dir(x, { depth: null })',
  "console.log('%o %j', x, x)",
  'JSON.stringify(x)',
  'JSON.stringify(x, null, 1)',
  'structuredClone(x)',
  'String(x)',
]

export const NESTED: Readonly<Record<string, Family>> = {
  arrays: {
    host: 'node',
    make: nestedBy('[]', '[x]'),
    uses: [
      ...PRINTS,
      'x.flat(Infinity)',
      "require('util').isDeepStrictEqual(x, structuredClone(x))",
      "require('util').inspect(x, { depth: Infinity })",
    ],
  },
  objects: { host: 'node', make: nestedBy('{}', '{ x }'), uses: PRINTS },
  maps: { host: 'browser', make: nestedBy('new Map()', 'new Map([[x, x]])'), uses: PRINTS },
  'arrays that hold one twice': { host: 'node', make: nestedBy('[]', '[x, x]'), uses: PRINTS },
  'causes of errors': {
    host: 'node',
    make: nestedBy("new Error('a')", "new Error('b', { cause: x })"),
    uses: [...PRINTS, 'throw x'],
  },
  prototypes: { host: 'browser', make: nestedBy('{}', 'Object.create(x)'), uses: [...LOOKS, ...PRINTS] },
  'prototypes that are set': {
    host: 'browser',
    make: nestedBy('{}', 'Object.setPrototypeOf({}, x)'),
    uses: ['x.y'],
  },
  classes: { host: 'node', make: nestedBy('class {}', 'class extends x {}'), uses: [...LOOKS, 'new x()'] },
  proxies: { host: 'node', make: nestedBy('{}', 'new Proxy(x, {})'), uses: [...LOOKS, ...PRINTS] },
  'proxies with traps': {
    host: 'browser',
    make: nestedBy('{}', 'new Proxy(x, { get: Reflect.get, has: Reflect.has, ownKeys: Reflect.ownKeys })'),
    uses: LOOKS,
  },
  'bound functions': {
    host: 'node',
    make: nestedBy('function () {}', 'x.bind(null, 1)'),
    uses: [...LOOKS, ...PRINTS, 'x()', 'new x()'],
  },
  'proxies of functions': {
    host: 'browser',
    make: nestedBy('function () {}', 'new Proxy(x, {})'),
    uses: ['x()', 'new x()', 'console.log(x)'],
  },
  promises: {
    host: 'node',
    make: nestedBy('Promise.resolve()', 'x.then(() => {})'),
    uses: ['x.then(console.log)', 'console.log(x)'],
  },
  'promises of promises': {
    host: 'browser',
    make: nestedBy('Promise.resolve()', '((inner) => new Promise((resolve) => resolve(inner)))(x)'),
    uses: ['x.then(console.log)'],
  },
  generators: {
    host: 'browser',
    make: nestedBy('[1]', '(function* (inner) { yield* inner })(x)'),
    uses: ['[...x]'],
  },
  elements: {
    host: 'browser',
    make: (n) =>
      `const root = document.createElement('div')\nlet x = root\nfor (let i = 0; i < ${n}; i++) { const inner = document.createElement('div'); x.appendChild(inner); x = inner }`,
    uses: [
      'root.textContent',
      "x.textContent = 'y'; root.innerHTML",
      'root.outerHTML',
      'root.isEqualNode(root.cloneNode(true))',
      'document.body.append(root); x.getBoundingClientRect(); document.body.innerText',
      "document.body.append(root); document.querySelectorAll('div div, div > div, :not(p), div:has(p)')",
      'document.body.append(root); document.body.onclick = () => 1; x.click(); root.remove()',
      'root.normalize(); root.contains(x); x.compareDocumentPosition(root)',
      'console.log(root); console.dir(root)',
      'new MutationObserver(() => {}).observe(root, { childList: true, subtree: true }); for (let i = 0; i < 100; i++) x.append("y")',
    ],
  },
  'shadow trees': {
    host: 'browser',
    make: (n) =>
      `let x = document.body\nfor (let i = 0; i < ${n}; i++) { const inner = document.createElement('div'); x.append(inner); x = inner.attachShadow({ mode: 'open' }) }`,
    uses: ['const b = document.createElement("b"); x.append(b); b.click(); b.isConnected'],
  },
  markup: {
    host: 'browser',
    make: (n) => `const x = (tag) => (document.body.innerHTML = tag.repeat(${n}))`,
    uses: ["x('<div>')", "x('<b>')", "x('<b><p>')", "x('<table><tr><td>')", "x('<svg>')", "x('<template>')"],
  },
}

const listOf = (add: string): Write => {
  return (n) => `const x = []\nfor (let i = 0; i < ${n}; i++) x.push(${add})`
}

const paragraphs: Write = (n) => `document.body.innerHTML = '<p class="a"></p>'.repeat(${n})`

export const LONG: Readonly<Record<string, Family>> = {
  'timers of Node': {
    host: 'node',
    make: listOf('setTimeout(() => {}, 10 + (i % 3))'),
    uses: ['for (const one of x) clearTimeout(one)', 'for (const one of x.reverse()) clearTimeout(one)'],
  },
  'timers of a browser': {
    host: 'browser',
    make: listOf('setTimeout(() => {}, 10)'),
    uses: ['for (const one of x) clearTimeout(one)'],
  },
  immediates: {
    host: 'node',
    make: listOf('setImmediate(() => {})'),
    uses: ['for (const one of x.reverse()) clearImmediate(one)'],
  },
  messages: {
    host: 'browser',
    make: (n) =>
      `const { port1, port2 } = new MessageChannel()\nport2.onmessage = () => {}\nfor (let i = 0; i < ${n}; i++) port1.postMessage(i)`,
    uses: ['setTimeout(() => port2.close())'],
  },
  'file operations': {
    host: 'node',
    make: (n) => `const fs = require('fs')\nfor (let i = 0; i < ${n}; i++) fs.stat('a', () => {})`,
    uses: ['fs.readFile("b", () => {})'],
  },
  rejections: {
    host: 'browser',
    make: listOf('Promise.reject(i)'),
    uses: ['for (const one of x) one.catch(() => {})'],
  },
  listeners: {
    host: 'browser',
    make: listOf('() => {}'),
    uses: [
      'for (const f of x) document.body.addEventListener("click", f); document.body.click(); for (const f of x) document.body.removeEventListener("click", f)',
    ],
  },
  'children of a body': {
    host: 'browser',
    make: paragraphs,
    uses: [
      'for (const one of document.body.children) one.textContent',
      'for (let i = 0; i < document.body.children.length; i++) document.body.children[i].id',
      'for (let e = document.body.firstChild; e; e = e.nextSibling) e.previousElementSibling',
      'while (document.body.firstChild) document.body.firstChild.remove()',
      'while (document.body.lastChild) document.body.lastChild.remove()',
      'for (const e of [...document.body.children]) document.body.prepend(e)',
      'for (const e of [...document.body.children]) document.body.insertBefore(document.createElement("b"), e)',
      'document.querySelectorAll("p:first-child, p:last-of-type, p:only-of-type, p:nth-last-child(2n), p ~ p, p + p")',
      'document.querySelectorAll("p:has(+ b)")',
      'document.querySelectorAll("p:has(~ b)")',
      'for (const e of document.body.children) document.getElementById("a")',
      'for (const e of document.body.children) e.getBoundingClientRect()',
      'for (const e of document.body.children) e.style.setProperty("--a", "1")',
      'for (const e of document.body.children) document.getElementsByClassName("a").length',
    ],
  },
  'classes of an element': {
    host: 'browser',
    make: (n) => `document.body.className = Array.from({ length: ${n} }, (_, i) => 'c' + i).join(' ')`,
    uses: [
      "for (let i = 0; i < 1000; i++) document.body.classList.contains('c' + i)",
      'for (let i = 0; i < document.body.classList.length; i++) document.body.classList[i]',
      "for (let i = 0; i < 1000; i++) document.body.classList.toggle('d' + i)",
    ],
  },
  'radio buttons': {
    host: 'browser',
    make: (n) => `document.body.innerHTML = '<form>' + '<input type=radio name=a>'.repeat(${n})`,
    uses: ['for (const one of document.forms[0].elements) one.checked = true'],
  },
  'pairs of an address': {
    host: 'node',
    make: (n) =>
      `const x = new URL('http://a/').searchParams\nfor (let i = 0; i < ${n}; i++) x.append('a' + i, i)`,
    uses: ["for (let i = 0; i < 1000; i++) x.delete('a' + i)"],
  },
  marks: {
    host: 'browser',
    make: (n) => `for (let i = 0; i < ${n}; i++) performance.mark('m' + i)`,
    uses: ["for (let i = 0; i < 1000; i++) performance.clearMarks('m' + i)"],
  },
  lists: {
    host: 'node',
    make: listOf('i'),
    uses: [
      'console.dir(x, { maxArrayLength: null })',
      'console.table(x.map((i) => ({ ["k" + i]: i })))',
      'while (x.length) x.shift()',
      'for (let i = 0; i < 1000; i++) x.splice(x.length >> 1, 0, i)',
      'x.sort((a, b) => b - a)',
      'new Set(x).union(new Set(x)); [...x, ...x].indexOf(-1)',
    ],
  },
}
