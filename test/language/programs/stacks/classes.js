class Animal {
  #secret() { console.log(new Error('private').stack) }
  static create() { console.log(new Error('static').stack); return new this('x') }
  constructor(name) { this.name = name; console.log(new Error('constructor').stack) }
  speak() { console.log(new Error('speak').stack); this.#secret() }
  get size() { console.log(new Error('size').stack); return 1 }
  set size(value) { console.log(new Error('set').stack) }
  field = (() => { console.log(new Error('field').stack) })()
  static { console.log(new Error('static block').stack.split('\n')[1]) }
}
class Dog extends Animal {
  constructor() { super('dog') }
  speak() { super.speak() }
}
Animal.create()
const dog = new Dog()
dog.speak()
dog.size
dog.size = 2
function Old() { console.log(new Error('old').stack) }
Old.prototype.method = function () { console.log(new Error('method').stack) }
new Old().method()
