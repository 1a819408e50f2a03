// host: node
const fs = require('fs'); for (const x of 'abcde') fs.stat(__filename, () => console.log(x))
