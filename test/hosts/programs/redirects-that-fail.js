const server = require('http').createServer((_request, response) => {
  response.writeHead(302, { location: '/again' })
  response.end()
})
server.listen(0, async () => {
  const address = `http://localhost:${server.address().port}/`
  for (const redirect of ['follow', 'error'])
    await fetch(address, { redirect }).catch(({ message, cause }) => console.log(message, cause.name, cause.message))
  console.log((await fetch(address, { redirect: 'manual' })).status)
  server.close()
})
