// host: browser
let n = 0, m = 0
setTimeout(function f() { console.log('a'); if (++n < 4) setTimeout(f, 50) }, 50)
setTimeout(function g() { console.log('B'); if (++m < 2) setTimeout(g, 100) }, 100)
