// sec-map.prototype.set – -0 becomes 0 as a key, NaN is one key.
const map = new Map([[NaN, 1]])
map.set(-0, 2)
return map.get(NaN) === 1 && Object.is([...map.keys()][1], 0) && map.get(0) === 2 && map.set(1, 1) === map

// sec-map.prototype.foreach – What is added while it is visited is visited, what is deleted first is not.
const map = new Map([[1, 1], [2, 2]])
const seen = []
map.forEach((value, key) => { seen.push(key); if (key === 1) { map.delete(2); map.set(3, 3) } })
return seen.join() === '1,3'

// sec-map.prototype.set – A key keeps its place until it is deleted.
const map = new Map([['a', 1], ['b', 2]])
map.set('a', 3); map.delete('b'); map.set('b', 4)
return [...map].join(';') === 'a,3;b,4'

// sec-%mapiteratorprototype%.next – An iterator goes on after clear, but is done once it was.
const map = new Map([[1, 1]])
const it = map.keys()
it.next(); map.clear(); map.set(2, 2)
const next = it.next().value
const end = it.next().done
map.set(3, 3)
return next === 2 && end && it.next().done

// sec-map-iterable – The adder is read once, and entries must be objects; the iterator is closed.
let closed = false
const iterable = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return: () => ((closed = true), {}) }) }
try { new Map(iterable) } catch (error) { return error instanceof TypeError && closed && new Map(null).size === 0 }

// sec-set-iterable – An own add is used by the constructor.
const added = []
class Own extends Set { add(value) { added.push(value); return super.add(value) } }
return new Own([1, 1]).size === 1 && added.join() === '1,1'

// sec-set.prototype.values – keys, values and the iterator of a set are one function.
return Set.prototype.keys === Set.prototype.values && Set.prototype[Symbol.iterator] === Set.prototype.values && Map.prototype[Symbol.iterator] === Map.prototype.entries && [...new Set(['a']).entries()][0].join() === 'a,a'

// sec-get-map.prototype.size – size is a getter of the prototype, for maps only.
try { Map.prototype.size } catch (error) { return error instanceof TypeError && new Set([1, 1, 2]).size === 2 }

// sec-weakmap.prototype.set – A weak key is an object or a symbol that is not registered.
const map = new WeakMap()
try { map.set(1, 1) } catch (error) { return error instanceof TypeError && !map.has(1) && map.get('x') === undefined && map.set(Symbol.iterator, 1).has(Symbol.iterator) }

// sec-weak-ref-constructor – A weak reference gives what it was given.
const o = {}
try { new WeakRef(1) } catch (error) { return error instanceof TypeError && new WeakRef(o).deref() === o && String(new WeakRef(o)) === '[object WeakRef]' }

// sec-map-constructor – Map is not called without new.
try { Map() } catch (error) { return error instanceof TypeError && Map.length === 0 && Map[Symbol.species] === Map }
