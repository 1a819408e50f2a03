// host: node
const fs = require('fs'); fs.stat(__filename, () => console.log('stat')); setTimeout(() => console.log('timer'), 0)
