import { startSite } from '@exemplar/site/server/start-site'

// `node hasty-site.ts <folder of the build>`: the site as it is, for whom a minute is a second.
const { stop } = await startSite(process.argv[2] ?? '', {
  pollEvery: 50,
  streamAgainAfter: 20,
  streamAgainAtMost: 300,
  silentFor: 1_000,
  stateWithin: 300,
  keysEvery: 300,
  answerWithin: 4_000,
  answerSilentFor: 1_000,
  faultAgainAfter: 50,
  faultAgainAtMost: 400,
  unreadFor: 500,
  unreachableAgainAtMost: 200,
})
process.once('SIGTERM', () => void stop())
