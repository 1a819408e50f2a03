for (const v of ['a', 1.5, '', null, true, {}, '1.5', '0x10', 256, -1]) try { process.exitCode = v; console.log(v, process.exitCode) } catch (e) { console.log(e.name, e.code, e.message) }
process.exitCode = undefined
process.on('beforeExit', (c) => console.log('beforeExit', c, process.exitCode))
process.on('exit', (c) => { console.log('exit', c, process.exitCode); process.exitCode = 9; Promise.resolve().then(() => console.log('job')); process.nextTick(() => console.log('never')) })
process.exitCode = '2'
try { process.exit('x') } catch (e) { console.log(e.code) }
process.on('SIGUSR2', (...a) => console.log('got', ...a)); console.log(process.kill(process.pid, 'SIGUSR2'), process.kill(process.pid, 0))
setImmediate(() => console.log('immediate'))
try { process.kill(process.pid, 'NOPE') } catch (e) { console.log(e.name, e.code, e.message) } try { process.kill('x') } catch (e) { console.log(e.name, e.code, e.message) } try { process.kill(999999) } catch (e) { console.log(e.name, e.code, e.message, e.errno, e.syscall) } try { process.kill(process.pid, 999) } catch (e) { console.log(e.name, e.code, e.message) }
