const top = (e) => e.stack.split('\n').slice(1).filter((l) => !l.includes('(node:') && !l.includes('at node:')).slice(0, 1).map((l) => l.trim().replace(/[ (]*[^ (]*\.js:.*/, ''))
setTimeout(() => console.log(top(new Error('a'))), 40)
setTimeout(function named() { console.log(top(new Error('a'))) }, 80)
const o = { tick() { console.log(top(new Error('x'))) } }
setTimeout(o.tick, 120)
const i = setInterval(() => { console.log(top(new Error('i'))); clearInterval(i) }, 160)
const j = setInterval(function () { clearInterval(this); console.log(top(new Error('j'))) }, 200)
setTimeout(setImmediate, 240, () => console.log(top(new Error('im'))))
setTimeout(setImmediate, 280, function nm() { console.log(top(new Error('im'))) })
process.nextTick(() => console.log(top(new Error('tick'))))
queueMicrotask(() => console.log(top(new Error('mt'))))
Promise.resolve().then(function later() { console.log(top(new Error('mt'))) })
const E = require('events'); const e = new E(); e.on('x', () => console.log(top(new Error('e')))); e.on('x', function heard() { console.log(top(new Error('e'))) }); e.emit('x')
const t = new EventTarget(); t.addEventListener('x', () => console.log(top(new Error('t')))); t.dispatchEvent(new Event('x'))
const b = setTimeout.bind(null, () => console.log(top(new Error('b'))), 320); b()
try { atob('*') } catch (e) { console.log(top(e)) }
try { new URL('x') } catch (e) { console.log(top(e)) }
try { setTimeout(1) } catch (e) { console.log(top(e)) }
try { Buffer.from(5) } catch (e) { console.log(top(e)) }
try { structuredClone(() => {}) } catch (e) { console.log(top(e)) }
try { [1].map(() => { throw new Error('m') }) } catch (e) { console.log(top(e)) }
try { null.x } catch (e) { console.log(top(e)) }
try { JSON.parse('{') } catch (e) { console.log(top(e)) }
require('util').promisify(setTimeout)(360).then(() => console.log(top(new Error('p'))))
