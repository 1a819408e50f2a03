// readline, on streams that are no terminals.
const { Readable } = require('stream')
const readline = require('readline')
const promises = require('readline/promises')

async function main() {
  const lines = readline.createInterface({ input: Readable.from(['to', 'm\nand\r\nje', 'rry']) })
  lines.on('line', (line) => console.log('line', line))
  lines.on('close', () => console.log('close'))
  await new Promise((resolve) => lines.once('close', resolve))

  for await (const line of readline.createInterface({ input: Readable.from(['a\nb\n', 'c']) }))
    console.log('of the loop', line)

  const asking = readline.createInterface({ input: Readable.from(['tom\njerry\n']), output: process.stdout })
  asking.question('Who? ', (name) => {
    console.log(name)
    asking.question('And? ', (other) => {
      console.log(other)
      asking.close()
      try {
        asking.question('More? ', () => {})
      } catch (error) {
        console.log(error.code, error.message)
      }
    })
  })
  await new Promise((resolve) => asking.once('close', resolve))

  const later = promises.createInterface({ input: Readable.from(['spike\n']), output: process.stdout })
  console.log(await later.question('Dog? '))
  later.close()
}

main()
