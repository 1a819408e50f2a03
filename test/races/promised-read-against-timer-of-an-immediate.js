// host: node
const fs = require('fs'); fs.promises.readFile(__filename).then(() => console.log('op')); setImmediate(() => { console.log('imm'); setTimeout(() => console.log('timer'), 0) })
