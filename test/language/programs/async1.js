const sleep = (ms, v) => new Promise((r) => setTimeout(r, ms, v))
async function main() {
  console.log(await sleep(100, 'slept'))
  try {
    await Promise.reject(new Error('rej'))
  } catch (e) {
    console.log('caught', e.message)
  } finally {
    console.log('fin')
  }
  for await (const x of [sleep(5, 1), 2, Promise.resolve(3)]) console.log(x)
  const r = await Promise.all([sleep(20, 'a'), sleep(5, 'b')])
  console.log(r.join())
  console.log((await Promise.allSettled([Promise.reject(1), 2])).map((x) => x.status).join())
  console.log(await Promise.race([sleep(30, 'slow'), sleep(1, 'fast')]))
  console.log(await Promise.any([Promise.reject(1), sleep(3, 'any')]))
  return 'done'
}
main().then(console.log)
;(async () => {
  const g = async function* () {
    try {
      yield 1
      yield sleep(60, 2)
      yield 3
    } finally {
      console.log('agen fin')
    }
  }
  for await (const v of g()) {
    console.log('g', v)
    if (v === 2) break
  }
})()
const lbl = async () => {
  lab: for (let i = 0; i < 3; i++) {
    for await (const x of [1, 2]) {
      if (x === 2) continue lab
      await null
      console.log(i, x)
    }
  }
}
lbl()
class T {
  async m() {
    return this.v
  }
  v = 3
  static async s() {
    return super.toString === Function.prototype.toString
  }
}
new T().m().then(console.log)
T.s().then(console.log)
const arrow = async (x) => x * 2
arrow(4).then((v) => console.log(v))
async function thrower() {
  throw new TypeError('tt')
}
thrower().catch((e) => console.log(e.name))
;(async () => {
  let x = 1
  x += await 5
  console.log(x)
  const o = { a: await 1, [await 'k']: await 2, ...(await { z: 3 }) }
  console.log(
    JSON.stringify(o),
    [await 1, ...(await [2, 3])].join(),
    `${await 't'}`,
    await (await sleep)(30, 'ok'),
    (await 1) + (await 2),
    (await null) ?? 'nn',
  )
})()
