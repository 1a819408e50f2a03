const wait = () => new Promise((resolve) => setTimeout(resolve, 1))
function viaThen() { return wait().then(() => { console.log(new Error('in then').stack) }) }
async function awaitsThen() { await viaThen() }
async function thenable() { await wait().then(function second() { return wait() }).then(() => console.log(new Error('after').stack)) }
async function finallyAsync() { await wait().finally(() => console.log(new Error('finally').stack)) }
async function resolved() { await Promise.resolve(wait().then(() => console.log(new Error('resolved').stack))) }
async function main() {
  await awaitsThen()
  await thenable()
  await finallyAsync()
  await resolved()
}
main()
