async function* values() {
  console.log(new Error('start').stack)
  yield 1
  await null
  console.log(new Error('resumed').stack)
}
async function consume() {
  for await (const value of values()) console.log(value)
}
consume()
