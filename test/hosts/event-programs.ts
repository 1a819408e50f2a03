// Writes random programs about events of the document: a tree, listeners of all kinds, and what fires events.
// The same seed gives the same program. A program prints through `log`, and ends by itself.

export function generateEventProgram(seed: number): string {
  return new Generator(seed).program()
}

const TYPES = ['click', 'x', 'y']
const TAGS = ['div', 'p', 'span', 'button', 'label']

class Generator {
  private labels = 0
  private budget = 24

  constructor(private state: number) {}

  program(): string {
    const nodes = this.tree()
    const names = nodes.map((_, i) => `n${i}`)
    const targets = [...names, 'document', 'window', 'document.body', 'alone']
    const lines = ['const alone = new EventTarget()', ...nodes, 'document.body.append(n0)']
    for (let i = 0; i < 4 + this.int(9); i++) lines.push(this.listener(targets, names, 0))
    for (let i = 0; i < 2 + this.int(4); i++) lines.push(this.firing(targets, names))
    lines.push("log('end')")
    return lines.join('\n')
  }

  private tree(): string[] {
    return Array.from({ length: 3 + this.int(5) }, (_, i) => {
      const parent = i > 0 && this.chance(0.85) ? `; n${this.int(i)}.append(n${i})` : ''
      return `const n${i} = document.createElement('${this.pick(TAGS)}'); n${i}.id = 'n${i}'${parent}`
    })
  }

  // Statements

  private listener(targets: readonly string[], nodes: readonly string[], depth: number): string {
    const target = this.pick(targets)
    const type = this.pick(TYPES)
    const body = this.body(targets, nodes, depth)
    if (this.chance(0.12) && target !== 'alone' && type === 'click')
      return `${target}.onclick = function (e) { ${body} ${this.chance(0.3) ? '; return false' : ''} }`
    const name = `f${this.labels++}`
    const options = this.pick([
      '',
      '',
      ', true',
      ', { once: true }',
      ', { capture: true, once: true }',
      ', { passive: true }',
    ])
    const callback = this.chance(0.15) ? `{ handleEvent(e) { ${body} } }` : `function ${name}(e) { ${body} }`
    return `${target}.addEventListener('${type}', ${callback}${options})`
  }

  /** What a listener does: it says where it is, and perhaps something more. */
  private body(targets: readonly string[], nodes: readonly string[], depth: number): string {
    const label = this.label()
    const parts = [`log('${label}', e.type, name(e.currentTarget), e.eventPhase, name(e.target))`]
    for (let i = this.int(3); i > 0 && this.budget > 0; i--) parts.push(this.deed(targets, nodes, depth))
    return parts.join('; ')
  }

  private deed(targets: readonly string[], nodes: readonly string[], depth: number): string {
    this.budget--
    const label = this.label()
    const node = this.pick(nodes)
    const deeds = [
      () => `Promise.resolve().then(() => log('${label}'))`,
      () => `queueMicrotask(() => { log('${label}'); ${depth < 2 ? this.firingOnce(targets, nodes) : ''} })`,
      () => 'e.stopPropagation()',
      () => 'e.stopImmediatePropagation()',
      () => 'e.preventDefault()',
      () => `log('${label}', e.defaultPrevented, e.cancelBubble, e.isTrusted)`,
      () => `${node}.remove()`,
      () => `if (!${node}.contains(${nodes[0]})) ${nodes[0]}.append(${node})`,
      () => `throw new Error('${label}')`,
      () => (depth < 2 ? this.listener(targets, nodes, depth + 1) : `log('${label}')`),
      () => (depth < 2 ? this.firingOnce(targets, nodes) : `log('${label}')`),
      () => `log('${label}', e.composedPath().map(name).join())`,
      () => `setTimeout(() => log('${label}'))`,
    ]
    return this.pick(deeds)()
  }

  private firing(targets: readonly string[], nodes: readonly string[]): string {
    const fire = this.chance(0.35) ? `${this.pick(nodes)}.click()` : this.dispatch(targets)
    const then = `log('${this.label()}')`
    if (this.chance(0.15)) return `setTimeout(() => { ${fire}; ${then} })`
    return this.chance(0.15) ? `queueMicrotask(() => { ${fire}; ${then} })` : `${fire}; ${then}`
  }

  /** Inside of a listener: not for ever. */
  private firingOnce(targets: readonly string[], nodes: readonly string[]): string {
    const fire = this.chance(0.4) ? `${this.pick(nodes)}.click()` : this.dispatch(targets)
    return `if (fired++ < 12) ${fire}`
  }

  private dispatch(targets: readonly string[]): string {
    const init = `{ bubbles: ${this.chance(0.7)}, cancelable: ${this.chance(0.5)} }`
    const type = this.pick(TYPES)
    const event = type === 'click' ? 'MouseEvent' : this.pick(['Event', 'CustomEvent'])
    return `log('${this.label()}', ${this.pick(targets)}.dispatchEvent(new ${event}('${type}', ${init})))`
  }

  // Chance

  private label(): string {
    return `l${this.labels++}`
  }

  /** Mulberry32. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  private int(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  private chance(probability: number): boolean {
    return this.next() < probability
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.int(list.length)]!
  }
}
