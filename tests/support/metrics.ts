/** The numbers that a process tells Prometheus, by name with labels as they are written; comments are passed over. */
export const readMetrics = async (port: number): Promise<ReadonlyMap<string, number>> => {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  if (answer.status !== 200) throw new Error(`the metrics answer ${answer.status}`)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ')
      return [line.slice(0, end), Number(line.slice(end + 1))]
    }),
  )
}

/** Names of all that the processes tell of ourselves, by hand: alerts are written on them. */
export const followMetrics = [
  'exemplar_site_ready',
  'exemplar_site_head',
  'exemplar_site_latest',
  'exemplar_site_connected',
  'exemplar_site_feed_lag_seconds',
  'exemplar_site_fault',
  'exemplar_site_memory_lost',
]
export const siteMetrics = [
  ...followMetrics,
  'exemplar_site_store_pages',
  'exemplar_site_store_bytes',
  'exemplar_site_store_hits_total',
  'exemplar_site_store_made_total',
]
export const mirrorMetrics = [
  'exemplar_mirror_head',
  'exemplar_mirror_addresses',
  'exemplar_mirror_owed',
  'exemplar_mirror_written_total',
  'exemplar_mirror_failures_total',
]
export const cmsMetrics = [
  'exemplar_cms_database_up',
  'exemplar_cms_gazette_head',
  'exemplar_cms_scheduled_overdue',
  'exemplar_cms_scheduled_missed_total',
  'exemplar_cms_mail_waiting',
  'exemplar_cms_mail_failed',
  'exemplar_cms_trouble',
]
export const sharedMetrics = ['exemplar_http_responses_total']

/** The names that a process really declares. */
export const listMetrics = async (port: number): Promise<string[]> => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return [...text.matchAll(/^# HELP (exemplar_\w+)/gm)].map(([, name = '']) => name)
}
