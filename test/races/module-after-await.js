// host: node
import fs from 'fs'
await null
fs.stat('/', () => console.log('stat')); setImmediate(() => { console.log('immediate'); setImmediate(() => console.log('i2')) }); setTimeout(() => console.log('timer'), 0)
