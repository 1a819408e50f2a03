// host: node
const fs = require('fs/promises'); (async () => { await fs.stat('/'); console.log('stat'); await fs.stat('/'); console.log('stat2') })(); setImmediate(() => console.log('i1')); setTimeout(() => console.log('timer'), 0)
