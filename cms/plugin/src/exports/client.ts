'use client'
export { ReviewPanel } from '../admin/review-panel.tsx'
export {
  NominationLabel,
  StageRecordLabel,
  StandardItemLabel,
  TitledRowLabel,
  TurnLabel,
} from '../admin/row-labels.tsx'
export { SaveEdition } from '../admin/save-edition.tsx'
