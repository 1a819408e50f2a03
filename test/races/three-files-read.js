// host: node
const fs = require('fs'); for (const x of 'abc') fs.readFile(__filename, () => console.log(x))
