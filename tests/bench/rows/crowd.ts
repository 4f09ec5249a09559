import { rm } from 'node:fs/promises'
import { crowdSites } from '../../support/crowded-sites.ts'
import type { Row } from '../row.ts'
import { findBuild, openFolder } from '../stages/stages.ts'

/** From when on an answer has to be new, in milliseconds. */
const promised = 300

/** What `faults/crowded` tests, with its promise of time. */
export const crowd: Row = {
  name: 'crowd',
  about: '200次发布、更正、撤下，一个网站两次断电，读者所见 / what readers see meanwhile',
  measure: async () => {
    const folder = await openFolder()
    try {
      const { asked, faults, lags } = await crowdSites({
        acts: 200,
        answers: 500,
        build: findBuild(),
        folder,
      })
      const count = (kind: 'error' | 'mix') => faults.filter((fault) => fault.kind === kind).length
      const none = { unit: '', limit: { atMost: 0 } }
      const late = lags.filter(({ behind }) => behind > promised)
      const longest = Math.max(0, ...lags.map(({ behind }) => behind))
      return [
        { what: `${asked}次阅读中出错的`, measured: count('error'), ...none },
        { what: '新旧混杂的', measured: count('mix'), ...none },
        {
          what: `过了${promised}毫秒仍是旧的`,
          measured: late.length,
          ...none,
          note: `最久 ${longest.toFixed(0)} ms`,
        },
      ]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
