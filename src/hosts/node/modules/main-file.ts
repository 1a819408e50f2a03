/** Where the program stands in the file system that it sees. */
export const MAIN_FOLDER = '/'
export const MAIN_FILE = '/snippet.js'
