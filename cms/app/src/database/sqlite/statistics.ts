import type { Client } from '@libsql/client'

const hour = 3_600_000

/**
 * Keeps the statistics fresh by which SQLite plans its queries: without them lists that are sorted or filtered through
 * other tables become several times slower as these grow. Looks at all tables at once, then at what has changed every
 * hour. Returns what stops it.
 */
export const keepStatisticsFresh = async (client: Client): Promise<() => void> => {
  await refreshStatistics(client)
  const timer = setInterval(() => {
    client.execute('PRAGMA optimize').catch((error: unknown) => console.error('PRAGMA optimize:', error))
  }, hour)
  timer.unref()
  return () => clearInterval(timer)
}

/** To be called after many rows came at once. */
export const refreshStatistics = async (client: Client): Promise<void> => {
  await client.execute('PRAGMA optimize = 0x10002')
}
