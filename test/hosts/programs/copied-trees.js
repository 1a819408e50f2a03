const fs = require('fs')
fs.mkdirSync('copied-s/x/y', { recursive: true })
fs.writeFileSync('copied-s/x/y/f', 'deep'); fs.writeFileSync('copied-s/a', 'A')
fs.cpSync('copied-s', 'copied-t', { recursive: true })
console.log(fs.readFileSync('copied-t/x/y/f', 'utf8'), fs.readdirSync('copied-t'))
try { fs.cpSync('copied-s', 'copied-u') } catch (e) { console.log(e.code, e.name) }
fs.cp('copied-s', 'copied-v', { recursive: true, filter: (src) => !src.endsWith('a') }, (e) => {
  console.log('cp', e, fs.readdirSync('copied-v'))
  fs.promises.cp('copied-s/a', 'copied-w').then((r) => { console.log(r, fs.readFileSync('copied-w', 'utf8')); for (const n of ['copied-s', 'copied-t', 'copied-v', 'copied-w']) fs.rmSync(n, { recursive: true }) })
})
fs.promises.cp('nope', 'copied-z').catch((e) => console.log(e.code))
