declare module 'promises-aplus-tests/lib/testFiles'
