process.on('exit', () => console.log('never'))
setTimeout(() => console.log('never'), 5)
process.nextTick(() => { process.kill(process.pid, 'SIGTERM'); console.log('never') })
