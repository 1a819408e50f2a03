// Writes programs that use the queues of a browser, and that print the same in every run of a real one: tasks that run at
// once are mixed freely, while frames, idle moments and delays have a slot of virtual time for themselves.

import { RandomWriter } from './random-writer'

/** Distance between two slots, in ms: long enough for some frames. */
const SLOT_IN_MS = 120
const SLOTS = 3

const HELPERS = `
const calls = []
const channel = new MessageChannel()
channel.port1.onmessage = ({ data }) => calls[data]()
const onPort = (call) => channel.port2.postMessage(calls.push(call) - 1)
addEventListener('message', ({ data }) => calls[data]())
const onWindow = (call) => postMessage(calls.push(call) - 1, '*')
const target = new EventTarget();
`

interface Place {
  readonly depth: number
  /** Timer nesting level. */
  readonly nesting: number
  readonly isAsync: boolean
  /** Tasks may be queued. */
  readonly mayQueue: boolean
}

type Make = (place: Place) => string

export function generate(seed: number): string {
  return new Writer(seed).program()
}

class Writer extends RandomWriter {
  private budget = 26

  program(): string {
    const top: Place = { depth: 0, nesting: 0, isAsync: false, mayQueue: true }
    const body = this.statements(top, 6 + this.int(5))
    const slots = Array.from({ length: SLOTS }, (_, i) => this.slot((i + 1) * SLOT_IN_MS))
    const last = `setTimeout(() => console.log('done'), ${(SLOTS + 2) * SLOT_IN_MS})`
    return `// seed ${this.seed}${HELPERS}${body}\n${slots.join('\n')}\n${last}\n`
  }

  /** What begins at a time of its own. */
  private slot(time: number): string {
    this.budget = 14
    const place: Place = { depth: 1, nesting: 1, isAsync: false, mayQueue: true }
    const body = this.pick<Make>([
      (p) => this.frames(p),
      (p) => this.frames(p),
      (p) => this.statements(p, 3),
      (p) => this.idle(p),
    ])(place)
    return `setTimeout(() => {\n${body}\n}, ${time})`
  }

  private frames(place: Place): string {
    const quiet = { ...place, depth: place.depth + 1, mayQueue: this.chance(0.3) }
    const names = [this.name('frame'), this.name('frame'), this.name('frame')]
    const requests = names.map((name, i) => {
      const cancel = this.chance(0.2) ? `cancelAnimationFrame(${names[(i + 1) % 3]});` : ''
      const again = this.chance(0.4) ? `requestAnimationFrame(() => { ${this.statements(quiet, 2)} });` : ''
      return `const ${name} = requestAnimationFrame(() => { ${this.log()} ${cancel} ${again} ${this.statements(quiet, 2)} });`
    })
    return `${requests.join('\n')}\n${this.statements({ ...place, mayQueue: false }, 2)}`
  }

  private idle(place: Place): string {
    const quiet = { ...place, depth: place.depth + 1, mayQueue: false }
    const callback = () =>
      `requestIdleCallback((deadline) => { console.log('${this.label()}', deadline.didTimeout); ${this.statements(quiet, 2)} });`
    return `${callback()}\n${callback()}\n${this.statements(place, 2)}`
  }

  private statements(place: Place, count: number): string {
    const lines: string[] = []
    for (let i = 0; i < count && this.budget > 0; i++) lines.push(this.statement(place))
    return lines.length === 0 ? this.log() : lines.join('\n')
  }

  private statement(place: Place): string {
    this.budget--
    if (place.depth > 4) return this.log()
    const kinds: Make[] = [
      () => this.log(),
      (p) => this.microtask(p),
      (p) => this.chain(p),
      (p) => this.asyncFunction(p),
      (p) => this.event(p),
    ]
    if (place.mayQueue) kinds.push(...this.tasks(place))
    if (place.isAsync) kinds.push(...this.awaits(place))
    return this.pick(kinds)(place)
  }

  private tasks({ nesting }: Place): Make[] {
    const makes: Make[] = [
      (p) => `onPort(() => { ${this.inside(p)} });`,
      (p) => `onWindow(() => { ${this.inside(p)} });`,
      (p) => this.posted(p),
      (p) => this.posted(p),
      (p) => this.controlled(p),
      (p) => `setTimeout(() => { ${this.inside({ ...p, nesting: p.nesting + 1 })} });`,
      () => `onPort(() => { ${this.log()} throw new Error('${this.label()}'); });`,
      () => `Promise.reject('${this.label()}');`,
    ]
    return nesting < 3 ? makes : makes.filter((_, i) => i !== 5)
  }

  private awaits({ mayQueue }: Place): Make[] {
    const makes: Make[] = [() => `await null; ${this.log()}`, () => `await Promise.resolve(); ${this.log()}`]
    if (mayQueue)
      makes.push(
        () => `await scheduler.yield(); ${this.log()}`,
        () => `await scheduler.yield(); ${this.log()}`,
        () => `console.log('${this.label()}', await scheduler.postTask(() => { ${this.log()} return 1 }));`,
      )
    return makes
  }

  private posted(place: Place): string {
    const priority = this.pick(['', ", { priority: 'user-blocking' }", ", { priority: 'background' }"])
    const isAsync = this.chance(0.5)
    const body = this.inside(place, isAsync)
    const then = this.chance(0.4) ? `.then(() => ${this.log('')})` : ''
    return `scheduler.postTask(${isAsync ? 'async ' : ''}() => { ${body} }${priority})${then};`
  }

  private controlled(place: Place): string {
    const name = this.name('controller')
    const posts = [0, 1].map(
      () =>
        `scheduler.postTask(() => { ${this.inside(place)} }, { signal: ${name}.signal }).catch(({ name }) => console.log('${this.label()}', name));`,
    )
    const priority = () => this.pick(['user-blocking', 'user-visible', 'background'])
    const act = this.pick([`${name}.abort()`, `${name}.setPriority('${priority()}')`])
    const acting = this.pick([`${act};`, `queueMicrotask(() => ${act});`, `onPort(() => ${act});`])
    return [
      `const ${name} = new TaskController({ priority: '${priority()}' });`,
      `${name}.signal.onprioritychange = () => ${this.log('')};`,
      `${name}.signal.onabort = () => ${this.log('')};`,
      ...posts,
      acting,
    ].join('\n')
  }

  private microtask(place: Place): string {
    return `queueMicrotask(() => { ${this.inside(place)} });`
  }

  private chain(place: Place): string {
    const links = Array.from({ length: 1 + this.int(3) }, () => `.then(() => { ${this.inside(place)} })`)
    return `Promise.resolve()${links.join('')};`
  }

  private asyncFunction(place: Place): string {
    const inner = { ...place, depth: place.depth + 1, isAsync: true }
    return `(async () => { ${this.statements(inner, 2 + this.int(3))} })();`
  }

  private event(place: Place): string {
    const type = this.name('type')
    const listeners = [0, 1].map(() => `target.addEventListener('${type}', () => { ${this.inside(place)} });`)
    return `${listeners.join('\n')}\ntarget.dispatchEvent(new Event('${type}'));`
  }

  /** The body of a function, which is async only where it says so. */
  private inside(place: Place, isAsync = false): string {
    return this.statements({ ...place, depth: place.depth + 1, isAsync }, 1 + this.int(2))
  }
}
