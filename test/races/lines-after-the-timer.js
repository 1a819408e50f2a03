// host: node
console.log('start'); setTimeout(() => console.log('timer'), 0); setImmediate(() => console.log('immediate')); console.log('one'); console.log('two')
