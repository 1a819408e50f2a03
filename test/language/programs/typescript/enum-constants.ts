const base = 10, text = 'T', half = base / 2
enum E { A = base, B, C = half << 1, D, X = `${text}-x`, Y = text + 'y', Z = base * 2, Last }
console.log(E)
enum F { A = E.Last, B, C = E['D'], D = E.X }
console.log(F)
namespace N { export const inner = 7; export enum G { A = inner, B, C = base } ; export namespace M { export enum H { A = G.B, B } } }
enum I { A = N.G.B, B, C = N.M.H.B, D }
console.log(N, I)
function local() { const base = 100; enum E { A = base, B } return E }
console.log(local())
const loop: number = Number('3')
enum J { A = loop, B = loop + 1, C = 5, D }
console.log(J)
