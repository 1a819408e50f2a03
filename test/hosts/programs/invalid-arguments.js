// What is no buffer, descriptor or number is refused before the system is asked.
const fs = require('fs')
const { StringDecoder } = require('string_decoder')

const bytes = Buffer.alloc(4)
const { port1 } = new MessageChannel()

const ATTEMPTS = [
  () => port1.on('message', 1),
  () => port1.on('message', null) === port1,
  () => fs.readSync(1, 'x', 0, 1, 0),
  () => fs.readSync(1, bytes, 'x', 1, 0),
  () => fs.readSync(1, bytes, 0, 9, 0),
  () => fs.readSync(1, bytes, 0.5, 1, 0),
  () => fs.readSync('a', bytes),
  () => fs.readSync(-1, bytes),
  () => fs.readSync(99, bytes, 0, 1, 'x'),
  () => fs.readSync(99, bytes, 0, -1, 0),
  () => fs.readSync(99, new DataView(new ArrayBuffer(2))),
  () => fs.writeSync(99, 1),
  () => fs.writeSync(1, {}),
  () => fs.writeSync(99, bytes, 9),
  () => fs.writeSync(99, bytes, 1, 9),
  () => fs.writeSync(99, bytes, 'a', 9),
  () => fs.write(99, 1, () => {}),
  () => fs.read(99, { buffer: 'x' }, () => {}),
  () => fs.ftruncateSync(99, 'a'),
  () => fs.ftruncateSync(99, 1.5),
  () => fs.chmodSync('/nowhere'),
  () => fs.chmodSync('/nowhere', 'zz'),
  () => fs.openSync('/nowhere', {}),
  () => fs.openSync('/nowhere', 1.5),
  () => fs.utimesSync('/nowhere', {}, {}),
  () => fs.closeSync(2 ** 40),
  () => bytes.write(),
  () => Buffer.byteLength(1),
  () => Buffer.concat([1]),
  () => Buffer.compare(1, 2),
  () => Buffer.alloc(-1),
  () => bytes.equals(1),
  () => bytes.indexOf({}),
  () => bytes.readUInt8('a'),
  () => bytes.readUInt8(1.5),
  () => new StringDecoder().write(1),
]

for (const attempt of ATTEMPTS) {
  try {
    console.log(attempt())
  } catch (error) {
    console.log(error.name, error.code, error.message)
  }
}
