const crypto = require('crypto')
const k = crypto.createSecretKey(Buffer.from('secret'))
console.log(k.type, k.symmetricKeySize, k.export().toString(), k.equals(crypto.createSecretKey('secret', 'utf8')))
console.log(crypto.createHmac('sha256', k).update('x').digest('hex'))
console.log(k.export({ format: 'jwk' }))
console.log(k instanceof crypto.KeyObject, Object.prototype.toString.call(k))
try { crypto.createSecretKey(1) } catch (e) { console.log(e.code) }
console.log(k)
