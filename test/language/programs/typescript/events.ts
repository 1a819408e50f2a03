type Listener<T = unknown> = (payload: T) => void
class Emitter<Events extends Record<string, unknown>> {
  private readonly listeners: { [K in keyof Events]?: Array<Listener<Events[K]>> } = {}
  on<K extends keyof Events>(name: K, listener: Listener<Events[K]>): this { (this.listeners[name] ??= []).push(listener); return this }
  emit<K extends keyof Events>(name: K, payload: Events[K]): boolean { const all = this.listeners[name]; all?.forEach((f) => f(payload)); return !!all?.length }
}
const emitter = new Emitter<{ a: number; b: [string, string] }>()
emitter.on('a', (n) => console.log('a', n)).on('b', ([x, y]) => console.log('b', x, y))
console.log(emitter.emit('a', 1), emitter.emit('b', ['x', 'y']))
type State = { kind: 'idle' } | { kind: 'busy'; since: number }
const next = (s: State): State => (s.kind === 'idle' ? { kind: 'busy', since: 1 } : { kind: 'idle' })
console.log(next({ kind: 'idle' }), next(next({ kind: 'idle' })))
const exhaustive = (x: never): never => { throw new Error(`unexpected ${x}`) }
try { exhaustive(1 as never) } catch (e: any) { console.log(e.message) }
