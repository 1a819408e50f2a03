const { Console } = require('console')
try { new Console({ stdout: process.stdout, colorMode: 'x' }) } catch (e) { console.log(e.code, e.message) }
try { new Console({}) } catch (e) { console.log(e.code, e.message) }
const c = new Console({ stdout: process.stdout, colorMode: true })
c.log({ a: 1 })
try { new Console({ stdout: process.stdout, inspectOptions: { colors: true }, colorMode: true }) } catch (e) { console.log(e.code, e.message) }
