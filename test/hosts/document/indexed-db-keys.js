// title: Keys of IndexedDB have an order; ranges, indices and cursors follow it.
// host: browser

const log = console.log
const r = indexedDB.open('d', 1)
r.onupgradeneeded = () => {
  const s = r.result.createObjectStore('s'); const t = r.result.createObjectStore('t', { keyPath: ['a', 'b.c'] })
  t.createIndex('tags', 'tags', { multiEntry: true }); t.createIndex('u', 'u', { unique: true })
  t.put({ a: 1, b: { c: 2 }, tags: ['x', 'y'], u: 1 }); t.put({ a: 1, b: { c: 1 }, tags: ['y', 'y'] }); t.put({ a: 0, b: { c: new Date(5) }, tags: 'z' })
  for (const k of ['b', 'a', 2, 1, new Date(1), [1], [1, 2], new Uint8Array([1]), -1, Infinity]) s.put(String(k), k)
  log([...r.result.objectStoreNames].join(), r.result.objectStoreNames.contains('t'), r.result.objectStoreNames.item(5))
  try { r.result.createObjectStore('s') } catch (e) { log(e.name, e.message) }
  try { t.createIndex('u', 'x') } catch (e) { log(e.name, e.message) }
  try { r.result.createObjectStore('q', { keyPath: '1a' }) } catch (e) { log(e.name, e.message) }
  try { r.result.createObjectStore('q', { keyPath: '', autoIncrement: true }) } catch (e) { log(e.name, e.message) }
}
r.onsuccess = async () => {
  const db = r.result; const p = (q) => new Promise((ok, no) => { q.onsuccess = () => ok(q.result); q.onerror = (e) => { e.preventDefault(); no(q.error) } })
  const tx = db.transaction(['s', 't'], 'readwrite'); const s = tx.objectStore('s'), t = tx.objectStore('t')
  log((await p(s.getAll())).join('|'))
  log((await p(s.getAllKeys(IDBKeyRange.bound(1, 'a')))).join('|'), await p(s.count()), await p(s.count(IDBKeyRange.upperBound(2, true))))
  log(JSON.stringify(await p(t.getAllKeys())), JSON.stringify(await p(t.index('tags').getAllKeys())), JSON.stringify(await p(t.index('tags').getAllKeys('y'))))
  try { await p(t.add({ a: 9, b: { c: 9 }, u: 1 })) } catch (e) { log(e.name, e.message) }
  try { await p(t.add({ a: 9 })) } catch (e) { log(e.name, e.message) }
  try { await p(t.add({}, 1)) } catch (e) { log(e.name, e.message) }
  try { await p(s.add({})) } catch (e) { log(e.name, e.message) }
  try { await p(s.add(() => 1, 1)) } catch (e) { log(e.name, e.message) }
  try { await p(s.add({}, NaN)) } catch (e) { log(e.name, e.message) }
  try { s.delete() } catch (e) { log(e.name, e.message) }
  try { s.delete(null) } catch (e) { log(e.name, e.message) }
  log(await p(s.get('nothing')), await p(s.getKey(IDBKeyRange.lowerBound('a'))))
  await new Promise((done) => { const q = t.index('tags').openCursor(null, 'prevunique'); q.onsuccess = () => { const c = q.result; if (!c) return done(); log('pu', c.key, JSON.stringify(c.primaryKey)); c.continue() } })
  await new Promise((done) => { const q = s.openCursor(IDBKeyRange.lowerBound(0)); q.onsuccess = () => { const c = q.result; if (!c || typeof c.key !== 'number') return done(); log('c', c.key); if (c.key === 1) c.update('one').onsuccess = () => log('updated'); else c.delete().onsuccess = () => log('deleted'); if (c.key === 1) c.advance(1); else c.continue() ; try { c.continue() } catch (e) { log(e.name, e.message) } } })
  log(await p(s.get(1)), await p(s.get(2)), (await p(s.getAllKeys(null, 3))).join())
  tx.commit(); try { tx.objectStore('s') } catch (e) { log(e.name, e.message) }
  tx.oncomplete = async () => { log('complete'); log(JSON.stringify(await indexedDB.databases())); const b = IDBKeyRange.bound(1, 5, true); log(b.lower, b.upper, b.lowerOpen, b.upperOpen, b.includes(1), b.includes(5)); try { IDBKeyRange.bound(5, 1) } catch (e) { log(e.name, e.message) } try { IDBKeyRange.only() } catch (e) { log(e.name, e.message) } try { indexedDB.open('x', 0) } catch (e) { log(e.name, e.message) } try { indexedDB.open('x', 'y') } catch (e) { log(e.name, e.message) } try { new IDBDatabase() } catch (e) { log(e.name, e.message) }
   try { db.transaction('s', 'bogus') } catch (e) { log(e.name, e.message) }
   const z = indexedDB.open('e', 1); z.onupgradeneeded = () => { z.result.createObjectStore('gone'); z.transaction.abort(); z.transaction.onabort = () => log('upgrade aborted') }; z.onerror = (e) => { e.preventDefault(); log('open failed', z.error.name, z.error.message, z.result, z.transaction); db.close(); try { db.transaction('s') } catch (e) { log(e.name, e.message) } } }
}

