// title: Scripts forms and events
// host: browser

const log = console.log
const s = document.createElement('script'); s.textContent = 'log("inner"); var made = 1; Promise.resolve().then(() => log("inner job"))'
document.body.append(s); log(made)
const bad = document.createElement('script'); bad.textContent = 'throw new Error("in script")'; document.body.append(bad); log('after bad')
const inert = document.createElement('div'); inert.innerHTML = '<script>log("never")<\/script>'; document.body.append(inert)
const select = document.createElement('select'); select.innerHTML = '<option value=a>A<option value=b selected>B<option>C'
log(select.value, select.selectedIndex, select.options.length); select.value = 'C'; log(select.selectedIndex, select.selectedOptions[0].text)
const radio = document.createElement('form'); radio.innerHTML = '<input type=radio name=r value=1 checked><input type=radio name=r value=2>'; document.body.append(radio)
radio.onchange = e => log('change', e.target.value); radio.elements[1].click(); log(radio.elements[0].checked, radio.elements[1].checked); radio.elements[1].click()
const label = document.createElement('label'); label.innerHTML = '<input type=checkbox>x'; document.body.append(label)
label.onclick = e => log('label click', e.target.nodeName); label.querySelector('input').onclick = e => log('box click', e.isTrusted); label.click(); log(label.firstChild.checked)
const t = document.createElement('textarea'); t.textContent = 'ab'; log(t.value, t.defaultValue); t.value = 'c'; log(t.value, t.textContent)
const i = document.createElement('input'); i.setAttribute('value', 'v'); log(i.value); i.value = 'w'; log(i.value, i.getAttribute('value'), i.defaultValue, i.type)
const b = document.createElement('button'); b.disabled = true; b.onclick = () => log('no'); b.click(); log(b.outerHTML)
const ul = document.createElement('ul'); ul.innerHTML = '<li>a</li><li>b</li><li>c</li>'; const live = ul.getElementsByTagName('li'), fixed = ul.querySelectorAll('li'); ul.append(document.createElement('li')); log(live.length, fixed.length, live[3] === ul.lastChild, ul.childNodes.length)
log([...ul.querySelectorAll('li:nth-child(odd)')].length, ul.querySelector('li:last-child') === ul.lastChild, ul.querySelector(':scope > li:not(:first-child)').textContent)
live.constructor === HTMLCollection && log('HTMLCollection'); for (const [k, v] of fixed.entries()) log(k, v.textContent); fixed.forEach((n, k) => k || log(n.textContent))
ul.insertAdjacentHTML('afterbegin', '<li id=z>z'); log(ul.firstChild.id, ul.children.z === ul.firstChild, ul.innerHTML)
document.body.addEventListener('custom', e => log('body', e.detail, e.target.id, e.currentTarget.nodeName, e.composedPath().map(n => n.nodeName ?? 'window').join()))
ul.id = 'ul'; document.body.append(ul); ul.firstChild.dispatchEvent(new CustomEvent('custom', { bubbles: true, detail: 7 }))
window.addEventListener('click', e => log('window', e.eventPhase), true); document.addEventListener('click', e => log('document', e.eventPhase, e.defaultPrevented)); ul.onclick = () => false; ul.click()
const h = { handleEvent(e) { log(this === h, e.type) } }; ul.addEventListener('x', h); ul.dispatchEvent(new Event('x')); ul.removeEventListener('x', h); ul.dispatchEvent(new Event('x'))
const ac = new AbortController(); ul.addEventListener('y', () => log('y'), { signal: ac.signal }); ul.dispatchEvent(new Event('y')); ac.abort(); ul.dispatchEvent(new Event('y'))
try { const e = new Event('q'); ul.addEventListener('q', () => ul.dispatchEvent(e)); addEventListener('error', x => { log(x.error.name, x.error.message); x.preventDefault() }); ul.dispatchEvent(e) } catch (e) { log(e.name) }
log(document.createElement('a').href, document.createElement('foo') instanceof HTMLUnknownElement, document.createElement('section').constructor.name)
const det = document.createElement('details'); det.innerHTML = '<summary>s</summary>x'; det.querySelector('summary').click(); log(det.open)
log(ul.textContent, document.createTextNode('a').nodeValue, document.createComment('c').data, ul.lastElementChild.previousElementSibling.textContent)
const frag = document.createDocumentFragment(); frag.append(...ul.children); log(frag.children.length, ul.children.length); ul.append(frag); log(frag.childNodes.length, ul.childElementCount)
ul.children[0].replaceWith('x', ul.children[1]); log(ul.innerHTML); ul.children[0].after('y'); ul.children[0].before(document.createElement('hr'), 'w'); log(ul.innerHTML)
document.createElement('div').attachShadow?.name
log(Object.keys(ul).length, 'onclick' in ul, ul.hasAttribute('onclick'), document.body.contains(ul), ul.getRootNode() === document, ul.isConnected)

// prints:
//   inner
//   1
//   Uncaught Error: in script
//   after bad
//   b 1 3
//   2 C
//   change 2
//   false true
//   label click LABEL
//   box click false
//   label click INPUT
//   true
//   ab ab
//   c ab
//   v
//   w v v text
//   <button disabled=""></button>
//   4 3 true 4
//   2 true b
//   HTMLCollection
//   0 a
//   1 b
//   2 c
//   a
//   z true <li id="z">z</li><li>a</li><li>b</li><li>c</li><li></li>
//   body 7 z BODY LI,UL,BODY,HTML,#document,window
//   window 1
//   document 3 true
//   true x
//   y
//   InvalidStateError Failed to execute 'dispatchEvent' on 'EventTarget': The event is already being dispatched.
//    true HTMLElement
//   true
//   zabc a c c
//   5 0
//   0 5
//   x<li>a</li><li>b</li><li>c</li><li></li>
//   x<hr>w<li>a</li>y<li>b</li><li>c</li><li></li>
//   0 true false true true true
//   inner job
