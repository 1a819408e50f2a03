// A server and its client over the loopback.
const http = require('http')

const server = http.createServer((request, response) => {
  console.log('request', request.method, request.url, request.httpVersion, request.headers['x-a'])
  request.on('data', (data) => console.log('data of the request', String(data)))
  request.on('end', () => console.log('end of the request'))
  request.on('close', () => console.log('close of the request'))
  response.on('finish', () => console.log('finish of the response'))
  response.on('close', () => console.log('close of the response'))
  response.setHeader('X-Tom', '1')
  response.end('hi')
  console.log(response.headersSent, response.writableEnded)
})

server.on('connection', () => console.log('connection'))
server.on('close', () => console.log('close of the server'))
server.on('listening', () => console.log('listening'))

const isSame =
  server.listen(0, () => {
    const { address, family, port } = server.address()
    console.log('called back', address, family, server.listening)
    const asked = http.get({ port, path: '/a?b=1', headers: { 'X-A': 'b' } }, receive)
    for (const type of ['socket', 'finish', 'close', 'error']) asked.on(type, () => console.log('get', type))
    asked.on('socket', (socket) => socket.on('connect', () => console.log('connect')))
    process.nextTick(() => console.log('tick after get'))
    Promise.resolve().then(() => console.log('job after get'))
    setImmediate(() => console.log('immediate after get'))
  }) === server
console.log(isSame)
process.nextTick(() => console.log('tick after listen'))

function receive(response) {
  const { statusCode, statusMessage, headers } = response
  console.log('response', statusCode, statusMessage, Object.keys(headers), headers['content-length'])
  process.nextTick(() => console.log('tick in response'))
  Promise.resolve().then(() => console.log('job in response'))
  setImmediate(() => console.log('immediate in response'))
  response.on('data', (data) => console.log('data', String(data)))
  response.on('end', () => {
    console.log('end', response.complete)
    server.close(() => console.log('closed'))
  })
  response.on('close', () => console.log('close'))
}
