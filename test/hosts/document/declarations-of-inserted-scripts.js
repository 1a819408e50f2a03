// title: What an inserted script declares hides the property of its name
// host: browser

globalThis.x = 'property'
const read = () => x
const write = (value) => { x = value }
const insert = (text) => {
  const script = document.createElement('script')
  script.textContent = text
  document.head.append(script)
}

write('other')
console.log(read(), read(), globalThis.x)
insert('let x = 1; class Tom {}; var jerry = "mouse"; const cheese = 2')
console.log(read(), globalThis.x, typeof Tom, jerry, cheese)
write(2)
console.log(read(), globalThis.x, globalThis.Tom, delete globalThis.jerry)
insert('x = 3; console.log(x, Tom.name)')

// prints:
//   other other other
//   1 other function mouse 2
//   2 other undefined false
//   3 Tom
