// Reads articles in MDX, a line of JSON each, and says of each what an independent parser sees.
import {createInterface} from 'node:readline'
import {createProcessor} from '@mdx-js/mdx'

const processor = createProcessor()

for await (const line of createInterface({input: process.stdin})) {
  let said
  try {
    const seen = {tokens: [], text: '', inside: []}
    walk(processor.parse(JSON.parse(line)), seen)
    said = seen
  } catch (error) {
    said = {error: String(error.message)}
  }
  process.stdout.write(JSON.stringify(said) + '\n')
}

function walk(node, seen) {
  if (node.type === 'text') {
    seen.text += node.value
    return
  }
  const attributes = (node.attributes || []).map((each) => [each.name, plain(each.value)])
  seen.text += node.alt || ''
  seen.text += node.title || ''
  const {type, name, depth, url, value} = node
  const token = JSON.stringify([type, name, depth, url, value, attributes])
  const start = seen.text.length
  seen.tokens.push(token)
  if (node.children === undefined) return
  for (const child of node.children) walk(child, seen)
  seen.tokens.push('end')
  seen.inside.push([token, seen.text.slice(start)])
}

function plain(value) {
  return value && typeof value === 'object' ? value.value : value
}
