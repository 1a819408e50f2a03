// What is done with each emitter that is made: nothing, until there are domains.
'use strict'

exports.adopt = undefined
