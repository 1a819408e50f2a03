// host: browser
setTimeout(() => {requestIdleCallback((d) => { console.log('a', Math.round(d.timeRemaining() / 10) * 10);  requestIdleCallback((e) => console.log('c', Math.round(e.timeRemaining() / 10) * 10)) }); requestIdleCallback((d) => console.log('b', Math.round(d.timeRemaining() / 10) * 10)); setTimeout(() => console.log('timer'), 30) }, 300)
