const wait = () => new Promise((resolve) => setTimeout(resolve, 1))
async function fails() {
  await wait()
  throw new Error('failed')
}
async function catches() {
  try {
    await fails()
  } catch (error) {
    console.log(error.stack)
  }
}
async function returns() { return fails() }
async function awaitsReturned() { try { await returns() } catch (error) { console.log(error.stack) } }
const arrow = async () => { try { await (async () => { await wait(); throw new Error('arrow') })() } catch (error) { console.log(error.stack) } }
const object = { async method() { await wait(); console.log(new Error('method').stack) } }
class Service {
  async load() { await wait(); console.log(new Error('load').stack) }
  static async all() { await new Service().load() }
}
async function main() {
  await catches()
  await awaitsReturned()
  await arrow()
  await object.method()
  await Service.all()
  const value = 1 + (await nested(await nested(1)))
}
async function nested(n) { await wait(); console.log(new Error('nested').stack); return n }
main()
