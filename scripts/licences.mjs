// Says which packages of what runs are under terms that nobody has looked at. Ends with 1 where there are some.
import { spawnSync } from 'node:child_process'
import { listUnknown } from './licences/terms.ts'
import { pnpm, root } from './workspace.mjs'

const [command, args] = pnpm('-r', 'licenses', 'list', '--prod', '--json')
const { status, stdout, stderr } = spawnSync(command, args, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
if (status !== 0) throw new Error(`pnpm could not list the licences: ${stderr}`)
const listed = JSON.parse(stdout)
const packages = Object.entries(listed).flatMap(([licence, found]) =>
  found.map(({ name }) => ({ name, licence })),
)
// A list that is short is one that was not read.
if (packages.length < 100) throw new Error(`only ${packages.length} packages are listed`)
const unknown = listUnknown(packages)
for (const { name, licence } of unknown) console.error(`${name}: ${licence}`)
console.log(`${packages.length} packages, ${unknown.length} under terms that nobody has looked at`)
process.exitCode = unknown.length === 0 ? 0 : 1
