const show = (label) => { console.log(new Error(label).stack); return 1 }
const object = { toString() { show('toString'); return 'x' }, valueOf() { show('valueOf'); return 1 }, [Symbol.toPrimitive]: undefined };
object + 1
+object
object * 2
object < 1
object == 1
const keyed = {}
keyed[object]
keyed[object] = 1
String(object)
Number(object)
isNaN(object)
;[object].join()
'x'.concat(object)
Object.keys(new Proxy({}, { ownKeys() { show('ownKeys'); return [] } }))
'a' in new Proxy({}, { has() { show('has') } })
new Proxy(function () {}, { apply() { show('apply') } })()
new (new Proxy(function () {}, { construct() { show('construct'); return {} } }))()
1 instanceof { [Symbol.hasInstance]() { show('hasInstance') } }
