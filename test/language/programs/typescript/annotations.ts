let count: number = 1
const names: readonly string[] = ['a', 'b']
var either: string | null = null, pair: [number, string] = [1, 'x']
function add(a: number, b: number = 2, ...rest: number[]): number {
  return rest.reduce((sum: number, n: number): number => sum + n, a + b)
}
const arrow = (x: { a: number; b?: string }): string => `${x.a}${x.b ?? '-'}`
const later = async (ms: number): Promise<void> => { await null; console.log('later', ms) }
const { a, b: [c, d] }: { a: number; b: [number, number] } = { a: 1, b: [2, 3] }
for (const n of names as string[]) console.log(n)
try { throw new Error('x') } catch (error: unknown) { console.log((error as Error).message) }
console.log(count, either, pair, add(1), add(1, 2, 3, 4), arrow({ a: 1 }), arrow({ a: 2, b: 'q' }), a, c, d)
later(5)
console.log(add.length, arrow.name, add.name)
