// The CMS starts with the server and not with its first visitor: where the very first try failed, Payload would skip its
// start-up work (the proof of transactions, repair, the scheduler) for good.
import './private-process.ts'
import config from '@payload-config'
import { getPayload } from 'payload'
import { closeData } from './settings/close-data.ts'
import { readSettings } from './settings/read-settings.ts'

try {
  closeData(readSettings())
  await getPayload({ config, cron: true })
} catch (error) {
  console.error(error)
  process.exit(1)
}
