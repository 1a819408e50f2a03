const { MIMEType, MIMEParams } = require('util')
const m = new MIMEType('text/html; charset=utf-8; q="a b"')
console.log(m.type, m.subtype, m.essence, m.params.get('charset'), String(m), JSON.stringify(m))
m.type = 'application'; m.subtype = 'json'; m.params.set('x', '1'); m.params.delete('q')
console.log(String(m), [...m.params], m.params.has('x'), [...m.params.keys()], [...m.params.values()])
try { new MIMEType('bad') } catch (e) { console.log(e.code, e.name, e.message) }
console.log(m)
console.log(new MIMEParams())
