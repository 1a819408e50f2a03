// host: browser
setTimeout(() => {requestIdleCallback((d) => { console.log('a', d.didTimeout); const t = performance.now(); while (performance.now() - t < 60); }); requestIdleCallback((d) => console.log('b', d.didTimeout), { timeout: 30 }); requestIdleCallback((d) => console.log('c', d.didTimeout)); setTimeout(() => console.log('timer'), 55)  }, 300)
