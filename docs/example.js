async function story() {
  console.log('one')
  await null
  console.log('two')
}

setTimeout(() => console.log('timer'), 0)
story()
Promise.resolve().then(() => console.log('job'))
console.log('end')
