// host: node
const fs = require('fs'); fs.readFile(__filename, () => { fs.stat('/', () => console.log('s1')); fs.stat('/', () => console.log('s2')); setImmediate(() => console.log('i')) })
