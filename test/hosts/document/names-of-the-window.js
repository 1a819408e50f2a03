// title: Names of the window
// host: browser

// page: <button id="go">Go</button><p id="out"></p><p id="two">1</p><p id="two">2</p><form name="f"></form><p id="name"></p>
go.onclick = () => {
  out.textContent = 'clicked'
  console.log(typeof event, window.event?.type)
}
go.click()
console.log(out.textContent, typeof event, two.length, f.tagName, typeof gone)
console.log(name === '', Object.hasOwn(window, 'go'), 'go' in window)
go.remove()
console.log(typeof go)
document.addEventListener('outer', (e) => {
  console.log(event === e, event.type)
  Promise.resolve().then(() => console.log('job', event?.type))
  document.dispatchEvent(new Event('inner'))
  console.log(event.type)
})
document.addEventListener('inner', () => console.log(event.type))
document.dispatchEvent(new Event('outer'))
setTimeout(() => {
  document.dispatchEvent(new Event('outer'))
  name = { toString: () => 'text' }
  console.log(name, document.location === location, origin === location.origin, closed, opener)
  origin = 5
  console.log(origin, Object.prototype.toString.call(Object.getPrototypeOf(Window.prototype)))
})
document.cookie = 'a=1'
document.cookie = 'b=2; max-age=60'
document.cookie = 'c=3; HttpOnly'
document.cookie = 'a=4'
console.log(document.cookie)
document.cookie = 'b=; max-age=0'
console.log(document.cookie)

// prints:
//   object click
//   clicked undefined 2 FORM undefined
//   true false true
//   undefined
//   true outer
//   inner
//   outer
//   b=2; a=4
//   a=4
//   job undefined
//   true outer
//   inner
//   outer
//   text true true false null
//   5 [object WindowProperties]
//   job undefined
