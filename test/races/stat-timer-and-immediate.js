// host: node
const fs = require('fs'); fs.stat(__filename, () => { console.log('stat'); setImmediate(() => console.log('si')); setTimeout(() => console.log('st'), 0) }); setTimeout(() => console.log('timer'), 0); setImmediate(() => console.log('immediate'))
