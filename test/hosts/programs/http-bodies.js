// Bodies in parts, connections that are used again, servers that are not there.
const http = require('http')
const { once } = require('events')

const server = http.createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  console.log(request.method, request.url, body, request.headers['transfer-encoding'])
  response.writeHead(201, { 'Content-Type': 'text/plain' })
  response.write('a')
  setTimeout(() => {
    response.write('b')
    response.end('c', () => console.log('sent'))
  }, 5)
})

async function main() {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  const asked = http.request(`http://127.0.0.1:${port}/post`, { method: 'POST' })
  asked.on('finish', () => console.log('finish')).on('close', () => console.log('close'))
  asked.write('one')
  asked.write('two')
  asked.end('three')
  const [first] = await once(asked, 'response')
  const { statusCode, statusMessage, headers } = first
  console.log(statusCode, statusMessage, Object.keys(headers).join(), headers['transfer-encoding'])
  first.setEncoding('utf8')
  let text = ''
  for await (const part of first) text += part
  console.log(text)
  const [second] = await once(http.get({ host: '127.0.0.1', port, path: '/2' }), 'response')
  second.resume()
  await once(second, 'end')
  console.log(second.req.reusedSocket)
  server.close()
  await once(server, 'close')
  const [refused] = await once(http.get(`http://127.0.0.1:${port}/`), 'error')
  console.log(refused.message.replace(port, 'PORT'), refused.code, refused.errno, refused.syscall)
  timeOut()
}

function timeOut() {
  const silent = http.createServer((request, response) => {
    request.on('close', () => console.log('close of the request'))
    response.on('close', () => console.log('close of the response', response.writableFinished))
  })
  silent.listen(0, () => {
    const asked = http.get({ port: silent.address().port })
    asked.on('close', () => setTimeout(() => silent.close(() => console.log('closed')), 20))
    asked.setTimeout(30, () => {
      asked.on('error', ({ message, code }) => setTimeout(() => console.log(message, code), 10))
      asked.destroy()
    })
    const other = http.createServer()
    other.on('error', ({ code, syscall }) => console.log(code, syscall))
    other.listen(silent.address().port)
  })
}

main()
try {
  http.createServer((_request, response) => response).listen(-1)
} catch (error) {
  console.log(error.name, error.code)
}
try {
  http.get('ftp://example.org')
} catch (error) {
  console.log(error.code, error.message)
}
