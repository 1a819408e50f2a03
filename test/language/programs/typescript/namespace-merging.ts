namespace N { export const a = 1; export function f() { return 'f' } ; export class C {} ; const own = 'first' }
namespace N { export const b = a + 1; console.log(f(), new C() instanceof N.C, a, typeof own1); var own1 = 2 }
console.log(N)
function callable(x: number) { return x + callable.offset }
namespace callable { export let offset = 10; export const name2 = 'n' }
console.log(callable(1), callable.offset, callable.name2)
class Host { static own = 1; method() { return Host.extra + Host.helper() } }
namespace Host { export const extra = 2; export function helper() { return extra * own } ; const own = 5 }
console.log(new Host().method(), Host)
namespace A.B.C { export const deep = 1 }
namespace A.B { export const two = C.deep + 1 }
namespace A { export const three = B.two + B.C.deep }
console.log(A)
namespace Outer { export namespace Inner { export let x = 1 } ; export namespace Inner { export const y = x++ } ; Inner.x *= 10 }
namespace Outer { export namespace Inner { export const z = x + y } }
console.log(Outer)
