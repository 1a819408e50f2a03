// hosts: browser
const bad = (name) => ({ [Symbol.dispose]() { throw new Error(name) } });
setTimeout(() => { using a = bad('a') });
setTimeout(() => { using a = bad('a'), b = bad('b') });
setTimeout(async () => { await using a = { async [Symbol.asyncDispose]() { throw new TypeError('rejected') } } });
{ using now = { [Symbol.dispose]() { console.log('now') } }; Promise.resolve().then(() => console.log('job')) }
console.log('end');
