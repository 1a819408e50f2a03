// title: Where a value was thrown that is no error
// host: browser

addEventListener('error', (e) => {
  console.log(e.message, e.lineno, e.colno)
  e.preventDefault()
})
setTimeout(() => {
  throw 'text'
})
setTimeout(() => {
  [1].forEach(() => {
    throw 7
  })
})
setTimeout(() => {
  try { throw 'first' } catch (e) {
    throw e
  }
})
setTimeout(() => {
  try { throw 'inner' } finally {
    console.log('finally')
  }
})
setTimeout(() => {
  document.addEventListener('x', () => {
    throw { a: 1 }
  })
  document.dispatchEvent(new Event('x'))
  reportError('reported')
})
setTimeout(() => {
  throw { toString: () => 'own words' }
})
setTimeout(() => {
  throw Object.create(null)
})

// prints:
//   Uncaught text 9 3
//   Uncaught 7 13 5
//   Uncaught first 18 5
//   finally
//   Uncaught inner 22 9
//   Uncaught [object Object] 28 5
//   Uncaught reported 31 3
//   Uncaught own words 34 3
//   Uncaught exception 37 3
