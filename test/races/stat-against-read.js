// host: node
const fs = require('fs'); fs.stat(__filename, () => console.log('stat')); fs.readFile(__filename, () => console.log('read'));
