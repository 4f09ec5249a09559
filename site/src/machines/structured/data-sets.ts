import type { Live } from '../../gazette/replica.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import type { DataSet } from '../data/data-set.ts'
import { dataSets } from '../data/data-sets.ts'
import { standards } from '../data/sets/standards.ts'
import { type DataForm, dataForms, findLicenceAddress, toPartPath } from '../data/write.ts'
import type { Node } from './graph.ts'

/** Open data as a catalogue of the data sets that hold something: engines want what can be loaded. */
export const toDataCatalogue = (): Node => ({
  '@type': 'DataCatalog',
  name: '开放数据',
  url: toWholeAddress('/data'),
  license: findLicenceAddress(),
  dataset: dataSets
    .filter((set) => set.listParts().length > 0)
    .map((set) => ({
      ...{ '@type': 'Dataset', name: set.title, description: toDescription(set) },
      url: toWholeAddress(`/data#${set.name}`),
      license: findLicenceAddress(),
      isAccessibleForFree: true,
      distribution: toDistribution(set),
    })),
})

/** The standards as a data set: what they are, and where they stand as tables. */
export const toStandardsData = ({ document, entry, firstAt }: Live<'standard-set'>): Node => {
  const { title, version, issuer, categories } = document
  const items = categories.flatMap((category) => category.items).length
  return {
    '@type': 'Dataset',
    name: title,
    description: `${title}（${version}），${categories.length}个大项${items}个小项：${categories.map((category) => category.title).join('、')}。每个小项写明要求、责任分工和核验要点。`,
    url: toWholeAddress('/standards'),
    creator: { '@type': 'Organization', name: issuer },
    datePublished: firstAt,
    dateModified: entry.at,
    license: findLicenceAddress(),
    isAccessibleForFree: true,
    distribution: toDistribution(standards),
  }
}

/** Search engines want fifty characters. */
const toDescription = ({ about }: DataSet): string =>
  `${about}每一行写明所在的公报号，可以逐号核对；提供CSV和JSON两种格式。`

const toDistribution = (set: DataSet): Node[] =>
  set.listParts().flatMap((part) =>
    Object.entries(dataForms).map(([form, type]) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: toWholeAddress(toPartPath(set, part, form as DataForm)),
    })),
  )
