// title: Observers and custom elements
// host: browser

const log = console.log
const d = document.createElement('div'); document.body.append(d)
const show = r => `${r.type} ${r.target.nodeName} +${[...r.addedNodes].map(n => n.nodeName)} -${[...r.removedNodes].map(n => n.nodeName)} ${r.attributeName} ${r.oldValue} ${r.previousSibling?.nodeName} ${r.nextSibling?.nodeName}`
const o = new MutationObserver((rs, self) => { log(rs.map(show).join(' | '), self === o) })
o.observe(d, { childList: true, attributes: true, characterData: true, subtree: true, attributeOldValue: true, characterDataOldValue: true })
d.innerHTML = '<p>one</p>two'; d.id = 'x'; d.id = 'y'; d.lastChild.data = 'three'; const p = d.firstChild; p.remove(); p.append('z'); p.textContent = 'q'
d.insertBefore(document.createElement('i'), d.firstChild); d.replaceChildren('r', document.createElement('b'))
const f = document.createDocumentFragment(); f.append('1', document.createElement('u')); d.append(f); d.removeAttribute('id'); d.toggleAttribute('hidden')
d.replaceChild(document.createElement('s'), d.firstChild); d.append(d.firstChild)
setTimeout(() => { o.disconnect(); d.id = 'z'; log('disconnected')
  try { new MutationObserver(() => {}).observe(d, {}) } catch (e) { log(e.message) }
  const filtered = new MutationObserver(rs => log('filtered', rs.length)); filtered.observe(d, { attributeFilter: ['a'] }); d.setAttribute('a', 1); d.setAttribute('b', 1)
  const thrower = new MutationObserver(() => { log('throwing'); throw new Error('in observer') }); thrower.observe(d, { attributes: true })
  const after = new MutationObserver(() => log('after')); after.observe(d, { attributes: true }); d.setAttribute('a', 2)
})
class Tom extends HTMLElement {
  static observedAttributes = ['mood']
  constructor() { super(); log('constructor', this.isConnected, this.getAttribute('mood')) }
  connectedCallback() { log('connected', this.id); }
  disconnectedCallback() { log('disconnected', this.id); }
  attributeChangedCallback(n, a, b) { log('attribute', this.id, n, a, b) }
}
const early = document.createElement('x-tom'); early.id = 'early'; early.setAttribute('mood', 'sad'); document.body.append(early)
log('defining', early instanceof Tom, early.matches(':defined'))
customElements.define('x-tom', Tom); log('defined', early instanceof Tom)
const late = document.createElement('x-tom'); late.id = 'late'; late.setAttribute('mood', 'ok'); document.body.append(late); late.mood = 1; late.remove()
const box = document.createElement('div'); box.innerHTML = '<x-tom id=in mood=m></x-tom>'; log('parsed'); document.body.append(box); log('appended'); box.innerHTML = ''; log('emptied')
const n = new Tom(); n.id = 'new'; document.body.append(n); document.body.prepend(n); log('moved')
class Bad extends HTMLElement { constructor() { super(); throw new Error('bad') } }
customElements.define('x-bad', Bad); const b = document.createElement('x-bad'); log(b instanceof HTMLUnknownElement, b instanceof Bad)
customElements.whenDefined('x-tom').then(c => log('when', c === Tom))
try { customElements.define('x-tom', class extends HTMLElement {}) } catch (e) { log(e.name, e.message) }
try { customElements.define('tom', class extends HTMLElement {}) } catch (e) { log(e.name, e.message) }
try { new HTMLElement() } catch (e) { log(e.message) }
log('end')

// prints:
//   defining false false
//   constructor true sad
//   attribute early mood null sad
//   connected early
//   defined true
//   constructor false null
//   attribute late mood null ok
//   connected late
//   disconnected late
//   constructor false m
//   attribute in mood null m
//   parsed
//   connected in
//   appended
//   disconnected in
//   emptied
//   constructor false null
//   connected new
//   disconnected new
//   connected new
//   moved
//   Uncaught Error: bad
//   true false
//   NotSupportedError Failed to execute 'define' on 'CustomElementRegistry': the name "x-tom" has already been used with this registry
//   SyntaxError Failed to execute 'define' on 'CustomElementRegistry': "tom" is not a valid custom element name
//   Failed to construct 'HTMLElement': Illegal constructor
//   end
//   childList DIV +P,#text - null null undefined undefined | attributes DIV + - id null undefined undefined | attributes DIV + - id x undefined undefined | characterData #text + - null two undefined undefined | childList DIV + -P null null undefined #text | childList P +#text - null null #text undefined | childList P +#text -#text,#text null null undefined undefined | childList DIV +I - null null undefined #text | childList DIV +#text,B -I,#text null null undefined undefined | childList DIV +#text,U - null null B undefined | attributes DIV + - id y undefined undefined | attributes DIV + - hidden null undefined undefined | childList DIV +S -#text null null undefined B | childList DIV + -S null null undefined B | childList DIV +S - null null U undefined true
//   when true
//   disconnected
//   Failed to execute 'observe' on 'MutationObserver': The options object must set at least one of 'attributes', 'characterData', or 'childList' to true.
//   filtered 2
//   throwing
//   Uncaught Error: in observer
//   after
