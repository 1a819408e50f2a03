// hosts: browser
const show = (e) => e instanceof SuppressedError ? `S(${show(e.error)}, ${show(e.suppressed)})` : String(e);
const rejecting = (name) => ({ [Symbol.asyncDispose]() { console.log('dispose', name); return Promise.reject(new Error(name)) } });
const throwing = (name) => ({ [Symbol.asyncDispose]() { console.log('dispose', name); throw new Error(name) } });
const syncThrowing = (name) => ({ [Symbol.dispose]() { console.log('dispose', name); throw new Error(name) } });
const fine = (name) => ({ async [Symbol.asyncDispose]() { console.log('dispose', name) } });
const attempt = async (f) => { try { console.log('result', await f()) } catch (e) { console.log(show(e)) } };
(async () => {
  await attempt(async () => { await using a = rejecting('a'), b = throwing('b'), c = fine('c'), d = syncThrowing('d') });
  await attempt(async () => { await using a = rejecting('a'); throw new Error('body') });
  await attempt(async () => { await using a = fine('a'); return 1 });
  await attempt(async () => { await using a = {} });
  await attempt(async () => { await using a = 1 });
  await attempt(async () => { await using a = fine('a'), b = { [Symbol.asyncDispose]: 1 } });
  await attempt(async () => { for (await using x of [fine('1'), rejecting('2'), fine('3')]) console.log('item') });
  await attempt(async () => { for await (await using x of [fine('1'), Promise.resolve(fine('2'))]) { console.log('item'); continue } });
  await attempt(async () => { for await (using x of (async function* () { try { yield { [Symbol.dispose]() { console.log('d') } } } finally { console.log('closed') } })()) { console.log('item'); break } });
})();
