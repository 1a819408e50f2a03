// title: Animations of elements
// host: browser

const box = document.createElement('div')
document.body.append(box)
const animation = box.animate([{ opacity: 0 }, { opacity: 1 }], 20)
animation.onfinish = (e) => {
  console.log('onfinish', e.constructor.name, e.currentTime, animation.playState)
  Promise.resolve().then(() => console.log('job of finish'))
}
animation.addEventListener('finish', () => console.log('finish listener'))
animation.finished.then((a) => console.log('finished', a === animation))
animation.ready.then(() => console.log('ready', animation.playState))
console.log(animation.playState, animation.pending, animation.currentTime, animation.effect.target === box)
requestAnimationFrame(() => {
  console.log('frame 1')
  requestAnimationFrame(() => console.log('frame 2'))
})
setTimeout(() => {
  const long = box.animate({ opacity: [0, 1] }, { duration: 1000 })
  long.finished.catch((e) => console.log('rejected', e.name, e.message))
  long.oncancel = (e) => console.log('cancel', e.currentTime)
  long.cancel()
  console.log(long.playState, long.currentTime)
  Promise.resolve().then(() => console.log('job'))
}, 200)
setTimeout(() => {
  const early = box.animate([], 1000)
  early.onfinish = () => console.log('early finish')
  early.finished.then(() => console.log('early finished'))
  early.finish()
  console.log(early.playState, early.currentTime)
  Promise.resolve().then(() => console.log('job'))
}, 300)
setTimeout(() => {
  const slow = box.animate(null, { duration: 30, iterations: 2, delay: 10 })
  slow.finished.then(() => console.log('slow finished'))
  slow.pause()
  console.log(slow.playState, slow.pending)
  slow.ready.then(() => {
    console.log('paused', slow.playState)
    slow.play()
    console.log(slow.playState, slow.pending)
  })
}, 400)
setTimeout(() => {
  console.log(box.getAnimations().length, document.getAnimations().length)
  const nothing = box.animate({ opacity: 1 }, 0)
  nothing.onfinish = () => console.log('nothing finish')
  nothing.finished.then(() => console.log('nothing finished'))
  console.log(nothing.playState)
  requestAnimationFrame(() => console.log('frame'))
}, 700)
// prints:
//   running true 0 true
//   frame 1
//   ready running
//   frame 2
//   finished true
//   onfinish AnimationPlaybackEvent 20 finished
//   job of finish
//   finish listener
//   idle null
//   rejected AbortError The user aborted a request.
//   job
//   cancel null
//   finished 1000
//   early finished
//   job
//   early finish
//   paused true
//   paused paused
//   running true
//   slow finished
//   0 0
//   finished
//   nothing finished
//   nothing finish
//   frame
