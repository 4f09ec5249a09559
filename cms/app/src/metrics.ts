import { toCount, toFaultGauge, toGauge } from '@exemplar/metrics/declare'
import { PortTakenError } from '@exemplar/metrics/port-taken-error'
import { type MetricsDoor, serveMetrics } from '@exemplar/metrics/serve-metrics'
import type { Payload } from 'payload'
import { type Stock, takeStock } from 'payload-plugin-exemplar'

/** Serves the metrics of a CMS at a door of their own. Says what to do, and ends the process, where its port is taken. */
export const serveCmsMetrics = async (door: MetricsDoor, payload: Payload): Promise<void> => {
  try {
    await serveMetrics(door, (registry) => declare(registry, payload))
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error
    console.error(
      `运行指标的端口${error.port}已被占用：请停止占用它的程序，或另设 CMS_METRICS_PORT。 / The port of the metrics is taken: stop the program that has it, or set another CMS_METRICS_PORT.`,
    )
    process.exit(1)
  }
}

type Registry = Parameters<typeof toGauge>[0]

const declare = (registry: Registry, payload: Payload): (() => Promise<void>) => {
  const gauge = (name: string, help: string) => toGauge(registry, { name: `exemplar_cms_${name}`, help })
  const database = gauge(
    'database_up',
    'Whether the database answered; what it knows is absent where it did not',
  )
  const head = gauge('gazette_head', 'Number of the newest entry of the gazette')
  const overdue = gauge('scheduled_overdue', 'Scheduled editions whose time is past')
  const missed = toCount(registry, {
    name: 'exemplar_cms_scheduled_missed_total',
    help: 'Scheduled editions that could not be published at their time and were given back',
  })
  const waiting = gauge('mail_waiting', 'Mails that are owed')
  const failed = gauge('mail_failed', 'Mails that could not be sent')
  const troubles = toFaultGauge(registry, {
    name: 'exemplar_cms_trouble',
    help: 'What keeps the gazette from growing or being served, by its code; absent where nothing does',
  })
  return async () => {
    const stock = await findStock(payload)
    database(stock !== undefined)
    head(stock?.head)
    overdue(stock?.overdue)
    missed(stock?.missed)
    waiting(stock?.mail.waiting)
    failed(stock?.mail.failed)
    troubles(stock?.troubles ?? [])
  }
}

/** Undefined while the database does not answer: that is a number too, and the rest of the metrics are told all the same. */
const findStock = async (payload: Payload): Promise<Stock | undefined> => {
  try {
    return await takeStock(payload)
  } catch (error) {
    payload.logger.error({ msg: 'metrics: the database does not answer', err: error })
    return undefined
  }
}
