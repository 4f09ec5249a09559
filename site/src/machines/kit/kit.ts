import { toFileTitle } from '@exemplar/shared/text/file-name'
import { predictLength } from 'client-zip'
import type { Live } from '../../gazette/replica.ts'
import { listQuoted } from '../../kinds/parts/press.ts'
import type { KittedKind } from './kitted.ts'
import { toManifest } from './manifest.ts'
import { listFileParts, listTextParts } from './parts.ts'
import { toReadme } from './readme.ts'
import type { Kit } from './recipe.ts'

/**
 * 新闻素材包: all that the media need of one document, as what its ZIP is made of. It is made from the gazette and the
 * settings of the site alone, so that it is the same wherever and whenever it is made.
 */
export const toKit = (live: Live<KittedKind>): Kit => {
  const { document, entry } = live
  // A result has numbers of its own, its record, and quotes none.
  const figures = document.kind === 'announcement' ? [] : listQuoted(document)
  const told = [...listTextParts(live, figures), ...listFileParts(live)]
  const readme = toReadme(live, { parts: told, figures })
  const manifest = toManifest(live, { parts: [readme, ...told], figures })
  return {
    name: `${toFileTitle(document.title)}-素材包.zip`,
    at: entry.at,
    parts: [readme, manifest, ...told],
  }
}

/** How many bytes the ZIP of a kit has. */
export const toKitSize = ({ parts }: Pick<Kit, 'parts'>): number =>
  Number(predictLength(parts.map(({ path, bytes }) => ({ name: path, size: bytes }))))
