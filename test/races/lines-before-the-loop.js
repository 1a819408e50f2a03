// host: node
console.log('start'); const fs = require('fs'); fs.stat(__filename, () => console.log('stat')); setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timer'), 0); console.log('end')
