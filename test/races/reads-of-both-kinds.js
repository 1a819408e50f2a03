// host: node
const fs = require('fs'); fs.promises.readFile(__filename).then(() => console.log('pread')); fs.readFile(__filename, () => console.log('read')); fs.stat(__filename, () => console.log('stat'))
