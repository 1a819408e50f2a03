async function main() {
  await middle()
}
async function middle() {
  await leaf()
}
async function leaf() {
  console.log(new Error('before').stack)
  await null
  console.log(new Error('after').stack)
}
main()
