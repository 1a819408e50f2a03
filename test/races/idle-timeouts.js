// host: browser
setTimeout(() => {requestIdleCallback((d) => console.log('a', d.didTimeout, d.timeRemaining()), { timeout: 20 }); requestIdleCallback((d) => console.log('b', d.didTimeout)); const t = performance.now(); while (performance.now() - t < 60); }, 300)
