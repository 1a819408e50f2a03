// The same text goes to every engine. `done(x)` reports the result, so that a wrong answer is seen and not only a fast one.
// ES5 forms are used where a program needs nothing newer: JS-Interpreter knows no more.

/** @type {Record<string, { count: number, unit: string, result: number, source: string }>} */
export const programs = {
  loop: {
    count: 1_000_000,
    unit: 'iterations',
    result: 18,
    source: `
      var s = 0;
      for (var i = 0; i < 1000000; i++) { s = (s + i * 3) % 1000003; }
      done(s);`,
  },

  fib: {
    count: 57_313,
    unit: 'calls',
    result: 17_711,
    source: `
      function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
      done(fib(22));`,
  },

  then: {
    count: 20_000,
    unit: 'reactions',
    result: 40_000,
    source: `
      let c = 0;
      let p = Promise.resolve(0);
      for (let i = 0; i < 20000; i++) p = p.then(v => { c++; return v + 1; });
      p.then(v => done(v + c));`,
  },

  await: {
    count: 20_000,
    unit: 'awaits',
    result: 199_990_000,
    source: `
      async function main() {
        let c = 0;
        for (let i = 0; i < 20000; i++) c += await i;
        return c;
      }
      main().then(done);`,
  },

  data: {
    count: 3_000,
    unit: 'elements',
    result: 1_036_985,
    source: `
      var xs = [];
      var seed = 42;
      function rnd() { seed = (seed * 1103515245 + 12345) % 2147483648; return seed; }
      for (var i = 0; i < 3000; i++) xs.push({ id: i, k: rnd() % 1000, tags: ['t' + (i % 7)] });
      var sorted = xs.slice().sort(function (a, b) { return a.k - b.k || a.id - b.id; });
      var groups = {};
      sorted.forEach(function (x) { var t = x.tags[0]; (groups[t] || (groups[t] = [])).push(x.id); });
      var total = sorted.map(function (x) { return x.k * 2; })
        .filter(function (k) { return k % 3 === 0; })
        .reduce(function (a, b) { return a + b; }, 0);
      var str = '';
      Object.keys(groups).sort().forEach(function (g) { str += g + ':' + groups[g].length + ';'; });
      function counter() { var n = 0; return function () { return ++n; }; }
      var cs = [];
      for (var j = 0; j < 500; j++) cs.push(counter());
      for (var r = 0; r < 10; r++) cs.forEach(function (f) { f(); });
      var sumc = cs.reduce(function (a, f) { return a + f(); }, 0);
      done(total + sumc + str.length);`,
  },

  gen: {
    count: 20_000,
    unit: 'yields',
    result: 199_990_000,
    source: `
      function* range(n) { for (let i = 0; i < n; i++) yield i; }
      let s = 0;
      for (const v of range(20000)) s += v;
      done(s);`,
  },
}
