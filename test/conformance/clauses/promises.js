// sec-promise-executor – The executor runs at once, and what it throws is the reason.
const log = []
const promise = new Promise(() => { log.push('executor'); throw 1 })
log.push('after')
return promise.catch((reason) => reason === 1 && log.join() === 'executor,after')

// sec-promise-resolve-functions – Only the first settling counts.
return new Promise((resolve, reject) => { resolve(1); reject(2); resolve(3); throw 4 }).then((value) => value === 1)

// sec-promise-resolve-functions – A promise cannot be resolved with itself.
let resolve
const promise = new Promise((f) => (resolve = f))
resolve(promise)
return promise.catch((reason) => reason instanceof TypeError)

// sec-promise-resolve-functions – then is read once, and at once; an error of the getter is the reason.
let reads = 0
const promise = Promise.resolve({ get then() { reads++; throw 1 } })
const before = reads
return promise.catch((reason) => reason === 1 && before === 1 && reads === 1)

// sec-newpromiseresolvethenablejob – then of a thenable is called in a job of its own.
const log = []
Promise.resolve({ then(resolve) { log.push('then'); resolve() } }).then(() => log.push('settled'))
log.push('sync')
return new Promise((resolve) => resolve()).then(() => {}).then(() => {}).then(() => log.join() === 'sync,then,settled')

// sec-promise.prototype.then – A promise that a reaction gives takes two jobs more.
const log = []
Promise.resolve().then(() => Promise.resolve()).then(() => log.push('promise'))
return Promise.resolve().then(() => log.push(1)).then(() => log.push(2)).then(() => log.push(3)).then(() => log.push(4)).then(() => log.join() === '1,2,3,promise,4')

// await – await of a promise takes one job, of a thenable two, of a value one.
const log = []
;(async () => { await Promise.resolve(); log.push('promise') })()
;(async () => { await { then: (f) => f() }; log.push('thenable') })()
;(async () => { await 1; log.push('value') })()
return Promise.resolve().then(() => log.push(1)).then(() => log.push(2)).then(() => log.join() === 'promise,value,1,thenable,2')

// sec-async-functions-abstract-operations-async-function-start – Returning a promise from an async function takes three jobs.
const log = []
;(async () => Promise.resolve())().then(() => log.push('returned'))
;(async () => await Promise.resolve())().then(() => log.push('awaited'))
let chain = Promise.resolve()
for (const i of [1, 2, 3]) chain = chain.then(() => log.push(i))
return chain.then(() => log.join() === '1,awaited,2,returned,3' || log.join())

// sec-promise.prototype.then – Reactions run in the order in which they were registered, after what is running.
const log = []
const promise = Promise.resolve()
promise.then(() => log.push(1)); promise.then(() => log.push(2)); promise.catch(() => log.push('never')).then(() => log.push(3))
log.push(0)
return promise.then(() => {}).then(() => {}).then(() => log.join() === '0,1,2,3')

// sec-promise.prototype.then – What is no function is passed over.
return Promise.resolve(1).then(2).then(null, 3).then((value) => value === 1)

// sec-promise.prototype.finally – finally passes on, waits, and wins by an error.
const log = []
const kept = Promise.resolve(1).finally((...args) => { log.push(args.length); return 2 })
const thrown = Promise.resolve(1).finally(() => { throw 3 })
return Promise.allSettled([kept, thrown]).then(([a, b]) => a.value === 1 && b.reason === 3 && log.join() === '0')

// sec-promise.all – Values are in the order of the promises; then of each is called; an empty list is fulfilled.
const slow = new Promise((resolve) => Promise.resolve().then(() => {}).then(() => resolve('slow')))
return Promise.all([slow, 1, Promise.resolve(2)]).then(async (values) => values.join() === 'slow,1,2' && (await Promise.all([])).length === 0)

// sec-performpromiseall – An error of the iterator rejects, an error of resolve closes it.
let closed = false
const own = class extends Promise { static resolve() { throw 1 } }
const iterable = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return: () => ((closed = true), {}) }) }
return own.all(iterable).catch((reason) => reason === 1 && closed)

// sec-promise.any – any rejects with all reasons in order, race settles with the first.
return Promise.any([Promise.reject(1), Promise.reject(2)]).catch(async ({ errors }) => errors.join() === '1,2' && (await Promise.race([new Promise(() => {}), Promise.resolve(3), 4])) === 3)

// sec-promise.allsettled – allSettled gives objects of status and value or reason.
return Promise.allSettled([1, Promise.reject(2)]).then((all) => JSON.stringify(all) === '[{"status":"fulfilled","value":1},{"status":"rejected","reason":2}]')

// sec-promise.resolve – resolve gives the same promise if its constructor is the same.
class Own extends Promise {}
const promise = Promise.resolve(1)
return Promise.resolve(promise) === promise && Own.resolve(promise) !== promise && Own.resolve(1) instanceof Own && promise.then() !== promise

// sec-promise.prototype.then – then uses the species, catch and finally use then.
class Own extends Promise { static get [Symbol.species]() { return Promise } }
const made = Own.resolve(1).then(() => 1)
return !(made instanceof Own) && Promise.prototype.catch.call({ then: (a, b) => [a, b] }, 7)[1] === 7

// sec-newpromisecapability – A constructor must give two functions.
try { Promise.resolve.call(function (executor) { executor() }, 1) } catch (error) { return error instanceof TypeError }

// sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset – for await awaits what a sync iterator gives, and closes an async one.
let closed = false
const iterable = { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1, done: false }), return: async () => ((closed = true), {}) }) }
return (async () => {
  const seen = []
  for await (const x of [1, Promise.resolve(2)]) seen.push(x)
  for await (const x of iterable) break
  return seen.join() === '1,2' && closed
})()

// sec-asyncgeneratoryield – An async generator awaits what it yields, and queues requests.
async function* g() { const got = yield Promise.resolve(1); yield got }
const it = g()
const all = [it.next('lost'), it.next('a'), it.next(), it.next()]
return Promise.all(all).then((results) => results.map(({ value, done }) => `${value}${done}`).join() === '1false,afalse,undefinedtrue,undefinedtrue')

// sec-asyncgenerator-prototype-return – return awaits its value and runs finally.
const log = []
async function* g() { try { yield 1 } finally { log.push('finally') } }
const it = g()
return (async () => {
  await it.next()
  const { value, done } = await it.return(Promise.resolve(5))
  return value === 5 && done && log.join() === 'finally'
})()

// sec-asyncgenerator-prototype-next – A wrong receiver is a rejection, not an error.
const { next } = Object.getPrototypeOf(Object.getPrototypeOf((async function* () {})()))
return next.call({}).catch((error) => error instanceof TypeError)

// await – An await goes on with the error of what it waited for.
return (async () => { try { await Promise.reject(1) } catch (error) { return error === 1 } })()

// await – The constructor of a native promise is read, its then is not.
let reads = 0
const promise = Promise.resolve(1)
Object.defineProperty(promise, 'constructor', { get: () => (reads++, Promise) })
Object.defineProperty(promise, 'then', { get: () => (reads += 10) })
return (async () => (await promise) === 1 && reads === 1)()

// sec-async-arrow-function-definitions – Operands are evaluated before an await that follows them.
let x = 1
const sum = (async () => x + (await 1))()
x = 10
return sum.then((value) => value === 2)

// sec-asyncblockstart – An async function runs at once up to its first await.
const log = []
const f = async () => { log.push('start'); await 0; log.push('end') }
const running = f()
log.push('after')
return running.then(() => log.join() === 'start,after,end')
