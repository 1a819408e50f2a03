type Result<T, E = Error> = { ok: true; value: T } | { ok: false; error: E }
const attempt = <T>(f: () => T): Result<T> => { try { return { ok: true, value: f() } } catch (error) { return { ok: false, error: error as Error } } }
const a = attempt(() => JSON.parse('[1,2') as number[])
console.log(a.ok || (a as { error: Error }).error.name, attempt<number>(() => 4))
abstract class Repository<T extends { id: number }> {
  protected items = new Map<number, T>()
  public add(...items: T[]): void { for (const item of items) this.items.set(item.id, item) }
  public abstract find(id: number): T | undefined
  public get size(): number { return this.items.size }
}
class Users extends Repository<{ id: number; name: string }> {
  find(id: number) { return this.items.get(id) }
  async findLater(id: number): Promise<ReturnType<this['find']>> { return this.find(id) }
}
const users = new Users()
users.add({ id: 1, name: 'x' }, { id: 2, name: 'y' })
console.log(users.size, users.find(2), users.find(3)?.name)
users.findLater(1).then((u) => console.log(u!.name))
