import { toConfig } from './config.ts'
import { readSettings } from './settings/read-settings.ts'
import { readSecret } from './settings/secret.ts'

const settings = readSettings()
// A build serves nobody, so it makes no secret.
const building = process.env.NEXT_PHASE === 'phase-production-build'

export default toConfig(settings, building ? 'only while building' : readSecret(settings))
