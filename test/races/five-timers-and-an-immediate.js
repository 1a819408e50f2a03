// host: node
const s = new Set(); for (let i = 0; i < 5; i++) setTimeout(() => console.log('t' + i), 1); setImmediate(() => console.log('immediate'))
