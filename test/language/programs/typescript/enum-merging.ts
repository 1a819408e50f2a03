enum E { A, B }
enum E { C = B + 10, D, F = E.D * 2 }
console.log(E)
namespace E { export function isLow(e: E): boolean { return e < E.C } ; export const top = E.F }
console.log(E.isLow(E.A), E.isLow(E.D), E.top, Object.keys(E))
const enum Const { X = 1, Y = X << 3, Z = 'z' }
console.log(Const.X, Const.Y, Const['Z'])
function local() {
  enum Inner { P, Q = P + 1 }
  enum Inner { R = Q + 1 }
  { enum Inner { Other = 9 } console.log(Inner) }
  return Inner
}
console.log(local())
switch (1) { case 1: enum InCase { A } console.log(InCase.A, InCase[0]) }
for (let i = 0; i < 2; i++) { enum Loop { A = i } console.log(Loop) }
