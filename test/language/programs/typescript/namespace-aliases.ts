namespace Lib { export namespace Deep { export const value = 5; export class K {} ; export interface T {} } }
import Deep = Lib.Deep
import value = Lib.Deep.value
import Unused = Lib.Missing
import OnlyType = Lib.Deep.T
const t: OnlyType = {}
console.log(Deep.value, value, new Deep.K())
namespace User { import d = Lib.Deep; export import k = Lib.Deep.K; export const v = d.value + 1; console.log(new k() instanceof d.K) }
console.log(User)
