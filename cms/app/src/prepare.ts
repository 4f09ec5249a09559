// Run before the servers start: migrates, proves the database, loads the sample where that is due, and ends. Told apart
// from the CMS itself, so that a fault here is a sentence in the terminal and not an error on somebody's page.
import './private-process.ts'
import { getPayload } from 'payload'
import { toConfig } from './config.ts'
import { refreshDatabase } from './database/database.ts'
import { toCampaignYear } from './sample/calendar.ts'
import { toSample } from './sample/index.ts'
import { type Account, loadSample } from './sample/load.ts'
import { findSampleYear, markSample } from './sample/marker.ts'
import { closeData } from './settings/close-data.ts'
import { readSettings } from './settings/read-settings.ts'
import { readSecret } from './settings/secret.ts'

export type { Account }
/** What this process tells the one that started it. */
export type PrepareMessage = { kind: 'step'; step: string } | { kind: 'accounts'; accounts: Account[] }

const tell = (message: PrepareMessage) => process.send?.(message)

const settings = readSettings()
closeData(settings)
const secret = readSecret(settings)
const payload = await openPayload()
const year = settings.demo && (await findSampleYear(payload, settings.demoYear ?? toCampaignYear(Date.now())))
if (year) {
  await markSample(payload, { state: 'loading', year })
  const accounts = await loadSample(toSample(year), {
    payload,
    demoPassword: settings.demoPassword,
    onStep: (step) => tell({ kind: 'step', step }),
  })
  tell({ kind: 'accounts', accounts })
  await refreshDatabase(payload)
  await markSample(payload, { state: 'loaded', year })
}
await payload.destroy()
process.exit(0)

/** The log tells more; what is wrong belongs in one sentence. */
async function openPayload() {
  try {
    return await getPayload({ config: toConfig(settings, secret) })
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    console.error(
      `数据库未能打开，请检查 DATABASE_URI（地址、副本集名称、权限） / the database could not be opened: ${reason.slice(0, 400)}`,
    )
    process.exit(1)
  }
}
