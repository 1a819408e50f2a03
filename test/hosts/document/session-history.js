// title: Session history
// host: browser

const tail = (url) => url.replace(/^[^?#]*/, '')
addEventListener('hashchange', (event) => console.log('hashchange', tail(event.oldURL), tail(event.newURL), location.hash))
addEventListener('popstate', (event) => console.log('popstate', JSON.stringify(event.state), location.search, location.hash))
const steps = [
  () => {
    location.hash = 'x'
    console.log('set', location.hash)
    Promise.resolve().then(() => console.log('job'))
    setTimeout(() => console.log('timeout'), 0)
  },
  () => {
    history.pushState({ a: [1, new Date(0)] }, '', '?q=1')
    console.log(tail(location.href), JSON.stringify(history.state))
    history.pushState({ b: 2 }, '', '#z')
    console.log(location.hash)
  },
  () => {
    history.back()
    console.log('back was called', location.hash)
    Promise.resolve().then(() => console.log('job', location.hash))
  },
  () => {
    history.replaceState(5, '', '?r=2')
    console.log(location.search, history.state)
    history.go(1)
  },
  () => {
    location.hash = '#y'
    location.hash = '#y'
    location.replace('#w')
    console.log(tail(String(location)), history.state)
  },
  () => {
    try {
      history.pushState(() => {}, '')
    } catch (error) {
      console.log(error.name)
    }
    try {
      history.pushState(null, '', 'https://example.com/')
    } catch (error) {
      console.log(error.name)
    }
    console.log(Object.prototype.toString.call(location), Object.prototype.toString.call(history))
    history.go(99)
  },
]
steps.forEach((step, i) => setTimeout(step, 60 * (i + 1)))

// prints:
//   popstate null  #x
//   set #x
//   job
//   hashchange  #x #x
//   timeout
//   ?q=1 {"a":[1,"1970-01-01T00:00:00.000Z"]}
//   #z
//   back was called #z
//   job #z
//   popstate {"a":[1,"1970-01-01T00:00:00.000Z"]} ?q=1 
//   hashchange ?q=1#z ?q=1 
//   ?r=2 5
//   popstate {"b":2} ?q=1 #z
//   popstate null ?q=1 #y
//   popstate null ?q=1 #w
//   ?q=1#w null
//   hashchange ?q=1#z ?q=1#y #w
//   hashchange ?q=1#y ?q=1#w #w
//   DataCloneError
//   SecurityError
//   [object Location] [object History]
