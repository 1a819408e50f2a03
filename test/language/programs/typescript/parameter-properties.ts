class A {
  y = this.describe()
  constructor(private x: number, public readonly z: string = 'z', protected w?: number, plain = 1) {
    console.log('in', this.x, this.z, this.w, plain, x)
    this.x = 10
  }
  describe() { return `x is ${this.x}` }
}
console.log(new A(1), Object.keys(new A(2, 'q')), new A(3).y)
class B extends A {
  own = 'own'
  constructor(override readonly z: string) {
    const before = 'before'
    super(5, before)
    console.log('B', this.z, z)
  }
}
console.log(new B('b'))
class C { constructor(readonly a = 1, public b = a + 1) {} }
console.log(new C(), new C(5), C.length)
console.log(new (class<T> { constructor(readonly q: T) { 'use strict' } })(1))
