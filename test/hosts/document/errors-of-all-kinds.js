// title: What is thrown is the error of the event, even if it is undefined.
// host: browser

window.addEventListener('error', (e) => { console.log('error', e.message, e.error && e.error.name, e.error === undefined, e.error === null) }); window.addEventListener('unhandledrejection', (e) => { console.log('unhandled', e.reason && e.reason.message); e.preventDefault() }); window.addEventListener('rejectionhandled', () => console.log('handled')); const p = Promise.reject(new Error('r')); setTimeout(() => p.catch(() => {}), 20); setTimeout(() => { throw new TypeError('t') }); setTimeout(() => { throw undefined }, 5); setTimeout(() => { throw null }, 6); setTimeout(() => { throw 'text' }, 7); reportError(new RangeError('rep')); window.onerror = (m, s, l, c, er) => { console.log('onerror', m, er && er.name); return true }; queueMicrotask(() => { throw new Error('micro') }); document.body.addEventListener('x', () => { throw new Error('listener') }); document.body.dispatchEvent(new Event('x')); console.log('after')

// prints:
//   error Uncaught RangeError: rep RangeError false false
//   Uncaught RangeError: rep
//   error Uncaught Error: listener Error false false
//   onerror Uncaught Error: listener Error
//   after
//   error Uncaught Error: micro Error false false
//   onerror Uncaught Error: micro Error
//   error Uncaught TypeError: t TypeError false false
//   onerror Uncaught TypeError: t TypeError
//   unhandled r
//   error Uncaught undefined undefined true false
//   onerror Uncaught undefined undefined
//   error Uncaught null null false true
//   onerror Uncaught null null
//   error Uncaught text undefined false false
//   onerror Uncaught text undefined
//   handled
