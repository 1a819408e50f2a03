// title: What elements load
// host: browser

const gif = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
const load = (name, url) => {
  const image = new Image()
  image.onload = () => {
    console.log(name, image.complete)
    Promise.resolve().then(() => console.log('job of', name))
  }
  image.onerror = (e) => console.log(name, e.type, e.bubbles)
  image.src = url
  console.log('began', name, image.complete)
}
const add = (tag, name, set) => {
  const element = document.createElement(tag)
  element.onload = () => console.log('load', name, document.currentScript)
  element.onerror = (e) => console.log('error', name, e.constructor.name)
  set(element)
  document.body.append(element)
  console.log('appended', name)
  return element
}
addEventListener('load', () => console.log('window load', document.readyState))
load('first', gif)

setTimeout(() => {
  console.log('- images')
  setTimeout(() => console.log('timer before'))
  load('cached', gif)
  load('broken', 'data:image/png,nothing')
  load('empty', '')
  setTimeout(() => console.log('timer after'))
}, 200)

setTimeout(() => {
  console.log('- frames')
  const blank = add('iframe', 'blank', () => {})
  add('iframe', 'srcdoc', (frame) => (frame.srcdoc = '<p>hi</p>'))
  add('iframe', 'removed', (frame) => (frame.srcdoc = 'gone')).remove()
  Promise.resolve().then(() => console.log('job'))
  setTimeout(() => console.log('timer'))
  setTimeout(() => {
    blank.src = 'about:blank'
    console.log('set')
  }, 150)
}, 400)

setTimeout(() => {
  console.log('- scripts')
  const script = (name, set) => add('script', name, set)
  script('inline', (s) => (s.textContent = 'console.log("inline", document.currentScript.tagName)'))
  script('module', (s) => {
    s.type = 'module'
    s.textContent = 'console.log("module", document.currentScript); await 0; console.log("awaited")'
  })
  script('data', (s) => {
    s.type = 'application/json'
    s.textContent = '{}'
  })
  script('nothing', (s) => (s.src = ''))
  const later = script('later', () => {})
  later.textContent = 'console.log("later runs")'
  Promise.resolve().then(() => console.log('job'))
  setTimeout(() => console.log('timer'))
}, 800)
setTimeout(() => {
  add('script', 'file', (s) => (s.src = './lib.js'))
  console.log('sync')
}, 1000)
setTimeout(() => {
  add('script', 'file of a module', (s) => {
    s.type = 'module'
    s.src = './module.js'
  })
}, 1200)
setTimeout(() => {
  add('script', 'importing', (s) => {
    s.type = 'module'
    s.textContent = 'import { x } from "./module.js"; console.log("imported", x)'
  })
}, 1400)
setTimeout(() => {
  for (const name of ['slow', 'fast'])
    add('script', name, (s) => {
      s.async = false
      s.src = `/${name}.js`
    })
}, 1600)
setTimeout(() => {
  console.log('- style')
  add('style', 'style', (style) => (style.textContent = 'p { color: red }'))
  add('link', 'sheet', (link) => {
    link.rel = 'stylesheet'
    link.href = 'data:text/css,p{}'
  })
  setTimeout(() => console.log('timer'))
}, 1800)
// route: GET /slow.js 200 60ms console.log('slow runs')
// route: GET /fast.js 200 5ms console.log('fast runs')
// file: lib.js
console.log('lib', document.currentScript.src.endsWith('/lib.js'))
Promise.resolve().then(() => console.log('job of lib'))
// file: module.js
export const x = 4
console.log('module file', document.currentScript)


// prints:
//   began first false
//   first true
//   job of first
//   window load complete
//   - images
//   began cached true
//   began broken false
//   began empty true
//   timer before
//   cached true
//   job of cached
//   timer after
//   broken error false
//   empty error false
//   - frames
//   load blank null
//   appended blank
//   appended srcdoc
//   appended removed
//   job
//   timer
//   load srcdoc null
//   set
//   load blank null
//   - scripts
//   inline SCRIPT
//   appended inline
//   appended module
//   appended data
//   appended nothing
//   appended later
//   later runs
//   job
//   error nothing Event
//   timer
//   module null
//   awaited
//   appended file
//   sync
//   lib true
//   job of lib
//   load file null
//   appended file of a module
//   module file null
//   load file of a module null
//   appended importing
//   imported 4
//   appended slow
//   appended fast
//   slow runs
//   load slow null
//   fast runs
//   load fast null
//   - style
//   appended style
//   appended sheet
//   load style null
//   load sheet null
//   timer
