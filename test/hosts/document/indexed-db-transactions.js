// title: Transactions of IndexedDB come in their order, between tasks and jobs.
// host: browser

const log = console.log
const r = indexedDB.open('b', 1)
r.onupgradeneeded = () => { log('upgrade'); r.result.createObjectStore('s') }
setTimeout(() => log('timer 0'), 0); setTimeout(() => log('timer 1'), 1)
Promise.resolve().then(() => log('job'))
r.onsuccess = () => {
  log('open')
  const db = r.result
  const t1 = db.transaction('s', 'readwrite'), t2 = db.transaction('s', 'readwrite'), t3 = db.transaction('s', 'readonly')
  t3.objectStore('s').get('k').onsuccess = (e) => log('t3', e.target.result)
  t2.objectStore('s').put(2, 'k').onsuccess = () => log('t2 put')
  t1.objectStore('s').put(1, 'k').onsuccess = () => { log('t1 put'); Promise.resolve().then(() => { log('t1 job'); t1.objectStore('s').get('k').onsuccess = (e) => log('t1 get', e.target.result) }) }
  for (const [n, t] of [['t1', t1], ['t2', t2], ['t3', t3]]) t.oncomplete = () => { log(n, 'complete'); }
  setTimeout(() => log('timer 0 in open'), 0)
  queueMicrotask(() => log('job in open'))
  setTimeout(() => { try { t1.objectStore('s') } catch (e) { log(e.name + ': ' + e.message) }
    const tx = db.transaction('s', 'readwrite'); const os = tx.objectStore('s');
    tx.onabort = () => log('tx abort', tx.error?.name, tx.error?.message); tx.onerror = (e) => log('tx error', e.target.error.name)
    db.onabort = (e) => log('db abort', e.target === tx); db.onerror = () => log('db error')
    os.add(1, 'k').onerror = (e) => log('add error', e.target.error.name)
    os.put(5, 'z').onsuccess = () => log('put z?'); 
    os.put(5, 'y').onerror = (e) => log('put y err', e.target.error.name, e.target.error.message) }, 100)
  setTimeout(() => { 
    const tx = db.transaction('s', 'readwrite'); const os = tx.objectStore('s'); os.get('k').onsuccess = () => { setTimeout(() => { try { os.get('k') } catch (e) { log(e.name + ': ' + e.message) } }) ; throw new Error('in handler') }
    tx.onabort = () => log('abort after throw', tx.error?.name, tx.error?.message); tx.oncomplete = () => log('complete?') }, 200)
  setTimeout(() => {
    db.onversionchange = (e) => { log('versionchange', e.oldVersion, e.newVersion); db.close() }
    const r2 = indexedDB.open('b', 2); r2.onblocked = () => log('blocked'); r2.onupgradeneeded = (e) => { log('upgrade 2', e.oldVersion, e.newVersion); r2.transaction.objectStore('s').createIndex('i', 'x') }
    r2.onsuccess = () => { log('open 2', r2.result.version); r2.result.close(); const r3 = indexedDB.open('b', 1); r3.onerror = () => { log(r3.error.name, r3.error.message)
      const d = indexedDB.deleteDatabase('b'); d.onsuccess = (e) => { log('deleted', d.result, e.constructor.name, e.oldVersion, e.newVersion); log(typeof indexedDB.databases, indexedDB.cmp(1, 'a'), indexedDB.cmp([1], 'a'), indexedDB.cmp(new Date(0), 1)) } } } }, 300)
}

// prints:
//   job
//   timer 0
//   timer 1
//   upgrade
//   open
//   job in open
//   timer 0 in open
//   t1 put
//   t1 job
//   t1 get 1
//   t1 complete
//   t2 put
//   t2 complete
//   t3 2
//   t3 complete
//   InvalidStateError: Failed to execute 'objectStore' on 'IDBTransaction': The transaction has finished.
//   add error ConstraintError
//   tx error ConstraintError
//   db error
//   tx error AbortError
//   db error
//   put y err AbortError The transaction was aborted, so the request cannot be fulfilled.
//   tx error AbortError
//   db error
//   tx abort ConstraintError Key already exists in the object store.
//   db abort true
//   Uncaught Error: in handler
//   TransactionInactiveError: Failed to execute 'get' on 'IDBObjectStore': The transaction has finished.
//   abort after throw AbortError Uncaught exception in event handler.
//   db abort false
//   versionchange 1 2
//   upgrade 2 1 2
//   open 2 2
//   VersionError The requested version (1) is less than the existing version (2).
//   deleted undefined IDBVersionChangeEvent 2 null
//   function -1 1 1
