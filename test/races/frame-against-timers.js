// host: browser
setTimeout(() => { requestAnimationFrame(() => console.log('frame')); setTimeout(() => console.log('t1'), 1); setTimeout(() => console.log('t5'), 5);setTimeout(() => console.log('t10'), 10); setTimeout(() => console.log('t20'), 20)}, 300)
