// title: Listeners outside of a closed shadow tree do not find it on the path of an event.
// host: browser

const host = document.createElement('div'); document.body.append(host); const s = host.attachShadow({ mode: 'closed' }); s.innerHTML = '<button><slot name="x"></slot></button>'; host.innerHTML = '<span slot="x">t</span>'; const b = s.querySelector('button'); host.addEventListener('click', (e) => console.log('host', e.target === host, e.composedPath().length)); s.addEventListener('click', (e) => console.log('shadow', e.target.nodeName)); b.click(); host.firstChild.click(); console.log(host.shadowRoot, s.querySelector('slot').assignedNodes().length, host.firstChild.assignedSlot); b.addEventListener('foo', () => console.log('foo in')); host.addEventListener('foo', () => console.log('foo out')); b.dispatchEvent(new Event('foo', { bubbles: true })); b.dispatchEvent(new Event('foo', { bubbles: true, composed: true }))

// prints:
//   shadow BUTTON
//   host true 5
//   shadow SPAN
//   host false 6
//   null 1 null
//   foo in
//   foo in
//   foo out
