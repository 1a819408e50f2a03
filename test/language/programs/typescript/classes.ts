abstract class Shape {
  private static count: number = 0
  protected readonly name!: string
  declare readonly tag: string
  optional?: number
  #secret: number = 1
  static readonly KIND = 'shape' as const
  [key: string]: any
  constructor(name: string)
  constructor(name: string, size?: number) { this.name = name; Shape.count++ }
  abstract area(): number
  abstract get title(): string
  protected abstract readonly size: number
  public describe(this: Shape): string { return `${this.name} ${this.area()} ${this.#secret}` }
  public static async create<T extends Shape>(this: new (...args: any[]) => T): Promise<T> { return new this() }
  private get hidden(): number { return 2 }
  public set hidden(v: number) { console.log('hidden', v) }
  static { this.count = 10 }
  static total(): number { return Shape.count }
}
interface Printable { print(): void }
class Square extends Shape implements Printable, Iterable<number> {
  override readonly size = 3
  constructor() { super('square') }
  override area() { return this.size ** 2 }
  override get title() { return 'T' }
  public async print(): Promise<void> { console.log(this.describe()) }
  *[Symbol.iterator](): IterableIterator<number> { yield 1 }
  private ['computed' + 1]?: string = 'c'
}
const square = new Square()
square.print()
console.log(square, Object.keys(square), Shape.total(), Shape.KIND, [...square], square.title)
square.hidden = 5
console.log('optional' in square, 'tag' in square, Shape.length)
Square.create().then((s) => console.log(s instanceof Square))
const Expression = class<T> extends Array<T> implements Printable { print() {} }
console.log(new Expression<number>(3).length, Expression.name)
