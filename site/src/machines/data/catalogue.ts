import { replica } from '../../gazette/open-replica.ts'
import { readFrame } from '../../layout/frame.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import type { DataSet } from './data-set.ts'
import { dataSets } from './data-sets.ts'
import { findLicence, toPartPath, toSchemaPath } from './write.ts'

/** What open data there is, as far as which entry of the gazette, and where each part of it stands: for programs. */
export const toCatalogue = () => {
  const head = replica().findHead()
  return {
    title: `${readFrame().siteName}开放数据`,
    page: toWholeAddress('/data'),
    licence: findLicence(),
    gazette: head ? { number: head.number, at: head.at, digest: head.digest } : null,
    dataSets: dataSets.map(toListed),
  }
}

const toListed = (set: DataSet) => ({
  name: set.name,
  title: set.title,
  about: set.about,
  rows: set.countRows(),
  schema: toWholeAddress(toSchemaPath(set)),
  parts: set.listParts().map((part) => ({
    part,
    csv: toWholeAddress(toPartPath(set, part, 'csv')),
    json: toWholeAddress(toPartPath(set, part, 'json')),
  })),
})
