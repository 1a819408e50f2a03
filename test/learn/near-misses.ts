// Programs that nearly solve a challenge, with what each still lacks.
import type { Missing } from '../../src/learn/challenges/challenge'
import type { ChallengeName } from '../../src/learn/challenges/names'

interface NearMiss {
  readonly program: string
  readonly lacks: Missing['kind']
}

const SLEEP = 'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\n'

const CLICK = `// page: <button id="go">Go</button>
const button = document.querySelector('#go')
`

export const NEAR_MISSES: { readonly [N in ChallengeName]: readonly NearMiss[] } = {
  'three-calls': [
    { program: 'const a = () => b(); const b = () => {}; const c = () => {}; a(); c()', lacks: 'frames' },
    { program: 'const a = (n) => n && a(n - 1); a(5)', lacks: 'frames' },
    { program: '[1].map((n) => [n].map(String))', lacks: 'frames' },
  ],
  'timer-overtakes': [
    { program: 'setTimeout(() => {}, 10); setTimeout(() => {}, 10)', lacks: 'timers-in-order' },
    { program: 'const t = setTimeout(() => {}, 20); setTimeout(() => clearTimeout(t), 10)', lacks: 'timers' },
  ],
  'three-turns': [
    {
      program:
        "console.log('A'); setTimeout(() => { console.log('B'); queueMicrotask(() => console.log('C')) })",
      lacks: 'same-turn',
    },
    { program: "for (const x of 'BAC') setTimeout(() => console.log(x))", lacks: 'line' },
    { program: "for (const x of 'ABCD') setTimeout(() => console.log(x))", lacks: 'more-lines' },
  ],
  'b-before-a': [
    { program: "setTimeout(() => console.log('A')); console.log('B')", lacks: 'timer-set' },
    { program: "console.log('B'); console.log('A')", lacks: 'not-in-job' },
    { program: "console.log('B'); queueMicrotask(() => console.log('A'))", lacks: 'asked-later' },
    {
      program: "queueMicrotask(() => console.log('A')); queueMicrotask(() => console.log('B'))",
      lacks: 'line',
    },
  ],
  'clear-in-time': [
    { program: 'const t = setTimeout(() => {}, 100); clearTimeout(t)', lacks: 'cleared-elsewhere' },
    {
      program: 'const t = setTimeout(() => {}, 10); setTimeout(() => clearTimeout(t), 50)',
      lacks: 'nothing-cleared',
    },
    {
      program: 'const t = setInterval(() => {}, 10); setTimeout(() => clearInterval(t), 50)',
      lacks: 'nothing-cleared',
    },
  ],
  'interval-of-three': [
    {
      program: 'let n = 0; const i = setInterval(() => { if (n++ === 3) clearInterval(i) }, 10)',
      lacks: 'interval-ran',
    },
    {
      program: 'let n = 0; const f = () => { if (++n < 3) setTimeout(f, 10) }; setTimeout(f, 10)',
      lacks: 'no-interval',
    },
  ],
  'late-timer': [
    {
      program: 'setTimeout(() => {}, 90); const end = Date.now() + 100; while (Date.now() < end);',
      lacks: 'late-by',
    },
    {
      program: 'const end = Date.now() + 100; while (Date.now() < end); setTimeout(() => {}, 10)',
      lacks: 'late-by',
    },
  ],
  'third-generation': [
    {
      program: 'queueMicrotask(() => { queueMicrotask(() => {}); queueMicrotask(() => {}) })',
      lacks: 'generations',
    },
    { program: 'for (const n of [1, 2, 3]) queueMicrotask(() => n)', lacks: 'generations' },
    {
      program: 'queueMicrotask(() => queueMicrotask(() => setTimeout(() => queueMicrotask(() => {}))))',
      lacks: 'generations',
    },
  ],
  'jobs-and-due-timers': [
    {
      program:
        'setTimeout(() => {}, 50); setTimeout(() => {}, 50); for (const n of [1, 2, 3]) queueMicrotask(() => n)',
      lacks: 'due-meanwhile',
    },
    {
      program: 'for (const n of [1, 2, 3]) { setTimeout(() => {}, 0); queueMicrotask(() => n) }',
      lacks: 'due-meanwhile',
    },
    {
      program:
        'setTimeout(() => {}); setTimeout(() => {}); queueMicrotask(() => {}); queueMicrotask(() => {})',
      lacks: 'jobs-waiting',
    },
  ],
  'starve-for-five': [
    {
      program: 'setTimeout(() => {}, 0); for (let i = 0; i < 4; i++) queueMicrotask(() => i)',
      lacks: 'starved-for',
    },
    {
      program: 'setTimeout(() => {}, 0); for (let i = 0; i < 6; i++) queueMicrotask(() => i)',
      lacks: 'starved-for',
    },
    {
      program: 'setTimeout(() => {}, 50); for (let i = 0; i < 5; i++) queueMicrotask(() => i)',
      lacks: 'starved-for',
    },
    { program: 'for (let i = 0; i < 5; i++) queueMicrotask(() => i)', lacks: 'no-timer-ran' },
  ],
  'job-between-timers': [
    {
      program: 'setTimeout(() => queueMicrotask(() => {}), 10); setTimeout(() => {}, 20)',
      lacks: 'not-due-together',
    },
    {
      program: 'setTimeout(() => {}, 10); setTimeout(() => queueMicrotask(() => {}), 10)',
      lacks: 'no-job-between',
    },
    {
      program: 'queueMicrotask(() => {}); setTimeout(() => {}, 10); setTimeout(() => {}, 10)',
      lacks: 'no-job-between',
    },
  ],
  'two-aside': [
    { program: `${SLEEP}const f = async () => { await sleep(10) }; f().then(f)`, lacks: 'aside' },
    { program: 'function* f() { yield }; const [a, b] = [f(), f()]; a.next(); b.next()', lacks: 'aside' },
    { program: 'sleep = () => new Promise(() => {}); sleep(); sleep()', lacks: 'aside' },
  ],
  'waits-together': [
    {
      program: `${SLEEP}Promise.all([sleep(100), sleep(100)]).then(() => console.log('done'))`,
      lacks: 'long-timers',
    },
    {
      program: `${SLEEP}sleep(100); sleep(100); sleep(100); console.log('done')`,
      lacks: 'done-before-end',
    },
    {
      program: `${SLEEP}const f = async () => { await Promise.all([sleep(100), sleep(100)]); await sleep(100); console.log('done') }; f()`,
      lacks: 'took',
    },
  ],
  'error-ends-one-task': [
    {
      program: "setTimeout(() => { try { throw 1 } catch {} }); setTimeout(() => console.log('on'), 10)",
      lacks: 'nothing-uncaught',
    },
    { program: "queueMicrotask(() => console.log('on')); throw new Error('x')", lacks: 'silent-after-error' },
    {
      program: "setTimeout(() => console.log('before')); setTimeout(() => { throw 1 }, 10)",
      lacks: 'silent-after-error',
    },
  ],
  'rejection-passes-two': [
    { program: "Promise.reject('x').then(() => {}).catch(() => {})", lacks: 'passed' },
    {
      program: "Promise.reject('x').then(() => {}).then(() => {}).then(() => {}).catch(() => {})",
      lacks: 'passed',
    },
    {
      program: "Promise.resolve('x').then(() => {}).then(() => {}).catch(() => {})",
      lacks: 'nothing-caught',
    },
    {
      program: "Promise.reject('x').catch(() => {}).then(() => {}).then(() => {}).catch(() => {})",
      lacks: 'passed',
    },
  ],
  'waits-forever': [
    { program: `${SLEEP}const f = async () => { await sleep(1000) }; f()`, lacks: 'nobody-waits' },
    { program: 'new Promise(() => {}).then(() => {})', lacks: 'nobody-waits' },
    {
      program: 'const f = async () => { await new Promise(() => {}) }; f(); setInterval(() => {}, 100)',
      lacks: 'did-not-end',
    },
  ],
  'race-goes-on': [
    { program: `${SLEEP}Promise.race([sleep(20), new Promise(() => {})])`, lacks: 'loser-stays' },
    { program: `${SLEEP}Promise.any([sleep(20), sleep(50)])`, lacks: 'no-race' },
    { program: 'Promise.race([Promise.resolve(1), Promise.resolve(2)])', lacks: 'loser-stays' },
  ],
  'interleaved-chains': [
    {
      program:
        "const log = (x) => () => console.log(x); Promise.resolve().then(log('a1')).then(log('b1')).then(log('a2')).then(log('b2'))",
      lacks: 'not-one-chain',
    },
    {
      program: "for (const x of ['a1', 'b1', 'a2', 'b2']) Promise.resolve().then(() => console.log(x))",
      lacks: 'not-one-chain',
    },
    {
      program:
        "const log = (x) => () => console.log(x); Promise.resolve().then(log('a1')).then(log('a2')); setTimeout(() => Promise.resolve().then(log('b1')).then(log('b2')))",
      lacks: 'line',
    },
  ],
  'overtaken-by-following': [
    {
      program: "Promise.resolve().then(() => 'x').then(console.log); queueMicrotask(() => {})",
      lacks: 'nothing-followed',
    },
    {
      program: "Promise.resolve().then(() => Promise.resolve('x')).then(console.log)",
      lacks: 'nobody-overtakes',
    },
  ],
  'lost-update': [
    {
      program: `${SLEEP}let n = 0; const f = async () => { const seen = n; n = seen + 1; await sleep(10) }; f(); f()`,
      lacks: 'nothing-lost',
    },
    {
      program: `${SLEEP}let n = 0; const f = async () => { const seen = n; await sleep(10); n = seen + 1 }; f().then(f)`,
      lacks: 'nothing-lost',
    },
    {
      program: `${SLEEP}const f = async () => { let n; await sleep(10); n = 1 }; f(); f()`,
      lacks: 'nothing-lost',
    },
    {
      program: 'let isDone = false; const f = async () => { await null; isDone = true }; f(); f()',
      lacks: 'nothing-lost',
    },
    {
      program:
        'let n = 0; function* f() { const seen = n; yield; n = seen + 1 }; const [a, b] = [f(), f()]; for (const x of [a, b, a, b]) x.next()',
      lacks: 'nothing-lost',
    },
    {
      program: `${SLEEP}let n = 0; const f = async () => { const seen = n; await sleep(10); n = seen + 1 }; f().then(() => { n = 0 }).then(f)`,
      lacks: 'nothing-lost',
    },
  ],
  'job-in-a-frame': [
    {
      program: 'requestAnimationFrame(() => { queueMicrotask(() => {}); requestAnimationFrame(() => {}) })',
      lacks: 'frame-callbacks',
    },
    {
      program: 'requestAnimationFrame(() => {}); requestAnimationFrame(() => queueMicrotask(() => {}))',
      lacks: 'no-job-in-frame',
    },
  ],
  'listeners-on-one-stack': [
    {
      program: `${CLICK}button.onclick = () => queueMicrotask(() => {}); button.addEventListener('click', () => {}); button.click()`,
      lacks: 'no-job-of-listener',
    },
    {
      program: `${CLICK}button.onclick = () => queueMicrotask(() => {}); button.click()`,
      lacks: 'listeners',
    },
    {
      program: `// input: 50ms click #go\n${CLICK}for (const n of [1, 2]) button.addEventListener('click', () => queueMicrotask(() => n))`,
      lacks: 'ran-between-listeners',
    },
    {
      program: `${CLICK}button.onclick = () => queueMicrotask(() => {}); button.click(); button.click()`,
      lacks: 'listeners',
    },
    {
      program: `${CLICK}button.onclick = () => queueMicrotask(() => {}); button.addEventListener('click', () => {}); button.click(); queueMicrotask(() => {})`,
      lacks: 'no-job-of-listener',
    },
    {
      program:
        "const t = new EventTarget(); for (const n of [1, 2]) t.addEventListener('tom', () => queueMicrotask(() => n)); t.dispatchEvent(new Event('tom'))",
      lacks: 'listeners',
    },
  ],
  'tick-overtakes': [
    { program: 'Promise.resolve().then(() => process.nextTick(() => {}))', lacks: 'no-job-before-tick' },
    { program: 'queueMicrotask(() => {}); setImmediate(() => {})', lacks: 'no-tick' },
  ],
  'immediate-for-sure': [
    { program: 'setTimeout(() => {}, 0); setImmediate(() => {})', lacks: 'left-to-chance' },
    { program: 'setTimeout(() => {}, 50); setImmediate(() => {})', lacks: 'no-timer-ran' },
    {
      program: 'setTimeout(() => { setImmediate(() => {}); setTimeout(() => {}, 0) }, 10)',
      lacks: 'timer-first',
    },
  ],
  'left-open': [
    { program: 'setTimeout(() => {}, 0)', lacks: 'no-choice' },
    {
      program: "require('node:fs').stat('.', () => { setTimeout(() => {}, 0); setImmediate(() => {}) })",
      lacks: 'no-choice',
    },
    { program: 'setImmediate(() => {}); process.nextTick(() => {})', lacks: 'no-choice' },
  ],
}
