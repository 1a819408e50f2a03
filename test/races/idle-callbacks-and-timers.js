// host: browser
setTimeout(() => { const t0 = performance.now(); requestIdleCallback((d) => { console.log('a'); setTimeout(() => console.log('timer10'), 10); setTimeout(() => console.log('timer60'), 60); requestIdleCallback((e) => { console.log('b', Math.round((performance.now() - t0)/5)*5, Math.round(e.timeRemaining()/5)*5) }) }) }, 300)