// prints:
//   s,t true null
//   ConstraintError Failed to execute 'createObjectStore' on 'IDBDatabase': An object store with the specified name already exists.
//   ConstraintError Failed to execute 'createIndex' on 'IDBObjectStore': An index with the specified name already exists.
//   SyntaxError Failed to execute 'createObjectStore' on 'IDBDatabase': The keyPath option is not a valid key path.
//   InvalidAccessError Failed to execute 'createObjectStore' on 'IDBDatabase': The autoIncrement option was set but the keyPath option was empty or an array.
//   -1|1|2|Infinity|Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)|a|b|1|1|1,2
//   1|2|Infinity|Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)|a 10 2
//   [[0,"1970-01-01T00:00:00.005Z"],[1,1],[1,2]] [[1,2],[1,1],[1,2],[0,"1970-01-01T00:00:00.005Z"]] [[1,1],[1,2]]
//   ConstraintError Unable to add key to index 'u': at least one key does not satisfy the uniqueness requirements.
//   DataError Failed to execute 'add' on 'IDBObjectStore': Evaluating the object store's key path did not yield a value.
//   DataError Failed to execute 'add' on 'IDBObjectStore': The object store uses in-line keys and the key parameter was provided.
//   DataError Failed to execute 'add' on 'IDBObjectStore': The object store uses out-of-line keys and has no key generator and the key parameter was not provided.
//   DataCloneError Failed to execute 'add' on 'IDBObjectStore': () => 1 could not be cloned.
//   DataError Failed to execute 'add' on 'IDBObjectStore': The parameter is not a valid key.
//   TypeError Failed to execute 'delete' on 'IDBObjectStore': 1 argument required, but only 0 present.
//   DataError Failed to execute 'delete' on 'IDBObjectStore': No key or key range specified.
//   undefined a
//   pu z [0,"1970-01-01T00:00:00.005Z"]
//   pu y [1,1]
//   pu x [1,2]
//   c 1
//   InvalidStateError Failed to execute 'continue' on 'IDBCursor': The cursor is being iterated or has iterated past its end.
//   updated
//   c 2
//   InvalidStateError Failed to execute 'continue' on 'IDBCursor': The cursor is being iterated or has iterated past its end.
//   deleted
//   c Infinity
//   InvalidStateError Failed to execute 'continue' on 'IDBCursor': The cursor is being iterated or has iterated past its end.
//   deleted
//   one undefined -1,1,Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)
//   InvalidStateError Failed to execute 'objectStore' on 'IDBTransaction': The transaction has finished.
//   complete
//   [{"name":"d","version":1}]
//   1 5 true false false true
//   DataError Failed to execute 'bound' on 'IDBKeyRange': The lower key is greater than the upper key.
//   TypeError Failed to execute 'only' on 'IDBKeyRange': 1 argument required, but only 0 present.
//   TypeError Failed to execute 'open' on 'IDBFactory': The version provided must not be 0.
//   TypeError Failed to execute 'open' on 'IDBFactory': Value is not of type 'unsigned long long'.
//   TypeError Failed to construct 'IDBDatabase': Illegal constructor
//   TypeError Failed to execute 'transaction' on 'IDBDatabase': The provided value 'bogus' is not a valid enum value of type IDBTransactionMode.
//   upgrade aborted
//   open failed AbortError Version change transaction was aborted in upgradeneeded event handler. undefined null
//   InvalidStateError Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing.
