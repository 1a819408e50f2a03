// title: Frames and observers
// host: browser

const log = console.log
const make = (width, height) => { const d = document.createElement('div'); d.style.cssText = `width: ${width}px; height: ${height}px`; document.body.append(d); return d }
const a = make(10, 10), b = make(20, 20), inner = document.createElement('div'); inner.style.cssText = 'width: 5px; height: 5px'; a.append(inner)
const sizes = entries => entries.map(e => `${e.contentRect.width}x${e.contentRect.height}`).join()
const first = new ResizeObserver((entries, self) => { log('first', sizes(entries), self === first); queueMicrotask(() => log('job of first')); inner.style.width = '7px' })
const second = new ResizeObserver(entries => { log('second', sizes(entries), entries[0].target === inner) })
first.observe(a); first.observe(b); second.observe(inner)
const seen = new IntersectionObserver(entries => { log('seen', entries.map(e => `${e.isIntersecting} ${e.intersectionRatio}`).join()); queueMicrotask(() => log('job of seen')) })
seen.observe(a)
requestAnimationFrame(() => { log('frame 1'); queueMicrotask(() => log('job of frame')) })
setTimeout(() => {
  log('resizing'); b.style.height = '30px'; b.style.height = '20px'
  requestAnimationFrame(() => {
    log('nothing changed'); a.style.height = '15px'
    requestAnimationFrame(() => { log('frame after'); first.disconnect(); b.style.width = '1px'; a.style.marginTop = '0px'
      requestAnimationFrame(() => { a.style.display = 'none'; log('hiding')
        setTimeout(() => { document.body.style.height = '5000px'; document.addEventListener('scroll', e => log('scroll', e.target === document, e.bubbles, scrollY)); addEventListener('scroll', () => log('window')); scrollTo(0, 100); scrollTo(0, 120); log(scrollY); scrollTo({ top: 120 }); scrollBy(0, 30); log(window.pageYOffset)
          requestAnimationFrame(() => { log('frame with scroll') })
        }, 100)
      })
    })
  })
}, 200)

// prints:
//   frame 1
//   job of frame
//   first 10x10,20x20 true
//   job of first
//   second 5x5 true
//   second 7x5 true
//   seen true 1
//   job of seen
//   resizing
//   nothing changed
//   first 10x15 true
//   job of first
//   frame after
//   hiding
//   second 0x0 true
//   seen false 0
//   job of seen
//   120
//   150
//   scroll true true 150
//   window
//   frame with scroll
