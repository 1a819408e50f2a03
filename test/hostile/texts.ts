// Programs that say a name where a name may be said, each of them a statement or a comment that fills lines.

/** For both hosts. */
export const ANYWHERE: readonly ((name: string) => string)[] = [
  (n) => `console.log({ ${n}: 1 }, { ['${n}']: 1 }, [['${n}', 1]], new Map([['${n}', '${n}']]))`,
  (n) => `console.log('%j %o %s', { '${n}': 1 }, { ['${n}']: 1 }, '${n}')`,
  (n) =>
    `console.table([{ '${n}': 1 }], ['${n}']); console.table({ ['${n}']: [1] }); console.table([['a']], ['${n}'])`,
  (n) =>
    `console.count('${n}'); console.countReset('${n}'); console.time('${n}'); console.timeEnd('${n}'); console.dir({}, { ['${n}']: 1 })`,
  (n) => `var ${n} = 1; ${n}; (function ${n}() { return ${n} })(); { let ${n} = () => ${n}; ${n}() }`,
  (n) =>
    `${n}: for (;;) { break ${n} }; class A { static ${n}() { return 1 } get #${n}() { return 1 } a() { return this.#${n} } }; new A().a(); try { A.${n}() } catch (e) { console.log(e.message) }`,
  (n) =>
    `try { undefined.${n} } catch (e) { console.log(e.message) }; try { ({}).x.${n}() } catch (e) { console.log(e.message) }; try { ({ ${n}: 1 }).${n}() } catch (e) { console.log(e.message) }`,
  (n) =>
    `const { ${n} } = Object.create({ ${n}: 1 }); try { null['${n}'] = 1 } catch (e) { console.log(e.message) }; ${n}`,
  (n) =>
    `function f() {}; Object.defineProperty(f, 'name', { value: '${n}' }); f(); setTimeout(f); queueMicrotask(f); Promise.resolve().then(f)`,
  (n) =>
    `console.log(JSON.stringify(JSON.parse('{"${n}": {"${n}": 1}}')), structuredClone({ ['${n}']: 1 }), Object.fromEntries([['${n}', 1]]), Object.groupBy([1], () => '${n}'))`,
  (n) =>
    `console.log(Date.parse('${n}'), Date.parse('1 ${n} 2020'), Date.parse('1 Jan 2020 ${n}'), 'x'.replace(/(?<${n}>x)/, '$<${n}>'), /(?<${n}>x)/.exec('x'))`,
  (n) =>
    `for (const o of [{ ['${n}']: 'x' }, { style: '${n}' }, { currency: '${n}' }]) try { console.log((1).toLocaleString('en', o), new Date(0).toLocaleString('en', o)) } catch (e) { console.log(e.message) }; try { (1).toLocaleString('${n}') } catch (e) { console.log(e.message) }`,
  (n) =>
    `for (const make of [() => new DOMException('x', '${n}'), () => new DOMException('x', { name: '${n}' }), () => new Event('${n}', { ['${n}']: 1 }), () => new Error('x', { ['${n}']: 1 })]) { const o = make(); console.log(o.name, o.code, o.type, String(o)) }`,
  (n) =>
    `const t = new EventTarget(); t.addEventListener('${n}', (e) => console.log(e.type), { ['${n}']: 1 }); t.dispatchEvent(new Event('${n}')); t.removeEventListener('${n}', null)`,
  (n) =>
    `const e = new Error('x'); e.name = '${n}'; console.log(e); e.${n} = 1; console.log(e); Object.assign(new Error('y'), { code: '${n}' }); structuredClone(e); throw e`,
  (n) =>
    `console.log(new URLSearchParams({ ['${n}']: '${n}' }), new Headers([['${n}', '${n}']]), new URL('http://${n}/?${n}=${n}#${n}'))`,
  (n) =>
    `fetch('/${n}', { method: '${n}', headers: { ['${n}']: '${n}' }, mode: '${n}', ['${n}']: 1 }).then((r) => r.text()).then(console.log, (e) => console.log(e.message))`,
  (n) =>
    `import('${n}').catch((e) => console.log(e.message)); import('./${n}').catch((e) => console.log(e.message)); import('${n}', { with: { type: '${n}' } }).catch((e) => console.log(e.message))`,
  (n) => `enum E { ${n} = 1, b = ${n} }; namespace N { export const ${n} = 1 }; console.log(E, N.${n})`,
  (n) =>
    `${n} = 1; console.log(typeof ${n}); delete globalThis.${n}; eval('var ${n} = 2; ${n}'); new Function('${n}', 'return ${n}')(1); with ({ ${n}: 1 }) { ${n} }`,
  (n) => `console.log(1)\n// file: ${n}\nexport const ${n} = 1`,
  (n) =>
    `import { ${n} as a } from './${n}.js'\nconsole.log(a)\n// file: ${n}.js\nexport const ${n} = 1; export default ${n}`,
  (n) =>
    `import * as all from './a.js'\nconsole.log(all, all.${n})\n// file: a.js\nconst x = 1; export { x as ${n} }`,
  (n) => `throw { ${n}: 1, name: '${n}', message: '${n}', stack: '${n}' }`,
  (n) =>
    `Promise.reject(Object.assign(new Error('x'), { name: '${n}', cause: '${n}' })); setTimeout('${n}'); clearTimeout('${n}'); clearInterval({ ${n}: 1 })`,
]

