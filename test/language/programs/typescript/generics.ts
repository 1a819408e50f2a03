function identity<T>(x: T): T { return x }
const arrow = <T,>(x: T): T[] => [x]
const bounded = <T extends { length: number }>(x: T) => x.length
async function later<T>(x: T) { return x }
const asyncArrow = async <T,>(x: T) => x
function* count<T extends number>(n: T): Generator<number> { for (let i = 0; i < n; i++) yield i }
class Box<in out T, const U = string> { constructor(readonly value: T) {} map<V>(f: (x: T) => V): Box<V> { return new Box<V>(f(this.value)) } static of<T>(x: T) { return new Box<T>(x) } }
class StringBox extends Box<string> { get length(): number { return this.value.length } }
console.log(identity<number>(1), identity<string>('s'), arrow<boolean>(true), bounded<string>('four'))
console.log(new Box<number>(2).map<string>((x) => `<${x}>`), new StringBox('abc').length, Box.of<Map<string, number[]>>(new Map()).value.size)
console.log([...count<3>(3)], identity?.<number>(7), new Map<string, Array<number>>([['a', [1]]]).get('a'))
const specialized = identity<Date>
console.log(specialized === identity)
const tag = <T,>(strings: TemplateStringsArray, ...values: T[]) => strings.raw.join('|') + values.join()
console.log(tag<number>`a${1}b${2}c`)
later<number>(1).then((x: number) => console.log('later', x))
asyncArrow<number>(2).then(console.log)
const o = { method<T>(x: T): T { return x }, async other<T>(): Promise<void> {}, get g(): number { return 1 }, set s(v: number) {} }
console.log(o.method<number>(3), o.g)
