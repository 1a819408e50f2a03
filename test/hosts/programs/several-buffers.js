const fs = require('fs')
fs.writeFileSync('buffers-a', 'hello world')
const fd = fs.openSync('buffers-a', 'r+')
const bs = [Buffer.alloc(3), Buffer.alloc(4)]
console.log(fs.readvSync(fd, bs, 0), bs.map(String))
fs.readv(fd, [Buffer.alloc(2), Buffer.alloc(20)], 6, (e, n, b) => {
  console.log(e, n, b.length)
  fs.writev(fd, [Buffer.from('XX'), Buffer.from('YY')], 0, (e, n, b) => {
    console.log(e, n, b.length)
    fs.closeSync(fd)
    console.log(fs.readFileSync('buffers-a', 'utf8'))
    fs.unlinkSync('buffers-a')
  })
})
