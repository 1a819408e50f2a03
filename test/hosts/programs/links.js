const fs = require('fs')
fs.writeFileSync('links-a', 'hello')
fs.symlinkSync('links-a', 'links-l')
console.log(fs.readlinkSync('links-l'), fs.lstatSync('links-l').isSymbolicLink(), fs.statSync('links-l').isSymbolicLink(), fs.readFileSync('links-l', 'utf8'))
fs.linkSync('links-a', 'links-h')
console.log(fs.statSync('links-h').nlink, fs.statSync('links-a').nlink, fs.statSync('links-h').ino === fs.statSync('links-a').ino)
fs.writeFileSync('links-h', 'changed')
console.log(fs.readFileSync('links-a', 'utf8'))
fs.unlinkSync('links-a')
console.log(fs.readFileSync('links-h', 'utf8'), fs.existsSync('links-l'))
try { fs.readFileSync('links-l') } catch (e) { console.log(e.code, e.message) }
fs.symlink('links-h', 'links-l2', (e) => { console.log('symlink', e); fs.readlink('links-l2', (e, t) => { console.log(e, t); fs.realpath('links-l2', (e, p) => { console.log(e, require('path').basename(p)); fs.unlinkSync('links-l2'); fs.unlinkSync('links-l'); fs.unlinkSync('links-h') }) }) })
try { fs.symlinkSync('links-x', 'links-l') } catch (e) { console.log(e.code, e.syscall, e.message) }
try { fs.linkSync('nope', 'links-k') } catch (e) { console.log(e.code, e.syscall, e.message, e.dest) }
try { fs.readlinkSync('links-h') } catch (e) { console.log(e.code, e.message) }
