const fs = require('fs')
fs.mkdirSync('opened-d/e', { recursive: true })
fs.writeFileSync('opened-d/a', '1'); fs.writeFileSync('opened-d/b', '22')
const dir = fs.opendirSync('opened-d')
console.log(dir.path, dir.constructor.name)
const names = []
let entry
while ((entry = dir.readSync()) !== null) names.push(entry.name + (entry.isDirectory() ? '/' : ''))
console.log(names.sort())
dir.closeSync()
try { dir.readSync() } catch (e) { console.log(e.code, e.message) }
async function main() {
  const seen = []
  for await (const d of await fs.promises.opendir('opened-d')) seen.push(d.name)
  console.log(seen.sort())
  fs.opendir('opened-d', (e, dir) => {
    console.log(e, dir.path)
    dir.read((e, x) => { console.log(e, typeof x.name); dir.close((e) => { console.log('closed', e) ; rm() }) })
  })
  await fs.promises.opendir('nope').catch((e) => console.log(e.code, e.message))
}
const rm = () => fs.rmSync('opened-d', { recursive: true })
main()
