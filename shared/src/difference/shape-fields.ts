import { fieldTerms, type Label } from '../glossary.ts'
import { announcementActs, awardLevels } from '../kinds/announcement/acts.ts'
import { speakerRoles } from '../kinds/conference.ts'
import type { DocumentKind } from '../kinds/index.ts'
import type { NamedField } from '../named-field.ts'
import { stageOutcomes } from './codes.ts'

const choice = (name: string, label: Label, options: Readonly<Record<string, Label>>): NamedField => ({
  name,
  label,
  options: Object.entries(options).map(([value, of]) => ({ value, label: of })),
})

/**
 * What parts of a published shape are called where no form is at hand that names them: what a kind calls otherwise than
 * the rest, and codes by their words. Everything else is called as the glossary has it.
 */
export const shapeFields: Readonly<Partial<Record<DocumentKind, readonly NamedField[]>>> = {
  announcement: [
    { name: 'notice', label: fieldTerms.publicNoticeRun },
    { name: 'publicNotice', label: fieldTerms.followedNotice },
    choice('act', fieldTerms.act, announcementActs),
    choice('level', fieldTerms.level, awardLevels),
    choice('outcome', fieldTerms.outcome, stageOutcomes),
  ],
  conference: [choice('role', fieldTerms.speakerRole, speakerRoles)],
  'press-release': [{ name: 'deck', label: fieldTerms.releaseDeck }],
  register: [
    choice('state', fieldTerms.placeState, {
      standing: { zh: '现有', en: 'Standing' },
      merged: { zh: '已并入其他社区', en: 'Merged' },
    }),
  ],
  'standard-set': [{ name: 'role', label: fieldTerms.dutyRole }],
  story: [
    {
      name: 'quote',
      label: fieldTerms.quote,
      fields: [
        { name: 'text', label: fieldTerms.quoteText },
        { name: 'cite', label: fieldTerms.quoteCite },
      ],
    },
    { name: 'figures', label: fieldTerms.storyFigures },
  ],
}
