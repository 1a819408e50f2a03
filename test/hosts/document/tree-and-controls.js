// title: Tree and controls
// host: browser

const d = document.createElement('div'); d.id = 'tom'; d.className = 'a b'
d.innerHTML = '<p class=x>Hello <b>you</b> &amp; me</p><input type=checkbox checked><ul><li>1<li>2</ul><!-- c --><br>'
document.body.append(d, 'text')
console.log(d.outerHTML)
console.log(d.querySelector('p > b').textContent, d.querySelectorAll('li').length, [...d.querySelectorAll('li')].map(l => l.textContent).join())
console.log(d.children.length, d.childNodes.length, d.firstElementChild.tagName, d.lastChild.nodeName)
console.log(d.classList.contains('a'), d.classList.toggle('b'), d.className, [...d.classList].join())
d.dataset.fooBar = 5; console.log(d.getAttribute('data-foo-bar'), JSON.stringify({...d.dataset}), 'fooBar' in d.dataset, delete d.dataset.fooBar, d.hasAttribute('data-foo-bar'))
d.style.backgroundColor = 'red'; d.style.width = '10px'; console.log(d.getAttribute('style'), d.style.width, d.style.cssText, d.style.height === '')
console.log(document.getElementById('tom') === d, document.querySelector('#tom.a') === d, d.matches('div'), d.querySelector('b').closest('#tom') === d)
const box = d.querySelector('input')
box.addEventListener('click', e => { console.log('click', box.checked); })
box.addEventListener('change', e => console.log('change', box.checked, e.isTrusted, e.bubbles))
box.addEventListener('input', e => console.log('input', box.checked))
box.click()
box.addEventListener('click', e => e.preventDefault()); box.click(); console.log(box.checked)
try { d.appendChild(document.body) } catch (e) { console.log(e.name, e.message, e instanceof DOMException) }
try { d.removeChild(document.body) } catch (e) { console.log(e.name, e.message) }
try { d.querySelector('a[') } catch (e) { console.log(e.name, e.message) }
try { d.appendChild('x') } catch (e) { console.log(e.name, e.message) }
d.replaceChildren('a', document.createElement('i')); console.log(d.innerHTML)
console.log(String(d), Object.prototype.toString.call(document), d instanceof HTMLDivElement, d instanceof Node, d instanceof EventTarget, document instanceof HTMLDocument)
const f = document.createElement('form'); f.innerHTML = '<input name=a value=1><input name=b required><button>Go</button>'; document.body.append(f)
f.onsubmit = e => { e.preventDefault(); console.log('submit', e.submitter?.textContent) }
f.querySelector('button').click(); f.elements.b.value = 'x'; f.querySelector('button').click(); console.log(f.elements.length, f.elements.a.value)
const inp = f.elements.a
inp.addEventListener('focus', () => console.log('focus', document.activeElement === inp)); inp.addEventListener('blur', () => console.log('blur')); inp.addEventListener('focusin', () => console.log('focusin'))
inp.focus(); f.elements.b.focus(); console.log(document.activeElement.name)
document.title = 'T'; console.log(document.title, document.head.innerHTML.includes('<title>T'))
const t = document.createElement('template'); t.innerHTML = '<p>x</p>'; console.log(t.content.childNodes.length, t.childNodes.length, t.innerHTML); d.append(t.content.cloneNode(true)); console.log(d.innerHTML)
const r = document.createElement('div'); r.setAttribute('onclick', 'console.log("inline", event.type, this === r)'); r.click()
console.log(d.cloneNode(true).isEqualNode(d), d.contains(d.firstChild), d.compareDocumentPosition(document.body))
for (const n of document.body.childNodes) if (n.nodeName !== 'SCRIPT') console.log(n.nodeName)

// prints:
//   <div id="tom" class="a b"><p class="x">Hello <b>you</b> &amp; me</p><input type="checkbox" checked=""><ul><li>1</li><li>2</li></ul><!-- c --><br></div>
//   you 2 1,2
//   4 5 P BR
//   true false a a
//   5 {"fooBar":"5"} true true false
//   background-color: red; width: 10px; 10px background-color: red; width: 10px; true
//   true true true true
//   click false
//   input false
//   change false true true
//   click true
//   false
//   HierarchyRequestError Failed to execute 'appendChild' on 'Node': The new child element contains the parent. true
//   NotFoundError Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.
//   SyntaxError Failed to execute 'querySelector' on 'Element': 'a[' is not a valid selector.
//   TypeError Failed to execute 'appendChild' on 'Node': parameter 1 is not of type 'Node'.
//   a<i></i>
//   [object HTMLDivElement] [object HTMLDocument] true true true true
//   submit Go
//   3 1
//   focus true
//   focusin
//   blur
//   b
//   T true
//   1 0 <p>x</p>
//   a<i></i><p>x</p>
//   inline click true
//   true true 10
//   DIV
//   #text
//   FORM
