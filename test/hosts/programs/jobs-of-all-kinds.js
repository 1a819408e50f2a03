async function a() { console.log('a1'); await b(); console.log('a2') }
async function b() { console.log('b1'); await null; console.log('b2') }
process.nextTick(() => { console.log('n1'); Promise.resolve().then(() => { console.log('p in n'); process.nextTick(() => console.log('n in p')) }) })
a().then(() => console.log('a done'))
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2')).finally(() => console.log('fin')).then(() => console.log('p4'))
queueMicrotask(() => { console.log('q1'); process.nextTick(() => console.log('n2')); queueMicrotask(() => console.log('q2')) })
const thenable = { then(r) { console.log('then'); r('t') } }
Promise.resolve(thenable).then(console.log); (async () => { console.log(await thenable) })()
Promise.all([1, Promise.resolve(2), thenable]).then((v) => console.log('all', v))
Promise.race([new Promise((r) => setTimeout(r, 1, 'slow')), Promise.resolve('fast')]).then(console.log)
Promise.any([Promise.reject(1), Promise.resolve(2)]).then((v) => console.log('any', v)); Promise.allSettled([Promise.reject(1), 2]).then((v) => console.log(JSON.stringify(v)))
console.log('end')
