import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import { bodyField } from '../../fields/body/body-field.ts'
import { listBodyIssues } from '../../fields/body/body-issues.ts'
import { dayField, yearField } from '../../fields/dated.ts'
import { editorField, sourceField, titleField } from '../../fields/document-fields.ts'
import { slugField } from '../../fields/slug-field.ts'
import { picturesField } from '../../media/pictures-field.ts'
import { listPictureIssues } from '../../media/shown-pictures.ts'
import { toReviewable } from '../kind.ts'
import { toBulletin } from './to-document.ts'

/** Bulletins (简报): what the office reports upwards, number by number. */
export const bulletins = toReviewable({
  of: kinds.bulletin,
  group: 'documents',
  description: { zh: '逐期编发的工作简报。', en: 'What the office reports, number by number.' },
  columns: ['review.state', 'issue', 'date'],
  searched: ['deck', 'slug'],
  fields: [
    titleField({ zh: '这一期说的是什么。', en: 'What this number is about.' }),
    { name: 'deck', type: 'textarea', label: fieldTerms.deck },
    { name: 'issue', type: 'number', label: fieldTerms.number },
    dayField('date', fieldTerms.date, { zh: '印发的日期。', en: 'The day of issue.' }),
    { name: 'community', type: 'relationship', relationTo: 'communities', label: glossary.community },
    bodyField,
    slugField({ from: 'title' }),
    yearField,
    sourceField,
    editorField,
    picturesField,
  ],
  toDocument: toBulletin,
  listIssues: (row) => [...listBodyIssues(row.body), ...listPictureIssues(row)],
})
