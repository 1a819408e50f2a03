// hosts: browser
const fs = [];
for (using x of [1, 2].map((n) => ({ n, [Symbol.dispose]() { console.log('dispose', this.n, fs.length) } }))) fs.push(() => x.n);
console.log(fs.map((f) => f()).join());
const make = () => { using r = { [Symbol.dispose]() { r2 = r; console.log(typeof r) } }; let r2; return () => [r === undefined, r2] };
console.log(make()()[0]);
const named = () => { using f = function () {}; };
Function.prototype[Symbol.dispose] = function () { console.log('function', this.name) };
named();
delete Function.prototype[Symbol.dispose];
const using = 1, await_ = 2;
console.log(using
/ 1);
let log = [];
const gets = { get [Symbol.dispose]() { log.push('get'); return () => log.push('call') } };
{ using a = gets; log.push('body') }
console.log(log.join());
(async () => { log = []; const both = { get [Symbol.asyncDispose]() { log.push('async'); return undefined }, get [Symbol.dispose]() { log.push('sync'); return () => log.push('called') } }; { await using b = both } console.log(log.join()) })();
console.log(eval('1; { using a = null; 2 }'), eval('3; { using a = null }'));
