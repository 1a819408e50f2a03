interface User { id: number; name: string }
const users: ReadonlyMap<number, User> = new Map([[1, { id: 1, name: 'Tom' }], [2, { id: 2, name: 'Jerry' }]])
const load = async (id: number): Promise<User | undefined> => { await Promise.resolve(); return users.get(id) }
async function main(): Promise<void> {
  const [tom, jerry] = await Promise.all<User | undefined>([load(1), load(2)])
  console.log(tom!.name, jerry?.name)
  const timer: ReturnType<typeof setTimeout> = setTimeout((): void => console.log('timer'), 0)
  queueMicrotask((): void => console.log('job'))
  await new Promise<void>((resolve: () => void) => resolve())
  console.log(typeof timer)
}
main().then<void>(() => console.log('done'))
process.nextTick((text: string): void => console.log(text), 'tick')
console.log('sync')
