import { fieldTerms } from '@exemplar/shared/glossary'
import { longestCorrection } from '@exemplar/shared/kinds/parts/reviewed'
import type { TextareaField } from 'payload'

/**
 * The sentence of a correction, a field of every kind. The form shows it where a public edition is revised; the gate
 * keeps it empty before anything is public, and revising empties it.
 */
export const correctionField: TextareaField = {
  name: 'correction',
  type: 'textarea',
  label: fieldTerms.correction,
  hooks: { beforeDuplicate: [() => null] },
  admin: {
    rows: 2,
    disableBulkEdit: true,
    description: {
      zh: `改了什么，为什么改：一两句话，写给读者，随更正一起公开，不超过${longestCorrection}字。`,
      en: `What was changed and why, in a sentence or two to the readers: public with the correction, up to ${longestCorrection} characters.`,
    },
    components: { Field: 'payload-plugin-exemplar/client#CorrectionField' },
  },
}
