import { glossary, type Label } from '@exemplar/shared/glossary'

/** What each collection that the review log tells of keeps, in words, by its slug. */
export const collectionTerms: Readonly<Record<string, Label>> = {
  campaigns: glossary.campaign,
  'standard-sets': glossary.standardSet,
  stories: glossary.story,
  announcements: glossary.announcement,
  conferences: glossary.conference,
  'press-releases': glossary.pressRelease,
  figures: glossary.figure,
  users: glossary.user,
}
