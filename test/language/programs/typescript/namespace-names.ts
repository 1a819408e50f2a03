namespace N {
  export let x = 1, y = 2, z = 3
  export const obj = { x, y: y, ['z']: z, x2: x }
  export const call = function () { return this === undefined || this === globalThis }
  console.log(call(), N.call() === false, obj)
  function shadow(x: number, { y }: { y: number }, ...z: number[]) { return [x, y, z] }
  console.log(shadow(7, { y: 8 }, 9), ((x) => x)(5), [1].map((z) => z + x))
  { let x = 'block'; console.log(x) } 
  for (const x of [10]) console.log(x)
  for (let y = 0; y < 1; y++) console.log(y)
  try { throw 'e' } catch (z) { console.log(z) }
  switch (x) { case 1: { const y = 'case'; console.log(y) } }
  function hoisted() { var x = 'var'; if (x) { var y = 'inner' } return [x, y] }
  console.log(hoisted(), (function x() { return typeof x })(), (class y { static z = typeof y }).z)
  ;[x, y] = [y, x]
  ;({ x, q: z = 30 } = { x: 100 } as any)
  console.log(x, y, z, typeof x, `${x}`, x++, ++x, (x += 5), delete (obj as any).x)
  label: for (;;) { break label }
  export const { p, q: [r = 4, ...s], ...t } = { p: 1, q: [undefined, 5, 6], u: 7, v: 8 }
  console.log(p, r, s, t)
  const o = { x() { return x }, get y() { return y }, z: { x: 1 }.x }
  console.log(o.x(), o.y, o.z, o?.['z'])
  export const tag = (strings: TemplateStringsArray) => strings.raw[0]
  console.log(tag`hi`)
}
console.log(N)
namespace Same { export const Same = 1; export function get() { return Same } }
console.log(Same.get(), Same.Same)
namespace Self { export class Self { kind = Self.name } }
console.log(new Self.Self().kind)
