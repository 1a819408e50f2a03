function make() { return new Error('made') }
function later(error) { throw error }
try { later(make()) } catch (error) { console.log(error.stack) }
