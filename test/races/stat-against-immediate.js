// host: node
require('fs').stat(__filename, () => console.log('stat')); setImmediate(() => console.log('immediate'))
