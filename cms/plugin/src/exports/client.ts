'use client'
export { BoundCell } from '../admin/bound-cell.tsx'
export { DifferenceView } from '../admin/difference-view.tsx'
export { DutyRows } from '../admin/duty-rows.tsx'
export { NotificationList } from '../admin/notification-list.tsx'
export { PublicSide } from '../admin/public-side.tsx'
export { ReviewPanel } from '../admin/review-panel.tsx'
export { ReviewQueue } from '../admin/review-queue.tsx'
export {
  NominationLabel,
  StandardItemLabel,
  TitledRowLabel,
  TurnLabel,
} from '../admin/row-labels.tsx'
export { SaveEdition } from '../admin/save-edition.tsx'
export { StageRecords } from '../admin/stage-records.tsx'
export { SubjectCell } from '../admin/subject-cell.tsx'
