// host: browser
requestIdleCallback((d) => {
  const first = performance.now() + d.timeRemaining()
  requestIdleCallback((e) => console.log('a later deadline', performance.now() + e.timeRemaining() > first))
})
requestAnimationFrame(function frame(t) { if (t < 500) requestAnimationFrame(frame) })
