import { createRequire } from 'node:module'
import { mkdtemp } from 'node:fs/promises'
import { startFeed } from './support/feed-server.ts'
import { toSampleDocuments } from './support/sample-documents.ts'
import { toBeijingDate } from '@exemplar/shared/beijing'
const feed = await startFeed()
for (const document of toSampleDocuments()) {
  let d: any = document
  if (d.kind === 'campaign' && process.env.NOW) {
    const year = 2026
    d = { ...d, year, phases: d.phases.map((p: any, i: number) => ({ ...p, from: ['2026-04-01','2026-07-01','2026-11-01'][i], to: ['2026-06-30','2026-10-31','2026-12-31'][i] })) }
  }
  if (d.year && process.env.NOW) d = { ...d, year: 2026 }
  await feed.chain.publish(d)
}
console.log(feed.url, feed.chain.entries.length)
setInterval(() => {}, 1000)
