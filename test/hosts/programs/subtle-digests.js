const hex = (b) => Buffer.from(b).toString('hex')
;(async () => {
  for (const a of ['SHA-1', 'SHA-256', { name: 'SHA-384' }, 'sha-512']) console.log(hex(await crypto.subtle.digest(a, new TextEncoder().encode('Tom'))))
  const d = await crypto.subtle.digest('SHA-256', new ArrayBuffer(0)); console.log(d instanceof ArrayBuffer, d.byteLength)
  await crypto.subtle.digest('MD5', new Uint8Array(1)).catch((e) => console.log(e.name, e.message))
  await crypto.subtle.digest('SHA-1', 'text').catch((e) => console.log(e.name, e.code))
  console.log(require('crypto').webcrypto.subtle === crypto.subtle, typeof require('crypto').subtle, crypto.subtle.constructor.name, Object.prototype.toString.call(crypto.subtle))
})()

process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('job'))
