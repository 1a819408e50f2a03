// One place in the code reads objects of many shapes.
const read = (object) => object.x
class Near {}
Near.prototype.x = 'near'
class Far extends Near {}
const own = { y: 1, x: 'own' }
delete own.y
console.log([new Near(), new Far(), new Near(), own, { x: 1 }, own, new Far(), { x: 1 }].map(read).join(' '))
