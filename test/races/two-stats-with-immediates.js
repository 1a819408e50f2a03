// host: node
const fs = require('fs'); fs.stat(__filename, () => { console.log('1'); setImmediate(() => console.log('i1')) }); fs.stat(__filename, () => { console.log('2'); setImmediate(() => console.log('i2')) }); setImmediate(() => console.log('i'))
