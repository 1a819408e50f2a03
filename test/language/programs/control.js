outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j === 1) continue outer
    if (i === 2) break outer
    console.log(i, j)
  }
}
function f(n) {
  switch (n) {
    case 1:
      return 'one'
    case 2:
    case 3:
      n += 10
    default:
      n++
    case 9:
      break
  }
  return n
}
console.log(f(1), f(2), f(3), f(7), f(9))
function t() {
  try {
    return 'try'
  } finally {
    console.log('finally')
  }
}
console.log(t())
function t2() {
  for (const x of [1, 2, 3]) {
    try {
      if (x === 2) continue
      if (x === 3) return 'ret' + x
      console.log(x)
    } finally {
      console.log('f' + x)
    }
  }
}
console.log(t2())
function t3() {
  try {
    throw 1
  } catch {
    return 'c'
  } finally {
    return 'f'
  }
}
console.log(t3())
lab: {
  console.log('in')
  break lab
}
let k = 0
do {
  k++
} while (k < 5)
console.log(k)
while (k-- > 3);
console.log(k)
function t4() {
  try {
    try {
      throw new Error('a')
    } finally {
      console.log('inner')
    }
  } catch (e) {
    console.log('outer', e.message)
  }
}
t4()
var s = ''
for (var p in { a: 1, b: 2, 1: 3 }) s += p
console.log(s)
for (const ch of 'héy') s += ch
console.log(s)
if (false);
else console.log('else')
function t5() {
  a: try {
    break a
  } finally {
    console.log('x')
  }
  return 1
}
console.log(t5())