export const IN_BROWSERS: readonly ((name: string) => string)[] = [
  (n) =>
    `// page: <${n} ${n}="${n}" id="${n}" class="${n}" name="${n}" on${n}="1" onclick="${n}" data-${n}="1" style="${n}: ${n}">&${n}; &${n}</${n}>\nconsole.log(document.body.innerHTML, document.getElementById('${n}')?.${n}, document.querySelector('.${n}'), window['${n}'])`,
  (n) =>
    `// page: <input id=a type=${n} form=${n} list=${n}><form id=f method=${n} enctype=${n} target=${n}><button formaction=${n} type=${n}>\n// input: 1ms key ${n}\n// input: 2ms click ${n}\n// input: 3ms type #a ${n}\n// input: 4ms click button\nfor (const t of ['keydown', 'keyup', 'input', 'submit']) addEventListener(t, (e) => console.log(e.type, e.key, e.code, e.keyCode, e.data))`,
  (n) =>
    `// route: GET /${n} 200 ${n}\n// route: ${n} /x fails\nfetch('/${n}').then((r) => r.text()).then(console.log)`,
  (n) => `// page: ${n}\n// input: ${n}\n// input: 1ms ${n} ${n}\n// route: ${n}\nconsole.log(1)`,
  (n) => `// input: 1ms click ${n}.${n}:${n}\nconsole.log(1)`,
  (n) =>
    `document.body.innerHTML = '<${n}><svg ${n}><${n} ${n}=${n}></svg><math ${n}><${n}>'; document.body.firstChild.outerHTML = '<p ${n}>'; document.body.insertAdjacentHTML('${n}', '')`,
  (n) =>
    `for (const make of [() => document.createElement('${n}'), () => document.createElementNS('${n}', '${n}'), () => document.createElementNS('http://www.w3.org/2000/svg', '${n}'), () => document.createEvent('${n}'), () => document.createElement('p', { is: '${n}' })]) try { const e = make(); console.log(e, e.tagName, e.constructor.name, e.${n} === Object.prototype.${n}) } catch (e) { console.log(e.message) }`,
  (n) =>
    `const e = document.body.appendChild(document.createElement('input')); e.setAttribute('${n}', '${n}'); e.type = '${n}'; e.toggleAttribute('${n}'); e.className = '${n}'; e.classList.toggle('${n}'); e.dataset['${n}'] = '${n}'; e.style['${n}'] = '${n}'; e.style.setProperty('${n}', '${n}'); e['on${n}'] = () => 1; e['${n}'] = 1; console.log(e.outerHTML, e.attributes['${n}'], e.dataset['${n}'], e.style.getPropertyValue('${n}'), getComputedStyle(e)['${n}'], e.getAttribute('${n}'))`,
  (n) =>
    `for (const s of [':${n}', '::${n}', '[${n}]', '[${n}=${n}]', ':${n}(1)', ':is(:${n})', '${n}|${n}', ':nth-child(${n})', ':lang(${n})', ':dir(${n})', ':not(:${n})', '#${n}.${n}']) try { console.log(document.querySelector(s)) } catch (e) { console.log(e.message) }`,
  (n) =>
    `customElements.whenDefined('${n}').catch((e) => console.log(e.name)); customElements.get('${n}'); customElements.define('x-${n.toLowerCase()}', class extends HTMLElement { static observedAttributes = ['${n}']; attributeChangedCallback(...a) { console.log(...a) } }); document.body.innerHTML = '<x-${n} ${n}=1>'`,
  (n) =>
    `localStorage.setItem('${n}', '${n}'); localStorage['${n}'] = '1'; console.log(localStorage.getItem('${n}'), localStorage.length, Object.keys(localStorage)); delete localStorage['${n}']; document.cookie = '${n}=${n}'; console.log(document.cookie)`,
  (n) =>
    `new MutationObserver((r) => console.log(r[0].attributeName)).observe(document.body, { attributes: true, attributeFilter: ['${n}'], ['${n}']: 1 }); document.body.setAttribute('${n}', 1)`,
  (n) =>
    `for (const f of [() => scheduler.postTask(() => 1, { priority: '${n}' }), () => history.pushState('${n}', '', '#${n}'), () => (location.hash = '${n}'), () => postMessage('${n}', '${n}'), () => new BroadcastChannel('${n}').postMessage(1), () => new KeyboardEvent('${n}', { key: '${n}', ['${n}']: 1 }), () => performance.mark('${n}'), () => navigator['${n}'], () => new XMLHttpRequest().open('${n}', '${n}')]) try { console.log(f()) } catch (e) { console.log(e.message) }`,
  (n) =>
    `const x = new XMLHttpRequest(); x.open('GET', '/${n}'); try { x.responseType = '${n}' } catch {}; x.setRequestHeader('${n}', '${n}'); x.onload = () => console.log(x.responseText, x.getResponseHeader('${n}')); x.send()`,
  (n) =>
    `console.log(document['${n}'], window['${n}'], frames['${n}'], document.forms['${n}'], document.body.children['${n}'], document.getElementsByTagName('${n}').length, document.getElementsByName?.('${n}').length, document.getElementsByClassName('${n}').length)`,
]

