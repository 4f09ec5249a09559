// `node bare-server.ts <file>`: answers every request with what the file holds, and does nothing else. What a page is held
// against: the limit of this language.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Canned } from './references.ts'

const { status, headers, body }: Canned = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const bytes = Buffer.from(body, 'base64')
const server = createServer((_, response) => {
  response.writeHead(status, headers)
  response.end(bytes)
})
// As the site has it: it stands in a header.
server.keepAliveTimeout = 75_000
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
