// host: node
import fs from 'fs'
fs.stat('/', () => console.log('stat')); setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timer'), 0); console.log('main')
