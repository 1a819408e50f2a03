// host: browser
setTimeout(() => { requestIdleCallback((d) => { console.log('a'); const t = performance.now(); while (performance.now() - t < 60); console.log(d.timeRemaining()) }); requestIdleCallback((d) => console.log('b', Math.round(d.timeRemaining()/10)*10, d.didTimeout)) }, 300)
