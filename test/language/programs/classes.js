class A {
  #p = 1
  static s = 10
  x = this.#p + 1;
  ['comp' + 1] = 3
  static #count = 0
  constructor() {
    A.#count++
  }
  get p() {
    return this.#p
  }
  set p(v) {
    this.#p = v
  }
  #priv() {
    return 'priv' + this.#p
  }
  callPriv() {
    return this.#priv()
  }
  static count() {
    return A.#count
  }
  static {
    this.blk = this.s + 1
  }
  static has(o) {
    return #p in o
  }
  toString() {
    return 'A!'
  }
}
class B extends A {
  y = 2
  constructor(z) {
    super()
    this.z = z
  }
  get p() {
    return super.p * 2
  }
  callPriv() {
    return 'B' + super.callPriv()
  }
  static count() {
    return 'B' + super.count()
  }
}
const b = new B(5)
console.log(
  b.x,
  b.y,
  b.z,
  b.p,
  b.callPriv(),
  B.count(),
  A.blk,
  b.comp1,
  A.has(b),
  A.has({}),
  String(b),
  b instanceof A,
  B.name,
  B.length,
)
b.p = 9
console.log(Object.keys(b).join())
try {
  A()
} catch (e) {
  console.log(e.message)
}
class C extends B {}
console.log(new C(3).z, C.s, new C() instanceof B)
class D extends Array {
  sum() {
    return this.reduce((a, b) => a + b, 0)
  }
}
const d = D.from([1, 2, 3])
console.log(d.sum(), d.length, d.map((x) => x * 2) instanceof D)
class E1 extends Error {
  constructor(m) {
    super(m)
    this.name = 'E1'
  }
}
try {
  throw new E1('hi')
} catch (e) {
  console.log(e.name, e.message, e instanceof E1, e instanceof Error, String(e))
}
console.log(
  new (class {
    f = () => this.v
    v = 4
  })().f(),
)
try {
  class F extends A {
    constructor() {}
  }
  new F()
} catch (e) {
  console.log(e.message)
}
console.log(
  class {
    static name = 'Own'
  }.name,
)
try {
  null.foo
} catch (e) {
  console.log(e.message)
}
try {
  class G extends 5 {}
} catch (e) {
  console.log(e.message)
}

// A constructor that never says super, inside of a function that has a `this` of its own
{
  const construct = function () {
    try {
      return [new (class extends Object { constructor() {} })(), () => this]
    } catch (error) {
      return error.name
    }
  }
  console.log(construct.call({}))
}
