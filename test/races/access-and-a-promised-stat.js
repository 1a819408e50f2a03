// host: node
const fs = require('fs'); fs.access(__filename, () => console.log('access')); fs.promises.stat(__filename).then(() => console.log('pstat')); setImmediate(() => console.log('immediate')); process.nextTick(() => console.log('tick'))
