// @ts-nocheck A dense script: what it writes is what matters, and that is pinned by fuzz.jsonl.
//
// Writes async programs that print the same in every real engine, however fast it is.
//   node test/oracle/fuzz-generator.mjs SEED [both|node|browser]
//
// The rules that make them deterministic:
//   * the generator tracks the virtual time (and timer nesting) at which every block / promise settles
//   * every non-zero timer gets its own absolute due slot (multiples of 30 ms, unique per program), or is one of a
//     same-block same-delay pair whose callbacks schedule no further tasks
//   * a program uses zero-delay timers or (node) setImmediate, never both; zero timers only at shallow nesting
//   * every promise that can reject has a handler attached in the same job, so no unhandled rejections
import { fileURLToPath } from 'node:url'

export function generate(seed, { mode = 'both', size = 18 } = {}) {
  let s = (seed * 2654435761 + 0x9e3779b9 + (mode === 'node' ? 77 : mode === 'browser' ? 991 : 0)) >>> 0
  const rnd = () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (n) => Math.floor(rnd() * n),
    chance = (p) => rnd() < p,
    pick = (a) => a[int(a.length)]
  const SLOT = 30,
    MAXSLOT = 14
  const used = new Set()
  let uid = 0,
    budget = size
  const id = (p) => p + ++uid
  let lab = 0
  const label = () => {
    let n = lab++,
      r = ''
    do {
      r = String.fromCharCode(97 + (n % 26)) + r
      n = Math.floor(n / 26) - 1
    } while (n >= 0)
    return r
  }
  const useImm = mode === 'node' && chance(0.6),
    useZero = !useImm && chance(0.7)
  const named = [] // top-level promises: {name,t,nest,rej}
  const takeSlot = (t) => {
    const free = []
    for (let k = Math.floor(t / SLOT) + 1; k <= MAXSLOT; k++) if (!used.has(k)) free.push(k)
    if (!free.length) return null
    const k = free[Math.min(int(free.length), int(5))]
    used.add(k)
    return k * SLOT
  }
  const child = (cx, o = {}) => ({ ...cx, ind: cx.ind + 1, depth: cx.depth + 1, ...o })
  const pad = (cx) => '  '.repeat(cx.ind)
  const val = () => (chance(0.7) ? String(int(90) + 1) : `'${label()}v'`)
  const later = (cx, e) => ({
    t: Math.max(cx.t, e.t),
    nest: Math.max(cx.nest, e.nest),
    noTask: cx.noTask || e.noTask || !!e.rej,
  })

  // ---- expressions that evaluate to something awaitable; {src,t,nest,noTask,rej}
  function awaitable(cx, d = 0) {
    const base = { t: cx.t, nest: cx.nest, noTask: cx.noTask, rej: false }
    const k = int(d > 2 || cx.depth > 5 ? 7 : 19)
    switch (k) {
      case 0:
        return { ...base, src: val() }
      case 1:
      case 2:
        return { ...base, src: `Promise.resolve(${val()})` }
      case 3:
        return chance(0.5)
          ? { ...base, src: `Promise.reject('${label()}r')`, rej: true, raw: true }
          : { ...base, src: 'null' }
      case 4:
        return { ...base, src: `{ then(ok) { console.log('${label()}'); ok(${val()}); } }` }
      case 5:
        return named.length ? pickNamed(cx) : { ...base, src: `Sub.resolve(${val()})` }
      case 6:
        return { ...base, src: `Sub.resolve(${val()})` }
      case 7: {
        const e = awaitable(cx, d + 1)
        return {
          ...later(cx, e),
          rej: e.rej,
          src: `new Promise(r => { console.log('${label()}'); r(${e.src}); })`,
        }
      }
      case 8: {
        const e = awaitable(cx, d + 1)
        return {
          ...later(cx, e),
          rej: e.rej,
          src: `{ then(ok, no) { console.log('${label()}'); ok(${e.src}); } }`,
        }
      }
      case 9: {
        const e = chance(0.5)
        return {
          ...base,
          rej: e,
          src: `{ then(ok, no) { queueMicrotask(() => ${e ? `no('${label()}n')` : `ok(${val()})`}); } }`,
        }
      }
      case 10: {
        if (cx.noTask) return { ...base, src: `Promise.resolve(${val()})` }
        const due = takeSlot(cx.t)
        if (due === null) return { ...base, src: 'undefined' }
        return {
          t: due,
          nest: cx.nest + 1,
          noTask: false,
          rej: false,
          src: `new Promise(r => setTimeout(r, ${due - cx.t}, ${val()}))`,
        }
      }
      case 11:
      case 12: {
        const n = 1 + int(3),
          es = []
        let m = { ...base }
        const f = pick(['all', 'allSettled', 'race', 'any'])
        for (let i = 0; i < n; i++) {
          const e = awaitable(cx, d + 1)
          es.push(e)
          m = later(m, e)
        }
        const rej = f === 'allSettled' ? false : es.some((e) => e.rej)
        if (f === 'race' || f === 'any') m = { ...m, noTask: true } // settle time not tracked: schedule nothing afterwards
        return { ...m, rej, src: `Promise.${f}([${es.map((e) => e.src).join(', ')}])` }
      }
      case 13: {
        const e = awaitable(cx, d + 1)
        return {
          ...later(cx, e),
          rej: e.rej,
          src: `(async () => { console.log('${label()}'); return ${chance(0.5) ? 'await ' : ''}${e.src.startsWith('{') ? `(${e.src})` : e.src}; })()`,
        }
      }
      case 14: {
        const e = awaitable(cx, d + 1)
        const l = label()
        return {
          ...later(cx, e),
          rej: e.rej,
          src: `${wrap(e)}.then(v => { console.log('${l}', S(v)); return ${val()}; })`,
        }
      }
      case 15: {
        const e = awaitable(cx, d + 1)
        const l = label()
        return {
          ...later(cx, e),
          rej: false,
          src: `${wrap(e)}.catch(e => { console.log('${l}', S(e)); return ${val()}; })`,
        }
      }
      case 16: {
        const e = awaitable(cx, d + 1)
        const l = label()
        return { ...later(cx, e), rej: e.rej, src: `${wrap(e)}.finally(() => { console.log('${l}'); })` }
      }
      case 17: {
        const e = awaitable(cx, d + 1),
          g = awaitable(later(cx, e).t === cx.t ? cx : { ...cx, ...later(cx, e) }, d + 1)
        const l = label()
        return {
          ...later(later(cx, e), g),
          rej: e.rej || g.rej,
          src: `${wrap(e)}.then(v => { console.log('${l}', S(v)); return ${g.src.startsWith('{') ? `(${g.src})` : g.src}; })`,
        }
      }
      case 18: {
        const e = awaitable(cx, d + 1)
        return {
          ...later(cx, e),
          rej: e.rej,
          src: `(async () => { await null; return ${e.src.startsWith('{') ? `(${e.src})` : e.src}; })()`,
        }
      }
    }
  }
  const wrap = (e) =>
    /^(Promise|Sub|new |\(async)/.test(e.src) && !/^Promise\.resolve\(p\d+\)$/.test(e.src)
      ? e.src.startsWith('new ')
        ? `(${e.src})`
        : e.src
      : `Promise.resolve(${e.src})`
  function pickNamed(cx) {
    const p = pick(named)
    return { ...later(cx, p), rej: p.rej, src: p.name }
  }
  // attach terminal handlers so a rejection is always handled in the same job
  const tail = () => `.then(v => console.log('${label()}', S(v)), e => console.log('${label()}!', S(e)))`
  const safe = (e) => e.src

  // ---- statements; returns array of lines. cx.t may advance inside async code
  function block(cx, n) {
    const out = []
    for (let i = 0; i < n && budget > 0; i++) out.push(...stmt(cx))
    if (!out.length) out.push(pad(cx) + `console.log('${label()}');`)
    return out
  }
  function fnBody(cx, n, pre = []) {
    const c = child(cx)
    return [...pre.map((p) => pad(c) + p), ...block(c, n)]
  }
  function stmt(cx) {
    budget--
    const P = pad(cx)
    const deep = cx.depth > 4
    const kinds = [
      'log',
      'log',
      'micro',
      'chain',
      'chain',
      'iife',
      'iife',
      'promiseTail',
      'promiseTail',
      'deferred',
      'agen',
      'event',
      'trycatch',
      'chain2',
    ]
    if (!cx.noTask) {
      kinds.push('timer', 'timer', 'timerPair')
      if (useZero && cx.nest < 4) kinds.push('zero', 'zero')
      if (useImm) kinds.push('imm', 'imm')
    }
    if (mode === 'node') kinds.push('tick', 'tick', 'tick')
    if (mode === 'browser') kinds.push('mutate', 'mutate')
    if (cx.async) kinds.push('await', 'await', 'await', 'await', 'forawait', 'loop', 'tryawait', 'tryawait')
    if (cx.top) kinds.push('name', 'name')
    const k = deep ? pick(cx.async ? ['log', 'await', 'promiseTail'] : ['log', 'promiseTail']) : pick(kinds)
    const sync = (o) => child(cx, { async: false, top: false, ...o })
    const cb = (o, n, args = '()') => [...block(sync(o), n)]
    switch (k) {
      case 'log':
        return [P + `console.log('${label()}');`]
      case 'micro':
        return [P + `queueMicrotask(() => {`, ...cb({}, 1 + int(2)), P + `});`]
      case 'tick':
        return chance(0.3)
          ? [P + `process.nextTick(console.log, '${label()}');`]
          : [P + `process.nextTick(() => {`, ...cb({}, 1 + int(2)), P + `});`]
      case 'imm':
        return [P + `setImmediate(() => {`, ...cb({}, 1 + int(2)), P + `});`]
      case 'zero':
        return [P + `setTimeout(() => {`, ...cb({ nest: cx.nest + 1 }, 1 + int(2)), P + `}, 0);`]
      case 'timer': {
        const due = takeSlot(cx.t)
        if (due === null) return [P + `console.log('${label()}');`]
        const cancel = chance(0.1)
        if (cancel) {
          const v = id('tm')
          const other = `const ${v} = setTimeout(() => console.log('${label()} never'), ${due - cx.t});`
          return [
            P + other,
            P + `${chance(0.5) ? `queueMicrotask(() => clearTimeout(${v}))` : `clearTimeout(${v})`};`,
          ]
        }
        return [
          P + `setTimeout(() => {`,
          ...cb({ t: due, nest: cx.nest + 1 }, 1 + int(3)),
          P + `}, ${due - cx.t});`,
        ]
      }
      case 'timerPair': {
        const due = takeSlot(cx.t)
        if (due === null) return [P + `console.log('${label()}');`]
        const o = { t: due, nest: cx.nest + 1, noTask: true }
        return [
          P + `setTimeout(() => {`,
          ...cb(o, 1 + int(2)),
          P + `}, ${due - cx.t});`,
          P + `setTimeout(() => {`,
          ...cb(o, 1 + int(2)),
          P + `}, ${due - cx.t});`,
        ]
      }
      case 'mutate': {
        const l = label()
        return [
          P +
            `{ const d = document.createElement('p'); new MutationObserver(r => console.log('${l}', r.length)).observe(d, { attributes: true }); d.id = 'a'; ${chance(0.5) ? "d.title = 'b'; " : ''}}`,
        ]
      }
      case 'event': {
        const t = id('et')
        return [
          P + `const ${t} = new EventTarget();`,
          P + `${t}.addEventListener('x', () => {`,
          ...cb({}, 1 + int(2)),
          P + `});`,
          P +
            `${t}.addEventListener('x', () => console.log('${label()}')${chance(0.3) ? ', { once: true }' : ''});`,
          P + `${t}.dispatchEvent(new Event('x'));`,
        ]
      }
      case 'chain': {
        const okStart = chance(0.75)
        let m = { t: cx.t, nest: cx.nest, noTask: cx.noTask || !okStart }
        const n = 1 + int(4)
        const lines = []
        const start = okStart ? `Promise.resolve(${val()})` : `Promise.reject('${label()}r')`
        lines.push(P + start)
        const settleHere = { ...cx, ...m }
        for (let i = 0; i < n; i++) {
          const r = int(8)
          const l = label()
          if (r < 3) {
            const e = awaitable({ ...settleHere, ...m, depth: cx.depth + 1, ind: cx.ind + 1 }, 1)
            m = later(m, e)
            lines.push(
              P +
                `  .then(v => { console.log('${l}', S(v)); return ${e.src.startsWith('{') ? `(${e.src})` : e.src}; })`,
            )
          } else if (r < 5) {
            const th = chance(0.3)
            if (th) m = { ...m, noTask: true }
            lines.push(P + `  .then(v => { console.log('${l}', S(v)); ${th ? `throw '${l}x'; ` : ''}})`)
          } else if (r === 5) lines.push(P + `  .catch(e => { console.log('${l}', S(e)); return ${val()}; })`)
          else if (r === 6) lines.push(P + `  .finally(() => console.log('${l}'))`)
          else {
            lines.push(
              P + `  .then(v => {`,
              ...block(child({ ...cx, ...m, async: false, top: false }, {}), 1),
              P + `  })`,
            )
          }
        }
        lines.push(P + `  ${tail()};`)
        return lines
      }
      case 'chain2': {
        const p = id('q')
        const n = 2 + int(2)
        const out = [
          P +
            `const ${p} = ${chance(0.8) ? `Promise.resolve(${val()})` : `(async () => { await null; return ${val()}; })()`};`,
        ]
        for (let i = 0; i < n; i++) {
          const l = label()
          out.push(
            P +
              pick([
                `${p}.then(v => console.log('${l}', S(v))).then(() => console.log('${l}2'));`,
                `${p}.finally(() => console.log('${l}')).then(() => console.log('${l}2'));`,
                `(async () => { console.log('${l}', S(await ${p})); })();`,
                `queueMicrotask(() => console.log('${l}'));`,
              ]),
          )
        }
        return out
      }
      case 'iife': {
        const c = child(cx, { async: true, top: false })
        const body = block(c, 2 + int(3))
        const ret = chance(0.5) ? awaitableRet(c) : ''
        return [P + `(async () => {`, ...body, ...(ret ? [pad(c) + ret] : []), P + `})()${tail()};`]
      }
      case 'promiseTail': {
        const e = awaitable(cx)
        return [P + `${wrap(e)}${tail()};`]
      }
      case 'name': {
        const e = awaitable(cx, 0)
        const n = id('p')
        named.push({ name: n, t: e.t, nest: e.nest, noTask: e.noTask, rej: e.rej })
        return [P + `const ${n} = ${wrap(e)}; ${n}.catch(() => {});`]
      }
      case 'deferred': {
        const r = id('d'),
          p = id('g')
        const how = int(cx.noTask ? 2 : 3)
        const rej = chance(0.25)
        const t = cx.t,
          nest = cx.nest
        const lines = [
          P + `let ${r}; const ${p} = new Promise((ok, no) => { ${r} = ${rej ? 'no' : 'ok'}; });`,
          P + `${p}${tail()};`,
          P +
            `(async () => { try { console.log('${label()}', S(await ${p})); } catch (e) { console.log('${label()}', S(e)); } })();`,
        ]
        if (how === 0) lines.push(P + `${r}(${val()});`)
        else if (how === 1)
          lines.push(P + `queueMicrotask(() => { console.log('${label()}'); ${r}(${val()}); });`)
        else {
          const due = takeSlot(cx.t)
          if (due === null) lines.push(P + `${r}(${val()});`)
          else
            lines.push(P + `setTimeout(() => { ${r}(${val()}); console.log('${label()}'); }, ${due - cx.t});`)
        }
        if (chance(0.5)) lines.push(P + `${p}.finally(() => console.log('${label()}')).catch(() => {});`)
        return lines
      }
      case 'agen':
        return agen(cx)
      case 'await': {
        const e = awaitable(cx)
        Object.assign(cx, later(cx, e))
        return e.rej && chance(0.75)
          ? [
              P +
                `try { console.log('${label()}', S(await ${e.src})); } catch (e) { console.log('${label()}', S(e)); }`,
            ]
          : [P + `console.log('${label()}', S(await ${e.src}));`]
      }
      case 'loop': {
        const v = id('i')
        return [
          P +
            `for (let ${v} = 0; ${v} < ${2 + int(2)}; ${v}++) { console.log('${label()}', ${v}); await ${pick(['null', `Promise.resolve(${v})`, '{ then(ok) { ok(1); } }', '(async () => {})()'])}; }`,
        ]
      }
      case 'forawait': {
        const es = [],
          c0 = { ...cx },
          cnt = 1 + int(3)
        for (let i = 0; i < cnt; i++) {
          const e = awaitable(c0, 2)
          if (e.rej) continue
          Object.assign(cx, later(cx, e))
          es.push(e.src)
        }
        return [P + `for await (const x of [${es.join(', ')}]) console.log('${label()}', S(x));`]
      }
      case 'trycatch':
        return [
          P + `try {`,
          ...block(child(cx, { async: false, top: false }), 1),
          P + `  throw new Error('${label()}e');`,
          P + `} catch (e) { console.log('${label()}', S(e)); } finally { console.log('${label()}'); }`,
        ]
      case 'tryawait': {
        const c1 = child(cx, { top: false })
        const a = block(c1, 1 + int(2))
        Object.assign(cx, later(cx, c1))
        const e = awaitable(cx, 1)
        const boom = chance(0.5)
        if (!boom) Object.assign(cx, later(cx, e))
        const out = [
          P + `try {`,
          ...a,
          P + `  ${boom ? `throw '${label()}t';` : `console.log('${label()}', S(await ${e.src}));`}`,
          P + `} catch (e) {`,
          P + `  console.log('${label()}', S(e)); await null;`,
          P +
            `}${chance(0.5) ? ` finally { console.log('${label()}'); await ${pick(['null', 'Promise.resolve()'])}; console.log('${label()}'); }` : ''}`,
        ]
        return out
      }
    }
  }
  function awaitableRet(c) {
    const e = awaitable(c, 1)
    return `return ${chance(0.3) ? 'await ' : ''}${e.src.startsWith('{') ? `(${e.src})` : e.src};`
  }
  function agen(cx) {
    const P = pad(cx),
      g = id('gen'),
      lines = [P + `async function* ${g}() {`]
    const n = 1 + int(3)
    let m = { t: cx.t, nest: cx.nest, noTask: cx.noTask }
    const body = []
    for (let i = 0; i < n; i++) {
      const r = int(5)
      if (r === 0) body.push(`console.log('${label()}'); await null;`)
      else {
        const e = awaitable({ ...cx, ...m, depth: 5 }, 2)
        if (e.rej) {
          m = later(m, e)
          body.push(`try { yield ${e.src}; } catch (e) { console.log('${label()}', S(e)); }`)
        } else {
          m = later(m, e)
          body.push(r < 3 ? `console.log('${label()}', S(yield ${e.src}));` : `yield ${e.src};`)
        }
      }
    }
    const fin = chance(0.4)
    if (fin) {
      lines.push(P + `  try {`)
      body.forEach((b) => lines.push(P + '    ' + b))
      lines.push(P + `  } finally { console.log('${label()}');${chance(0.5) ? ' await null;' : ''} }`)
    } else body.forEach((b) => lines.push(P + '  ' + b))
    if (chance(0.4)) lines.push(P + `  return ${chance(0.5) ? 'Promise.resolve(' + val() + ')' : val()};`)
    lines.push(P + `}`)
    const mode2 = int(4)
    const R = `r => console.log('${label()}', S(r.value), r.done ? 1 : 0)`
    const E = `e => console.log('${label()}!', S(e))`
    if (mode2 === 0)
      lines.push(
        P +
          `(async () => { for await (const x of ${g}()) { console.log('${label()}', S(x)); ${chance(0.3) ? 'break;' : ''} } console.log('${label()}'); })().catch(${E});`,
      )
    else if (mode2 === 1) {
      const it = id('it')
      lines.push(P + `const ${it} = ${g}();`)
      for (let i = 0; i < 2 + int(2); i++) lines.push(P + `${it}.next(${val()}).then(${R}, ${E});`)
      if (chance(0.5))
        lines.push(P + `${it}.return(${chance(0.5) ? val() : `Promise.resolve(${val()})`}).then(${R}, ${E});`)
    } else if (mode2 === 2) {
      const o = id('gen')
      lines.push(
        P +
          `async function* ${o}() { const r = yield* ${g}(); console.log('${label()}', S(r)); yield ${val()}; }`,
        P + `(async () => { for await (const x of ${o}()) console.log('${label()}', S(x)); })().catch(${E});`,
      )
    } else {
      const it = id('it')
      lines.push(
        P +
          `(async () => { const ${it} = ${g}(); const a = await ${it}.next(); console.log('${label()}', S(a.value)); try { const b = await ${it}.throw('${label()}t'); console.log('${label()}', S(b.value)); } catch (e) { console.log('${label()}', S(e)); } })();`,
      )
    }
    return lines
  }
  const top = { t: 0, nest: 0, noTask: false, ind: 0, depth: 0, async: false, top: true }
  const head = [
    `// fuzz seed ${seed} mode ${mode}`,
    `class Sub extends Promise {}`,
    `const S = v => Array.isArray(v) ? '[' + v.map(S).join(' ') + ']' : v instanceof AggregateError ? 'AE' + S(v.errors) : v instanceof Error ? v.message : v && typeof v === 'object' ? (v.status ? v.status + ':' + S(v.status === 'fulfilled' ? v.value : v.reason) : typeof v.then === 'function' ? 'thenable' : 'obj') : String(v);`,
  ]
  const lines = []
  while (budget > 0) lines.push(...stmt(top))
  lines.push(`console.log('${label()} sync end');`)
  return [...head, ...lines].join('\n') + '\n'
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(generate(Number(process.argv[2] ?? 1), { mode: process.argv[3] ?? 'both' }))
