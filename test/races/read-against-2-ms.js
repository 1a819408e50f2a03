// host: node
const fs = require('fs'); fs.readFile(__filename, () => console.log('read')); setTimeout(() => console.log('t2'), 2); setTimeout(() => console.log('t5'), 5)
