const p = Promise.resolve(1)
p.a = 5
p.b = 6
p.c = p
const pending = new Promise(() => {})
pending.a = 5
pending.b = new Error('no')
class Tracked extends Promise {
  name = 'tracked'
  size = 3
}
Tracked.resolve(2).then((value) => value)
setTimeout(() => {})
