const fs = require('fs')
const path = require('path')
const file = '/tmp/loopscope-test.txt'
fs.readFile('/nope', (error) => {
  console.log(error.message, error)
  later()
})
try { fs.readFileSync('/nope2') } catch (error) { console.log(error.code, error.message) }
fs.writeFileSync(file, 'hello')
console.log(fs.readFileSync(file), fs.readFileSync(file, 'utf8'), fs.existsSync(file), fs.statSync(file).size)
const bytes = Buffer.from('héllo')
console.log(bytes, bytes.toString('hex'), bytes.toString('base64'), Buffer.concat([bytes, Buffer.alloc(2)]), bytes.slice(1, 3))
console.log(Buffer.from('aGk=', 'base64').toString(), JSON.stringify(bytes), Buffer.from([1, 2]).equals(Buffer.of(1, 2)), Buffer.alloc(60))
console.log(path.join('/a', '..', 'b', './c'), path.resolve('/q', '../x'), path.basename('/q/w.txt', '.txt'), path.extname('a.b.c'))
console.log(path.parse('/home/u/f.txt'), path.relative('/a/b/c', '/a/d'), path.normalize('a//b/../c/'), path.dirname('/a/b'))
process.stdout.write('abc')
process.stdout.write(' def\n')
async function later() {
  const handle = await fs.promises.open(file, 'r+')
  console.log(await handle.readFile('utf8'), (await handle.stat()).isFile())
  await handle.close()
  await fs.promises.appendFile(file, ' again')
  for await (const chunk of fs.createReadStream(file, { encoding: 'utf8', highWaterMark: 4 })) console.log(chunk)
  const out = fs.createWriteStream(file)
  out.on('open', () => console.log('open')).on('finish', () => console.log('finish'))
  out.write('one')
  out.end('two', () => console.log('ended'))
  out.on('close', async () => {
    console.log(fs.readFileSync(file, 'utf8'))
    await fs.promises.unlink(file)
    await fs.promises.access(file).catch((error) => console.log(error.code, error.syscall, error.path))
    fs.mkdirSync('/tmp/loopscope-test/a/b', { recursive: true })
    console.log(fs.readdirSync('/tmp/loopscope-test', { withFileTypes: true }).map((entry) => [entry.name, entry.isDirectory()]))
    try { fs.rmdirSync('/tmp/loopscope-test') } catch (error) { console.log(error.code) }
    fs.rmSync('/tmp/loopscope-test', { recursive: true })
    try { process.nextTick(3) } catch (error) { console.log(error.code, error.message) }
  })
}
