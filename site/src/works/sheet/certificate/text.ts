import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { readDocument } from '@exemplar/shared/kinds/index'
import { listAnnounced } from '../../../kinds/announcement/course.ts'
import { toLongDate } from '../../../layout/clock.ts'
import { toHalves } from '../../board/lines.ts'
import { toCode, toProof } from '../proof.ts'
import type { CertificateInputs } from './inputs.ts'

/** Reads what a certificate says. Throws where the entry does not name the community: whoever asks has looked. */
export const toCertificateText = (inputs: CertificateInputs) => {
  const entry: GazetteEntry = JSON.parse(inputs.entry)
  const document = readDocument(entry.document)
  const listed =
    document?.kind === 'announcement' &&
    listAnnounced(document).find(({ community }) => community.id === inputs.community)
  if (document?.kind !== 'announcement' || !listed)
    throw new Error(`entry ${entry.head.number} does not name ${inputs.community}`)
  const { community, place } = listed
  const { number, at } = entry.head
  return {
    title: `${community.name}证书（公报第${number}号之${place}）`,
    at,
    issuer: document.issuer,
    year: document.year,
    name: { whole: community.name, lines: toHalves(community.name) },
    district: community.district.name,
    said: toCertified(document),
    dated: toLongDate(document.dated),
    documentNumber: document.documentNumber ?? null,
    // A number that nobody invents: that of the entry, and the place in its list.
    serial: `公报第${number}号之${place}`,
    remark: document.disclaimer ?? null,
    proof: toProof(
      { number, at, digest: entry.digest },
      {
        code: toCode(inputs.address, { number, digest: entry.digest }),
        fingerprint: inputs.fingerprint,
      },
    ),
  }
}

/** What is certified, in the words of the title; where those name no honour, that the community stands in the list. */
const toCertified = ({ title, year }: Announcement): string => {
  const honour = /“[^”]+”示范社区/.exec(title)?.[0]
  return honour ? `被命名为${year}年度${honour}，特发此证。` : `列入《${title}》公布的名单，特发此证。`
}
