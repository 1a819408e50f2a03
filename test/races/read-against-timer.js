// host: node
const fs = require('fs'); fs.readFile(__filename, () => console.log('read')); setTimeout(() => console.log('timer'), 0)
