// A set of tasks by their numbers, a bit each.

export class TaskSet {
  private readonly words: number[] = []

  add(task: number): void {
    while (this.words.length <= task >> 5) this.words.push(0)
    this.words[task >> 5]! |= 1 << (task & 31)
  }

  addAll({ words }: TaskSet): void {
    while (this.words.length < words.length) this.words.push(0)
    for (const [i, word] of words.entries()) this.words[i]! |= word
  }

  has(task: number): boolean {
    return ((this.words[task >> 5] ?? 0) & (1 << (task & 31))) !== 0
  }

  toArray(): number[] {
    return Array.from({ length: this.words.length * 32 }, (_, task) => task).filter((task) => this.has(task))
  }
}
