// hosts: browser
const show = (e) => e instanceof SuppressedError ? `S(${show(e.error)}, ${show(e.suppressed)})` : String(e);
const log = console.log;
const ticker = (n, i = 0) => { if (i < n) Promise.resolve().then(() => { log('tick', i + 1); ticker(n, i + 1) }) };
(async () => {
  const stack = new AsyncDisposableStack();
  stack.defer(async () => { log('first'); await null; log('first, later') });
  stack.defer(() => log('sync second'));
  stack.use({ [Symbol.dispose]() { log('third') } });
  stack.use(null);
  stack.adopt(4, async (v) => { log('fourth', v); throw new Error('four') });
  ticker(8);
  await stack.disposeAsync().catch((e) => log(show(e)));
  await new Promise((r) => setTimeout(r, 5));
  ticker(4);
  await stack.disposeAsync();
  log('again', stack.disposed);
  await new Promise((r) => setTimeout(r, 5));
  ticker(4);
  const empty = new AsyncDisposableStack();
  await empty.disposeAsync();
  log('empty');
  await new Promise((r) => setTimeout(r, 5));
  ticker(4);
  const nothing = new AsyncDisposableStack();
  nothing.use(undefined);
  await nothing.disposeAsync();
  log('nothing');
  try { nothing.defer(() => {}) } catch (e) { log(String(e)) }
  const bad = new AsyncDisposableStack();
  bad.defer(() => { throw new Error('b1') }); bad.defer(() => Promise.reject(new Error('b2')));
  await bad[Symbol.asyncDispose]().catch((e) => log(show(e)));
  await AsyncDisposableStack.prototype.disposeAsync.call({}).catch((e) => log(String(e)));
  await using last = new AsyncDisposableStack();
  last.move().defer(() => {});
  log('end');
})();
