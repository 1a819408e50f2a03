// host: node
const fs = require('fs'); fs.readFile(__filename, () => { fs.stat(__filename, () => console.log('stat')); setImmediate(() => console.log('i1', setImmediate(() => console.log('i2')) && '')); setTimeout(() => console.log('timer'), 0) })
