// host: node
const fs = require('fs'); fs.readFile(__filename, () => console.log('a')); fs.readFile(__filename, () => console.log('b'))
