// title: When elements are defined
// host: browser

customElements.whenDefined('x-e').then(() => console.log('defined')); Promise.resolve().then(() => console.log('a'))
customElements.define('x-e', class extends HTMLElement { connectedCallback() { Promise.resolve().then(() => console.log('conn job')) } })
customElements.whenDefined('x-e').then(() => console.log('defined 2')); Promise.resolve().then(() => console.log('b'))
setTimeout(() => { document.body.insertAdjacentHTML('beforeend', '<x-f></x-f>'); customElements.whenDefined('x-f').then(() => console.log('f defined')); Promise.resolve().then(() => console.log('c')); customElements.define('x-f', class extends HTMLElement { connectedCallback() { Promise.resolve().then(() => console.log('f job')) } }); Promise.resolve().then(() => console.log('d')) })
// prints:
//   a
//   defined
//   defined 2
//   b
//   c
//   f defined
//   f job
//   d
