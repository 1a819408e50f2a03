// host: browser
const t0 = performance.now(); let n = 0
const id = setInterval(() => { console.log(Math.round((performance.now() - t0)/10)*10); if (++n === 1) { const t = performance.now(); while (performance.now() - t < 125); } if (n === 5) clearInterval(id) }, 50)
