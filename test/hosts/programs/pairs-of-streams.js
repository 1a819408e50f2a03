const { duplexPair } = require('stream')
console.log(typeof duplexPair)
if (duplexPair) {
const [a, b] = duplexPair()
b.on('data', (d) => { console.log('b', String(d)); b.write('pong') })
a.on('data', (d) => { console.log('a', String(d)); a.end() })
b.on('end', () => { console.log('b end'); b.end() })
a.on('end', () => console.log('a end')).on('close', () => console.log('a close'))
b.on('close', () => console.log('b close'))
a.write('ping')
}
