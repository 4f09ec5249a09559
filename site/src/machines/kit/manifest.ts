import type { Contact } from '@exemplar/shared/contact'
import { toItem } from '@exemplar/shared/kinds/index'
import type { Live } from '../../gazette/replica.ts'
import { toQuantity } from '../../kinds/parts/press.ts'
import { findCampaign } from '../../layout/frame.ts'
import { toDocumentPath } from '../../layout/to.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { findLicence } from '../data/write.ts'
import type { KittedKind } from './kitted.ts'
import { type KitPart, toTextPart } from './recipe.ts'

/** What the manifest and the readme of a kit tell of: all other files in it, and the figures that may be quoted. */
export type Told = { readonly parts: readonly KitPart[]; readonly figures: readonly Live<'figure'>[] }

/** Told to programs by `kit`: another number is another form of the manifest. */
const form = 1

const toEntry = ({ entry: { number, at, edition, digest } }: Live) => ({ number, at, edition, digest })

/** 不低于1.2万人: a figure as it is quoted. */
export const toQuoted = (figure: Live<'figure'>['document']): string => {
  const { before, number, unit } = toQuantity(figure)
  return before + number + unit
}

/** Whom the media may call: as the document says it, else as the campaign does. */
export const findContact = ({ document }: Live<KittedKind>): Contact | undefined => {
  const own = document.kind === 'announcement' ? document.notice : document.contact
  if (own) return { unit: own.unit, phone: own.phone }
  return findCampaign()?.document.contact
}

/** manifest.json: everything in the kit for programs, each file with its digest. */
export const toManifest = (live: Live<KittedKind>, { parts, figures }: Told): KitPart => {
  const { title, date, source, editor } = toItem(live.document)
  const manifest = {
    kit: form,
    ...{ title, kind: live.document.kind, date, source, editor },
    url: toWholeAddress(toDocumentPath(live.document)),
    contact: findContact(live),
    dataLicence: findLicence(),
    gazette: toEntry(live),
    figures: figures.map((figure) => ({
      title: figure.document.title,
      quoted: toQuoted(figure.document),
      ...{ asOf: figure.document.asOf, source: figure.document.source },
      url: toWholeAddress(toDocumentPath(figure.document)),
      gazette: toEntry(figure),
    })),
    files: parts.map(({ path, type, bytes, sha256, words }) => ({ path, type, bytes, sha256, ...words })),
  }
  return toTextPart('manifest.json', {
    type: 'application/json',
    text: `${JSON.stringify(manifest, undefined, 1)}\n`,
    words: { about: '清单，供程序读取' },
  })
}
