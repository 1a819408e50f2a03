type Constructor<T = {}> = new (...args: any[]) => T
function Timestamped<TBase extends Constructor>(Base: TBase) { return class extends Base { stamp: number = 42 } }
function Named<TBase extends Constructor<{ x: number }>>(Base: TBase) { return class Named extends Base { constructor(...args: any[]) { super(...args) } get label() { return `x=${this.x}` } } }
class Point { constructor(public x: number, public y: number) {} }
const Fancy = Timestamped(Named(Point))
const p = new Fancy(3, 4)
console.log(p.stamp, p.label, p.x, p.y, p instanceof Point, Object.keys(p))
