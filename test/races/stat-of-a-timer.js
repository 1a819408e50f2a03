// host: node
setTimeout(() => { const fs = require('fs'); fs.stat('/', () => console.log('stat')); setImmediate(() => console.log('i1')); setTimeout(() => console.log('timer'), 0) }, 5)
