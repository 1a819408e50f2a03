// https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html
'use strict'

module.exports = {
  performance,
  PerformanceObserver,
  PerformanceEntry,
  PerformanceMark,
  PerformanceMeasure,
  PerformanceObserverEntryList,
}
