{
  using late = setTimeout(() => console.log('never'), 5)
  using soon = setImmediate(() => console.log('never'))
  using often: NodeJS.Timeout = setInterval(() => console.log('never'))
  console.log(late.hasRef())
}
function wait(): void {
  using timer = setTimeout(() => console.log('in time'), 1)
  setTimeout(() => console.log('after'), 5)
  console.log(typeof timer)
  timer.unref()
  setImmediate((x: number) => console.log('immediate', x), 1)
}
wait()
console.log('end')
