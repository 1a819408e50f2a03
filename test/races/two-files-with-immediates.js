// host: node
const fs = require('fs'); fs.readFile(__filename, () => {console.log('a'); setImmediate(() => console.log('ia'))}); fs.readFile(__filename, () => { console.log('b'); setImmediate(() => console.log('ib'))})
