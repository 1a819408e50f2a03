const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function part(n) {
  await wait(n)
  console.log(new Error('part ' + n).stack)
  if (n > 5) throw new Error('x')
}
async function main() {
  await Promise.all([wait(1), part(2)])
  await Promise.allSettled([part(3)])
  await Promise.any([part(4)])
  await Promise.race([part(5)])
  await Promise.all([1, part(6)]).catch(() => 1)
}
main().then(() => console.log('done'))
