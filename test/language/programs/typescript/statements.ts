outer: for (const [i, x] of ([[1, 2], [3, 4]] as const).entries()) { for (const y of x as readonly number[]) { if (y! > 2) continue outer; console.log(i, y) } }
let i: number = 0
do { i++ } while ((i as number) < 3)
while (<boolean>(i > 0)) i--
if ((i as any) === 0) { type Inside = string; interface AlsoInside {} ; const v: Inside = 'v'; console.log(v) } else { }
label: { interface X {} ; break label }
switch (i as number) { case 0 as number: console.log('zero'); default: type T = 1 }
var fn = function <T>(this: any, x: T): T { return x }
console.log(fn<number>(1), new (class<T> { v?: T })(), i satisfies number)
const obj = { a: <number>1, b: 2 as number, ['c' as string]: 3!, get d(): number { return 4 }, async e<T>(): Promise<T> { return 5 as T } }
console.log(obj, -(1 as number), +(<any>'2'), (i as any, 3 as number), void (0 as any))
const big = a => a as any as number
console.log(big(1) < 2, (i < 3) as boolean, [1 as number, <number>2, 3!])
