// Words and chance for random programs; a seed always writes the same one.

export class RandomWriter {
  private state: number
  private labels = 0
  private names = 0

  constructor(protected readonly seed: number) {
    this.state = Math.imul(seed, 2654435761) >>> 0
  }

  // Words

  protected log(end = ';'): string {
    return `console.log('${this.label()}')${end}`
  }

  protected label(): string {
    const number = this.labels++
    const letter = String.fromCharCode(97 + (number % 26))
    return number < 26 ? letter : `${letter}${Math.floor(number / 26)}`
  }

  protected name(kind: string): string {
    return `${kind}${++this.names}`
  }

  // Chance

  private random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  protected int(below: number): number {
    return Math.floor(this.random() * below)
  }

  protected chance(part: number): boolean {
    return this.random() < part
  }

  protected pick<T>(options: readonly T[]): T {
    return options[this.int(options.length)] as T
  }
}
