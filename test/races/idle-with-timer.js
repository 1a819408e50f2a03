// host: browser
setTimeout(() => { const t0 = performance.now(); requestIdleCallback((d) => { console.log('a'); setTimeout(() => console.log('timer0')); requestIdleCallback((e) => { console.log('b', Math.round((performance.now() - t0)/5)*5) }) }); requestIdleCallback(() => console.log('c')) }, 300)
