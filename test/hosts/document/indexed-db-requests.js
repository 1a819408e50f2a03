// title: A store, an index, cursors and errors of IndexedDB.
// host: browser

const log = console.log
const r = indexedDB.open('a', 3)
log(String(r), r.readyState, r.source, r.transaction)
try { r.result } catch (e) { log(e.name, e.message) }
r.onupgradeneeded = (e) => {
  log(e.type, e.constructor.name, e.oldVersion, e.newVersion, String(r.transaction), r.transaction.mode, r.readyState)
  const db = r.result
  log(String(db), db.name, db.version, db.objectStoreNames.length)
  const s = db.createObjectStore('s', { keyPath: 'id', autoIncrement: true })
  log(String(s), s.name, s.keyPath, s.autoIncrement, s.indexNames.length, s.transaction === r.transaction)
  const i = s.createIndex('byName', 'name', { unique: false })
  log(String(i), i.name, i.keyPath, i.unique, i.multiEntry, [...s.indexNames].join())
  s.add({ name: 'b' }); s.add({ name: 'a' }); const q = s.add({ name: 'c', id: 10 })
  q.onsuccess = (e) => log('added', q.result, e.target === q, e.type, e.bubbles, e.cancelable, e.eventPhase)
  try { s.add({ id: {} }) } catch (e) { log(e.name + ': ' + e.message) }
  try { s.add(1) } catch (e) { log(e.name + ': ' + e.message) }
  try { db.transaction('s') } catch (e) { log(e.name + ': ' + e.message) }
  r.transaction.oncomplete = () => log('upgrade complete')
}
r.onsuccess = () => {
  const db = r.result
  log('success', r.transaction)
  const tx = db.transaction(['s'], 'readwrite')
  log(String(tx), tx.mode, [...tx.objectStoreNames].join(), tx.db === db, tx.durability, tx.error)
  const s = tx.objectStore('s')
  s.get(1).onsuccess = (e) => { log('get', JSON.stringify(e.target.result)); Promise.resolve().then(() => log('job of get')) }
  s.getAll().onsuccess = (e) => log('getAll', JSON.stringify(e.target.result))
  s.getAllKeys().onsuccess = (e) => log('getAllKeys', JSON.stringify(e.target.result))
  s.count(IDBKeyRange.lowerBound(2)).onsuccess = (e) => log('count', e.target.result)
  s.index('byName').get('c').onsuccess = (e) => log('index get', JSON.stringify(e.target.result))
  s.index('byName').getKey('a').onsuccess = (e) => log('index getKey', JSON.stringify(e.target.result))
  s.put({ id: 2, name: 'z' }).onsuccess = (e) => log('put', e.target.result)
  s.openCursor(null, 'prev').onsuccess = (e) => { const c = e.target.result; if (!c) return log('cursor end'); log('cursor', String(c), c.key, c.primaryKey, JSON.stringify(c.value), c.direction); c.continue() }
  s.index('byName').openKeyCursor().onsuccess = (e) => { const c = e.target.result; if (!c) return log('kc end'); log('kc', String(c), c.key, c.primaryKey); c.continue() }
  s.delete(1).onsuccess = (e) => log('delete', e.target.result)
  const bad = s.add({ id: 10 })
  bad.onerror = (e) => { log('error', bad.error.name, bad.error.message, e.bubbles, e.cancelable); e.preventDefault(); e.stopPropagation() }
  bad.onsuccess = () => log('never')
  s.clear().onsuccess = () => log('clear')
  tx.oncomplete = () => {
    log('complete')
    try { s.get(1) } catch (e) { log(e.name + ': ' + e.message) }
    try { db.transaction('x') } catch (e) { log(e.name + ': ' + e.message) }
    try { db.transaction([]) } catch (e) { log(e.name + ': ' + e.message) }
    try { db.createObjectStore('q') } catch (e) { log(e.name + ': ' + e.message) }
    const ro = db.transaction('s'); try { ro.objectStore('s').put({id:1}) } catch (e) { log(e.name + ': ' + e.message) }
    try { ro.objectStore('nope') } catch (e) { log(e.name + ': ' + e.message) }
    try { ro.objectStore('s').get() } catch (e) { log(e.name + ': ' + e.message) }
    try { ro.objectStore('s').get({}) } catch (e) { log(e.name + ': ' + e.message) }
    ro.abort(); ro.onabort = (e) => log('abort', e.bubbles, ro.error)
    try { ro.abort() } catch (e) { log(e.name + ': ' + e.message) }
  }
}
log('sync')

// prints:
//   [object IDBOpenDBRequest] pending null null
//   InvalidStateError Failed to read the 'result' property from 'IDBRequest': The request has not finished.
//   sync
//   upgradeneeded IDBVersionChangeEvent 0 3 [object IDBTransaction] versionchange done
//   [object IDBDatabase] a 3 0
//   [object IDBObjectStore] s id true 0 true
//   [object IDBIndex] byName name false false byName
//   DataError: Failed to execute 'add' on 'IDBObjectStore': Evaluating the object store's key path yielded a value that is not a valid key.
//   DataError: Failed to execute 'add' on 'IDBObjectStore': A generated key could not be inserted into the value.
//   InvalidStateError: Failed to execute 'transaction' on 'IDBDatabase': A version change transaction is running.
//   added 10 true success false false 2
//   upgrade complete
//   success null
//   [object IDBTransaction] readwrite s true default null
//   get {"name":"b","id":1}
//   job of get
//   getAll [{"name":"b","id":1},{"name":"a","id":2},{"name":"c","id":10}]
//   getAllKeys [1,2,10]
//   count 2
//   index get {"name":"c","id":10}
//   index getKey 2
//   put 2
//   cursor [object IDBCursorWithValue] 10 10 {"name":"c","id":10} prev
//   kc [object IDBCursor] b 1
//   delete undefined
//   error ConstraintError Key already exists in the object store. true true
//   clear
//   cursor end
//   kc end
//   complete
//   TransactionInactiveError: Failed to execute 'get' on 'IDBObjectStore': The transaction has finished.
//   NotFoundError: Failed to execute 'transaction' on 'IDBDatabase': One of the specified object stores was not found.
//   InvalidAccessError: Failed to execute 'transaction' on 'IDBDatabase': The storeNames parameter was empty.
//   InvalidStateError: Failed to execute 'createObjectStore' on 'IDBDatabase': The database is not running a version change transaction.
//   ReadOnlyError: Failed to execute 'put' on 'IDBObjectStore': The transaction is read-only.
//   NotFoundError: Failed to execute 'objectStore' on 'IDBTransaction': The specified object store was not found.
//   TypeError: Failed to execute 'get' on 'IDBObjectStore': 1 argument required, but only 0 present.
//   DataError: Failed to execute 'get' on 'IDBObjectStore': The parameter is not a valid key.
//   InvalidStateError: Failed to execute 'abort' on 'IDBTransaction': The transaction has finished.
//   abort true null
