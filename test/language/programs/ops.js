console.log(
  1 + '2',
  '3' * '4',
  5 % 3,
  -5 % 3,
  2 ** 10,
  (7 / 2) | 0,
  -7 >>> 28,
  1 << 33,
  ~5,
  !0,
  +'',
  +' 12 ',
  -'3',
  typeof null,
  typeof (() => 1),
  void 0,
)
console.log(
  null ?? 'd',
  0 || 'o',
  0 ?? 'z',
  '' && 'n',
  null == undefined,
  null == 0,
  '1' == 1,
  NaN == NaN,
  [1] == 1,
  'a' < 'b',
  '10' < '9',
  10 < 9,
  null >= 0,
  undefined >= 0,
)
let a = { b: { c: () => 'called', d: null } }
console.log(a?.b?.c?.(), a.x?.y.z.w, a.b.d?.e, a?.['b']?.c(), a.nope?.(), delete a.b.d, 'd' in a.b)
let n = 5
console.log(n++ + ++n, n--, --n, n)
let z = null
z ??= 4
z ||= 5
z &&= 6
z **= 2
console.log(z)
console.log(10n ** 20n, 5n / 2n, typeof 1n, 1n < 2, 2n == 2, -(-3n))
try {
  1n + 1
} catch (e) {
  console.log(e.message)
}
console.log([] + {}, [] + [], 1 + null, 1 + undefined, true + true, '5' - 2, [2] * [3], {} + '')
console.log(0.1 + 0.2, 1 / 3, 1e21, 1e-7, 123456789012345680000, -0 === 0, Object.is(-0, 0), (5).toFixed(2))
var x = 1
x += x++ + ++x
console.log(x)
const ob = {
  valueOf() {
    return 42
  },
  toString() {
    return 'str'
  },
}
console.log(ob + 1, `${ob}`, ob * 2, ob > 41, ob == 42, [ob] + '')
console.log((1, 2, 3), new Date(0).getTime(), a instanceof Object, 'x'.concat(1, 2))
