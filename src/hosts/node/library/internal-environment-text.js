// The text of a `.env` file. https://nodejs.org/docs/latest-v20.x/api/util.html#utilparseenvcontent
'use strict'

const LINE = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^#\n]*))/gm

exports.parseEnv = (content) => {
  if (typeof content !== 'string') throw binding.invalidArgument('content', 'of type string', content)
  const found = {}
  for (const [, name, double, single, back, plain] of content.matchAll(LINE))
    found[name] = double?.replaceAll('\\n', '\n') ?? single ?? back ?? plain.trim()
  return found
}
