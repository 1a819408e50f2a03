// host: node
const fs = require('fs'); fs.readFile(__filename, () => console.log('read')); let n = 0; setImmediate(function f() { if (++n < 40) setImmediate(f); else console.log('40') })