const attempts = (...calls: string[]) =>
  calls.map((call) => `try { console.log(${call}) } catch (e) { console.log(e.code, e.message) }`).join('\n')

export const IN_NODE: readonly ((name: string) => string)[] = [
  (n) =>
    attempts(
      `process['${n}']`,
      `process.env['${n}']`,
      `process.env.${n} = 1`,
      `process.on('${n}', () => 1) === process`,
      `process.emit('${n}')`,
      `process.emitWarning('x', '${n}', '${n}')`,
      `process.kill(1, '${n}')`,
      `process.exitCode = '${n}'`,
    ),
  (n) =>
    attempts(
      `require('${n}')`,
      `require('node:${n}')`,
      `require('./${n}')`,
      `require.resolve('${n}')`,
      `require('module').isBuiltin('${n}')`,
      `require.cache['${n}']`,
    ),
  (n) =>
    attempts(
      `Buffer.from('61', '${n}')`,
      `Buffer.from('a').toString('${n}')`,
      `Buffer.alloc(2, '${n}', '${n}')`,
      `Buffer.isEncoding('${n}')`,
      `Buffer.byteLength('a', '${n}')`,
      `Buffer.from([1])['${n}']`,
      `new (require('string_decoder').StringDecoder)('${n}')`,
      `new TextDecoder('${n}')`,
    ),
  (n) =>
    attempts(
      `require('fs').readFileSync('${n}', '${n}')`,
      `require('fs').writeFileSync('${n}', '1', { flag: '${n}' })`,
      `require('fs').openSync('a', '${n}')`,
      `require('fs').readdirSync('.', '${n}')`,
      `require('fs').createReadStream('a', '${n}') && 1`,
      `require('fs').constants['${n}'] === {}['${n}']`,
    ),
  (n) =>
    attempts(
      `require('crypto').createHash('${n}')`,
      `require('crypto').createHmac('${n}', '${n}')`,
      `require('crypto').randomBytes(1).toString('${n}').length`,
      `require('crypto').pbkdf2Sync('a', 'b', 1, 1, '${n}')`,
      `require('crypto').createHash('sha1').update('a', '${n}').digest('${n}')`,
      `require('crypto').getHashes().includes('${n}')`,
    ),
  (n) =>
    attempts(
      `require('util').inspect({ ['${n}']: 1 }, { ['${n}']: 1 })`,
      `require('util').inspect({ a: 1 }, { compact: '${n}', sorted: '${n}' })`,
      `require('util').styleText?.('${n}', 'x')`,
      `require('util').format('%${n}', 1)`,
      `require('util').types['${n}'] === {}['${n}']`,
      `require('util').inspect.styles['${n}'] === {}['${n}']`,
      `require('util').parseArgs({ args: ['--${n}=1'], options: { '${n}': { type: 'string' } } }).values`,
      `require('util').parseArgs({ args: ['--${n}'], strict: false }).values`,
      `require('util').parseArgs({ options: { a: { type: '${n}' } } })`,
    ),
  (n) =>
    `const http = require('http'); console.log(http.STATUS_CODES['${n}'] === {}['${n}'], http.METHODS.includes('${n}')); const s = http.createServer((q, r) => { r.setHeader('${n}', '${n}'); console.log(q.headers['${n.toLowerCase()}'], r.getHeader('${n}'), Object.keys(r.getHeaders())); r.end() }).listen(0, () => http.get({ port: s.address().port, headers: { ['${n}']: '${n}' } }, (r) => { console.log(r.headers['${n.toLowerCase()}']); s.close() }))`,
  (n) =>
    attempts(
      `require('http').request({ method: '${n}', protocol: '${n}' })`,
      `require('url').parse('${n}://${n}/?${n}=1', true).query`,
      `require('querystring').parse('${n}=1&${n}=2')`,
      `require('querystring').stringify({ ['${n}']: 1 })`,
      `require('path')['${n}'] === {}['${n}']`,
      `require('path').format({ ['${n}']: 1 })`,
      `require('os').constants.signals['${n}'] === undefined`,
      `require('punycode').encode('${n}')`,
    ),
  (n) =>
    `const E = require('events'); const e = new E(); console.log(e.listenerCount('${n}'), e.emit('${n}'), e.rawListeners('${n}')); e.on('${n}', (x) => console.log(x)); e.once('${n}', () => 1); e.emit('${n}', 2); console.log(e.eventNames(), e.off('${n}', 1) === e, E.listenerCount(e, '${n}')); e.removeAllListeners('${n}'); E.once(e, '${n}').then(console.log); e.emit('${n}', 3)`,
  (n) =>
    `const { Readable, Writable } = require('stream'); ${attempts(`new Readable({ encoding: '${n}' })`, `new Writable({ defaultEncoding: '${n}', write(a, b, c) { c() } }).write('a', '${n}')`, `new Readable().setEncoding('${n}')`)}; Readable.from(['${n}']).on('${n}', console.log).on('data', console.log)`,
  (n) =>
    attempts(
      `require('assert').throws(() => { throw new Error('x') }, { name: '${n}', ['${n}']: 1 })`,
      `require('assert').deepStrictEqual({ ['${n}']: 1 }, { ['${n}']: 2 })`,
      `require('perf_hooks').performance.mark('${n}').name`,
      `new (require('async_hooks').AsyncResource)('${n}').type`,
      `require('async_hooks').createHook({ ['${n}']: 1 })`,
      `require('timers').setTimeout('${n}')`,
      `require('diagnostics_channel').channel('${n}').hasSubscribers`,
      `require('worker_threads').workerData`,
      `require('readline').createInterface({ input: process.stdin, ['${n}']: 1 }).close()`,
    ),
]
