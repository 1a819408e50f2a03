const value = { list: [1, 2, 3], inner: { f(this: any) { return this === value.inner } } } as const
const text = 'abc' as unknown as string
const cast = <string>text
console.log(value.list[0]!, text!.length, cast, (value as any).missing?.x, value.inner!.f(), (value.inner.f as any)())
console.log((value.inner.f as () => boolean)(), (<any>value.inner.f)())
const config = { a: 1, b: 'x' } satisfies Record<string, unknown>
let target: any = {}
;(target as any).x = 1
;(target.y as any) = 2
target!.z = 3
;(target.z as number)++
;[(target as any).p, target.q!] = [4, 5]
for ((target as any).r of [6]) console.log('r', target.r)
delete (target as any).x
console.log(config, target, typeof (target as any), !(target.z! as boolean))
const f = ((x: number) => x) as (x: number) => number
console.log(f.name, (target?.missing as any)?.deep.deeper, target.missing?.a!.b.c)
try { (target?.missing as any).c } catch (error) { console.log((error as Error).name) }
const spread = [...(value.list as readonly number[])], merged = { ...(config as object) }
console.log(spread, merged, `${text as string}!`, text as any == 'abc', 1 as number + 2)
