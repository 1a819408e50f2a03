// The promises that the suite tests.

module.exports = {
  resolved: Promise.resolve.bind(Promise),
  rejected: Promise.reject.bind(Promise),

  deferred() {
    /** @type {Record<string, unknown>} */
    const deferred = {}
    deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }))
    return deferred
  },
}
