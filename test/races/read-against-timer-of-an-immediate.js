// host: node
const fs = require('fs'); fs.readFile(__filename, () => console.log('op')); setImmediate(() => { console.log('imm'); setTimeout(() => console.log('timer'), 0) })
