class Lock implements Disposable, AsyncDisposable {
  constructor(private readonly name: string) { console.log('open', name) }
  [Symbol.dispose](): void { console.log('close', this.name) }
  async [Symbol.asyncDispose](): Promise<void> { console.log('close later', this.name) }
}
function work(): number {
  using a: Lock = new Lock('a'), b: Lock | null = null
  using c = new Lock('c') as Disposable
  for (using d of [new Lock('d')] as Lock[]) console.log('loop', typeof d)
  return 1
}
console.log(work())
namespace N { export const x = 1; { using x = new Lock('n'); console.log(typeof x) } console.log(x) }
async function later(): Promise<void> { await using e = new Lock('e'); console.log('in later') }
later().then(() => console.log('done'))
try { using f = new Lock('f'); throw new Error('x') } catch (error) { console.log((error as Error).message) }
