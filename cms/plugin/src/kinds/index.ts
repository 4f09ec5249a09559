import type { DocumentKind } from '@exemplar/shared/kinds/index'
import type { Reviewable } from '../documents/reviewable.ts'
import { announcements } from './announcement/kind.ts'
import { campaigns } from './campaign/kind.ts'
import { conferences } from './conference/kind.ts'
import { figures } from './figure/kind.ts'
import { pressReleases } from './press-release/kind.ts'
import { registers } from './register/kind.ts'
import { standardSets } from './standard-set/kind.ts'
import { stories } from './story/kind.ts'

/** Every kind with its form: the only list of them here; one that is forgotten does not compile. */
const byKind: Readonly<Record<DocumentKind, Reviewable>> = {
  story: stories,
  'standard-set': standardSets,
  announcement: announcements,
  conference: conferences,
  'press-release': pressReleases,
  figure: figures,
  campaign: campaigns,
  register: registers,
}

export const reviewables: readonly Reviewable[] = Object.values(byKind)
