// The CMS starts with the server and not with its first visitor: where the very first try failed, Payload would skip its
// start-up work (the proof of transactions, repair, the scheduler) for good.
import './private-process.ts'
import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { endWork } from 'payload-plugin-exemplar'
import { serveCmsMetrics } from './metrics.ts'
import { closeData } from './settings/close-data.ts'
import { readSettings } from './settings/read-settings.ts'

/** Whoever is told to end is given up on after five seconds. */
const patience = 4_000

try {
  const settings = readSettings()
  closeData(settings)
  const payload = await getPayload({ config, cron: true })
  if (settings.metrics) await serveCmsMetrics(settings.metrics, payload)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(payload))
} catch (error) {
  console.error(error)
  process.exit(1)
}

/**
 * Next stops listening, waits for the answers under way and exits. A stream of the gazette would never end by itself; an
 * upload on a slow line would take its time, and is cut off.
 */
async function end(payload: Payload): Promise<void> {
  setTimeout(() => process.exit(143), patience).unref()
  await endWork(payload)
}
