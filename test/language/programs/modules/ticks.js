// file: main.js
import './tom.js'
async function count(label, promise) {
  let ticks = 0
  let isDone = false
  promise.then(() => {
    isDone = true
    console.log(label, ticks)
  })
  while (!isDone && ticks < 100) {
    ticks++
    await undefined
  }
}
await count('resolved', Promise.resolve())
await count('known', import('./tom.js'))
await count('package', import('nothing').catch(() => {}))
await count('missing', import('./missing.js').catch(() => {}))

// file: tom.js
export {}
