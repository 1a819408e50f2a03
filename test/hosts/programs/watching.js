const fs = require('fs')
fs.writeFileSync('watched.tmp', '1')
const w = fs.watch('watched.tmp', (type, name) => { console.log(type, name); w.close(); w.on('close', () => console.log('closed')) })
setTimeout(() => fs.writeFileSync('watched.tmp', '22'), 20)
const d = fs.watch('.', (type, name) => { if (name.startsWith('n')) { console.log('dir', type, name) } })
setTimeout(() => fs.writeFileSync('newatched.tmp', ''), 60)
setTimeout(() => fs.renameSync('newatched.tmp', 'name.tmp'), 100)
setTimeout(() => fs.unlinkSync('name.tmp'), 140)
setTimeout(() => { d.close() }, 180)
try { fs.watch('missing', () => {}) } catch (e) { console.log(e.code, e.syscall, e.message) }
try { fs.watch(5) } catch (e) { console.log(e.code, e.message) }
process.on('exit', () => fs.rmSync('watched.tmp'))
