// title: Listeners that are passive by default, and what tells of an opening
// host: browser

// page: <details id="d"><summary id="s">More</summary>text</details><details id="one" name="group" open>1</details><details id="other" name="group">2</details><div id="box"></div>
const targets = { window, document, html: document.documentElement, body: document.body, box }
for (const type of ['wheel', 'touchstart', 'touchend']) {
  const say = (name) => (e) => {
    e.preventDefault()
    console.log(name, type, e.defaultPrevented)
  }
  for (const [name, target] of Object.entries(targets)) {
    target.addEventListener(type, say(name), { once: true })
    target.dispatchEvent(new Event(type, { cancelable: true }))
    target.addEventListener(type, say(`active ${name}`), { once: true, passive: false })
    target.dispatchEvent(new Event(type, { cancelable: true }))
  }
}
document.onwheel = (e) => {
  e.preventDefault()
  console.log('handler', e.defaultPrevented)
}
document.dispatchEvent(new Event('wheel', { cancelable: true }))
document.onwheel = null

setTimeout(() => {
  const say = (e) => console.log(e.target.id, e.type, e.oldState, e.newState, e.bubbles)
  document.addEventListener('toggle', say, true)
  d.ontoggle = () => console.log('handler', d.open)
  d.open = true
  d.open = false
  d.open = true
  other.open = true
  console.log(one.open)
  Promise.resolve().then(() => console.log('job'))
  setTimeout(() => console.log('timer'))
  setTimeout(() => {
    s.click()
    console.log('clicked', d.open)
  }, 20)
}, 20)
setTimeout(() => {
  const dialog = document.createElement('dialog')
  dialog.id = 'dialog'
  document.body.append(dialog)
  for (const type of ['beforetoggle', 'close'])
    dialog.addEventListener(type, (e) => console.log(e.type, e.oldState, e.newState, e.cancelable))
  dialog.showModal()
  console.log('shown')
  setTimeout(() => {
    dialog.close('result')
    console.log(dialog.returnValue)
  }, 20)
}, 100)

// prints:
//   window wheel false
//   active window wheel true
//   document wheel false
//   active document wheel true
//   html wheel false
//   active html wheel true
//   body wheel false
//   active body wheel true
//   box wheel true
//   active box wheel true
//   window touchstart false
//   active window touchstart true
//   document touchstart false
//   active document touchstart true
//   html touchstart false
//   active html touchstart true
//   body touchstart false
//   active body touchstart true
//   box touchstart true
//   active box touchstart true
//   window touchend true
//   active window touchend true
//   document touchend true
//   active document touchend true
//   html touchend true
//   active html touchend true
//   body touchend true
//   active body touchend true
//   box touchend true
//   active box touchend true
//   handler false
//   false
//   job
//   d toggle closed open false
//   handler true
//   other toggle closed open false
//   one toggle open closed false
//   timer
//   clicked false
//   d toggle open closed false
//   handler false
//   beforetoggle closed open true
//   shown
//   dialog toggle closed open false
//   beforetoggle open closed false
//   result
//   dialog toggle open closed false
//   close undefined undefined false
