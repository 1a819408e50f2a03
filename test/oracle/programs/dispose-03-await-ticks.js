// hosts: browser
const log = (x) => console.log(x);
const ticker = (n, i = 0) => { if (i < n) Promise.resolve().then(() => { log('tick ' + (i + 1)); ticker(n, i + 1) }) };
const sync = (name) => ({ [Symbol.dispose]() { log('sync ' + name) } });
const async_ = (name) => ({ async [Symbol.asyncDispose]() { log('async ' + name) } });
const plain = (name) => ({ [Symbol.asyncDispose]() { log('plain ' + name); return 5 } });
async function run(name, body) {
  log('-- ' + name);
  const p = body().then(() => log('settled ' + name), (e) => log('failed ' + name + ' ' + e));
  ticker(6);
  await p;
  await new Promise((r) => setTimeout(r, 5));
}
(async () => {
  await run('null', async () => { { await using x = null } log('after') });
  await run('nulls', async () => { { await using x = null, y = undefined } log('after') });
  await run('async', async () => { { await using x = async_('x') } log('after') });
  await run('plain', async () => { { await using x = plain('x') } log('after') });
  await run('sync in async', async () => { { await using x = sync('x') } log('after') });
  await run('null then sync', async () => { { using s = sync('s'); await using x = null } log('after') });
  await run('null, sync, null', async () => { { await using a = null; using s = sync('s'); await using b = null } log('after') });
  await run('async then null', async () => { { await using a = null; await using x = async_('x'); using s = sync('s') } log('after') });
  await run('return', async () => { await using x = async_('x'); return log('returning') });
  await run('return promise', async () => { await using x = null; return Promise.resolve() });
})();
