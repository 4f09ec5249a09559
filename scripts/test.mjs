// `npm test`: installs what is missing, builds, and runs the tests of the parts. Arguments go to vitest, which then takes
// whatever they name of all projects, as it does in the long form.
import { join } from 'node:path'
import { ofParts, prepareTests, runTests } from './vitest.mjs'
import { installDependencies, node24, root, run } from './workspace.mjs'

await installDependencies()
const { withoutMongodb } = prepareTests()
run(node24(), [join(root, 'scripts/build.ts')], { env: { SITE_BASE: '' } })

const named = process.argv.slice(2)
const ofAll = named.length > 0 || process.env.TEST_LONG === '1'
process.exit(
  ofAll
    ? runTests(named, { report: 'vitest.json', withoutMongodb, tellsDatabases: named.length === 0 })
    : runTests(ofParts, { report: 'vitest.json' }),
)
