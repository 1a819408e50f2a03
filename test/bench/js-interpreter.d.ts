declare module 'js-interpreter'
