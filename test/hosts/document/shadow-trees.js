// title: Shadow trees, slots and what events show of them
// host: browser

// page: <div id=host><p slot=a>1</p>text</div>
const root = host.attachShadow({ mode: 'open' }); console.log(host.shadowRoot === root, root.host === host, root.mode, root.nodeName, root instanceof ShadowRoot, root instanceof DocumentFragment)
root.innerHTML = '<slot name=a></slot><slot id=d>fallback</slot><button id=b>in</button>'
const [a, d] = root.querySelectorAll('slot')
const say = (n) => (e) => console.log(n, e.type, e.target === a ? 'a' : e.target === d ? 'd' : e.target.id || e.target.nodeName, e.bubbles, e.composed, e.eventPhase)
for (const s of [a, d]) s.addEventListener('slotchange', say('slot'))
root.addEventListener('slotchange', say('root')); host.addEventListener('slotchange', say('host'))
console.log(a.assignedNodes().length, d.assignedNodes().map((n) => n.nodeName).join(), d.assignedElements().length, host.firstChild.assignedSlot === a)
Promise.resolve().then(() => console.log('job'))
setTimeout(() => { console.log('--1'); const q = document.createElement('q'); host.append(q); host.firstChild.slot = ''; Promise.resolve().then(() => console.log('job')); console.log(d.assignedNodes().length, a.assignedNodes({ flatten: true }).length) }, 50)
setTimeout(() => { console.log('--2'); for (const t of [document, host, root, root.getElementById('b')]) for (const c of [true, false]) t.addEventListener('click', (e) => console.log(t.nodeName, c, e.target.nodeName, e.eventPhase, e.composedPath().map((x) => x.nodeName || 'w').join()), c); root.getElementById('b').click(); console.log(document.querySelector('#b')) }, 100)
setTimeout(() => { console.log('--3'); const b = root.getElementById('b'); b.dispatchEvent(new Event('click', { bubbles: true })); b.dispatchEvent(new CustomEvent('click', { bubbles: true, composed: true })) }, 150)
setTimeout(() => { console.log('--4'); try { host.attachShadow({ mode: 'open' }) } catch (e) { console.log(e.name, e.message) } try { document.createElement('input').attachShadow({ mode: 'open' }) } catch (e) { console.log(e.name, e.message) } try { document.createElement('div').attachShadow() } catch (e) { console.log(e.name, e.message) } const closed = document.createElement('div'); const r = closed.attachShadow({ mode: 'closed' }); console.log(closed.shadowRoot, r.mode) ; console.log(host.innerHTML, root.innerHTML) ; console.log(root.isConnected, root.getRootNode() === root, root.getRootNode({ composed: true }) === document, root.firstChild.parentNode === root, root.parentNode, host.contains(root.firstChild)) }, 200)
setTimeout(() => { console.log('--5'); class X extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<x-y></x-y><slot></slot>'; this.shadowRoot.querySelector('slot').addEventListener('slotchange', () => console.log('x slotchange')) } connectedCallback() { console.log('x', this.shadowRoot.children.length) } } class Y extends HTMLElement { connectedCallback() { console.log('y', this.isConnected) } disconnectedCallback() { console.log('y gone') } } customElements.define('x-x', X); customElements.define('x-y', Y); const x = document.createElement('x-x'); x.textContent = 'z'; console.log('made'); document.body.append(x); console.log('appended'); x.remove() }, 250)
setTimeout(() => { console.log('--6'); d.name = 'a'; d.remove(); Promise.resolve().then(() => console.log('job')) }, 300)
setTimeout(() => { console.log('--7'); new MutationObserver((l) => console.log('mutation', l.length)).observe(root, { childList: true, subtree: true }); root.append('x'); host.append('y') }, 350)
// prints:
//   true true open #document-fragment true true
//   1 #text 0 true
//   slot slotchange a true false 2
//   root slotchange a true false 3
//   slot slotchange d true false 2
//   root slotchange d true false 3
//   job
//   --1
//   3 0
//   slot slotchange d true false 2
//   root slotchange d true false 3
//   slot slotchange a true false 2
//   root slotchange a true false 3
//   job
//   --2
//   #document true DIV 1 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   DIV true DIV 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   #document-fragment true BUTTON 1 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   BUTTON true BUTTON 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   BUTTON false BUTTON 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   #document-fragment false BUTTON 3 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   DIV false DIV 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   #document false DIV 3 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   null
//   --3
//   #document-fragment true BUTTON 1 BUTTON,#document-fragment
//   BUTTON true BUTTON 2 BUTTON,#document-fragment
//   BUTTON false BUTTON 2 BUTTON,#document-fragment
//   #document-fragment false BUTTON 3 BUTTON,#document-fragment
//   #document true DIV 1 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   DIV true DIV 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   #document-fragment true BUTTON 1 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   BUTTON true BUTTON 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   BUTTON false BUTTON 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   #document-fragment false BUTTON 3 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   DIV false DIV 2 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   #document false DIV 3 BUTTON,#document-fragment,DIV,BODY,HTML,#document,w
//   --4
//   NotSupportedError Failed to execute 'attachShadow' on 'Element': Shadow root cannot be created on a host which already hosts a shadow tree.
//   NotSupportedError Failed to execute 'attachShadow' on 'Element': This element does not support attachShadow
//   TypeError Failed to execute 'attachShadow' on 'Element': 1 argument required, but only 0 present.
//   null closed
//   <p slot="">1</p>text<q></q> <slot name="a"></slot><slot id="d">fallback</slot><button id="b">in</button>
//   true true true true null false
//   --5
//   made
//   x 2
//   y true
//   appended
//   y gone
//   x slotchange
//   --6
//   slot slotchange d true false 2
//   job
//   --7
//   mutation 1
