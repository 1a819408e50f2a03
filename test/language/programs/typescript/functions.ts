function overloaded(x: number): number
function overloaded(x: string): string
function overloaded(x: any): any { return typeof x }
console.log(overloaded(1), overloaded('a'))
function bound(this: { n: number }, add: number) { return this.n + add }
console.log(bound.call({ n: 1 }, 2), bound.length)
function guard(x: unknown): x is string { return typeof x === 'string' }
function assertIt(x: unknown): asserts x { if (!x) throw new Error('no') }
function assertType(x: unknown): asserts x is number {}
console.log(guard('a'), assertIt(1), assertType(2))
const optional = (a?: number, b?: string) => [a, b]
console.log(optional(), optional.length)
const destructured = ({ a, b = 2 }: { a?: number; b?: number } = {}, [c]: number[] = [3]) => [a, b, c]
console.log(destructured(), destructured({ a: 1 }, [9]))
const cond = true ? (x: number): number => x : (y: number) => y
console.log(cond(1))
const nested = (a: number) => (b: number): ((c: number) => number) => (c) => a + b + c
console.log(nested(1)(2)(3))
const o = { m(this: void, x: number): void { console.log('m', x) }, async *gen<T>(x: T): AsyncGenerator<T> { yield x } }
o.m(1)
;(async (): Promise<void> => { for await (const x of o.gen<number>(4)) console.log(x) })()
let definite!: number
definite = 1
console.log(definite)
function returnsFn(): () => void { return () => console.log('called') }
returnsFn()()
const key: keyof typeof o = 'm'
let tuple: [a: number, b?: string, ...rest: boolean[]] = [1]
let conditional: string extends infer T ? T : never = 'c'
let template: `a${string}` = 'ab', big: 10n = 10n, neg: -1 = -1, imported: import('fs').Stats | undefined
console.log(key, tuple, conditional, template, big, neg, imported)
