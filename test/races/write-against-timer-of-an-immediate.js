// host: node
const fs = require('fs'); fs.writeFile('/tmp/written-by-a-race', 'x', () => console.log('op')); setImmediate(() => { console.log('imm'); setTimeout(() => console.log('timer'), 0) })
