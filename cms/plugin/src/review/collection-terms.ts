import { glossary, type Label } from '@exemplar/shared/glossary'

/** What each reviewed collection keeps, in words, by its slug: for logs, which tell of it by slug. */
export const collectionTerms: Readonly<Record<string, Label>> = {
  campaigns: glossary.campaign,
  'standard-sets': glossary.standardSet,
  stories: glossary.story,
  announcements: glossary.announcement,
  conferences: glossary.conference,
  'press-releases': glossary.pressRelease,
  figures: glossary.figure,
}
