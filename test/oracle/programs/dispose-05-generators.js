// hosts: browser
const res = (name) => ({ [Symbol.dispose]() { console.log('dispose', name) }, async [Symbol.asyncDispose]() { console.log('async dispose', name) } });
function* g() { using a = res('a'); yield 1; using b = res('b'); yield 2; return 3 }
console.log([...g()].join());
const it = g();
it.next();
console.log(JSON.stringify(it.return(9)));
const other = g();
other.next(); other.next();
try { other.throw(new Error('t')) } catch (e) { console.log(String(e)) }
async function* ag() { await using a = res('A'); yield 1; return 2 }
(async () => {
  for await (const x of ag()) console.log(x);
  const i = ag();
  await i.next();
  console.log(JSON.stringify(await i.return(5)));
  { using it = g(); it.next() }
  { await using it = ag(); await it.next() }
  { using iter = [1, 2][Symbol.iterator](); console.log(iter[Symbol.dispose]()) }
  console.log('done');
})();
