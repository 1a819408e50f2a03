// host: node
const fs = require('fs'); fs.stat(__filename, () => console.log('stat')); setImmediate(() => console.log('immediate')); console.log('main')
