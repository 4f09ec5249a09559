'use client'
export { AccountPanel } from './desk/accounts/account-panel.tsx'
export { BoundCell } from './desk/cells/bound-cell.tsx'
export {
  CalendarLabel,
  NominationLabel,
  PanelLabel,
  QuotaLabel,
  StandardItemLabel,
  TitledRowLabel,
  TurnLabel,
  WeightLabel,
} from './desk/cells/row-labels.tsx'
export { SubjectCell, SubjectField } from './desk/cells/subject-cell.tsx'
export { NotificationList } from './desk/dashboard/notification-list.tsx'
export { PublicSide } from './desk/dashboard/public-side.tsx'
export { ReviewQueue } from './desk/dashboard/review-queue.tsx'
export { DeskProvider } from './desk/dialogs/desk-provider.tsx'
export { FormDesk } from './desk/dialogs/form-desk.tsx'
export { DifferenceView } from './desk/difference/difference-view.tsx'
export { CorrectionField } from './desk/form/correction-field.tsx'
export { DutyRows } from './desk/form/duty-rows.tsx'
export { NoticeRun } from './desk/form/notice-run.tsx'
export { SaveAsking } from './desk/form/save-asking.tsx'
export { SaveEdition } from './desk/form/save-edition.tsx'
export { StageRecords } from './desk/form/stage-records.tsx'
export { DeskContents } from './desk/frame/desk-contents.tsx'
export { DeskHelp, DeskName, DeskSign } from './desk/frame/desk-door.tsx'
export { ImportView } from './desk/imports/import-view.tsx'
export { ListDoors } from './desk/imports/list-doors.tsx'
export { PlaceChoice } from './desk/input/place-choice.tsx'
export { StandardsChoice } from './desk/input/standards/standards-choice.tsx'
export { SteadyChoice } from './desk/input/steady-choice.tsx'
export { StoryBeginning } from './desk/input/story-beginning.tsx'
export { TextCounter } from './desk/input/text-counter.tsx'
export { ListViews } from './desk/lists/list-views.tsx'
export { PlaceFilter } from './desk/lists/place-filter.tsx'
export { ReviewPanel } from './desk/panel/review-panel.tsx'
export { PasteFeatureClient } from './desk/paste/editor/feature.ts'
export { PicturesDoor } from './desk/pictures/pictures-door.tsx'
export { PicturesView } from './desk/pictures/pictures-view.tsx'
export { ReadingView } from './desk/reading/reading-view.tsx'
export { RoundView } from './desk/round/round-view.tsx'
export { WaitingRounds } from './desk/round/waiting-rounds.tsx'
export { TablesFeatureClient } from './desk/table/tables-feature.tsx'
export { Today } from './desk/today/today.tsx'
export { TranscriptField } from './desk/transcript/transcript-field.tsx'
export { WordDesk } from './desk/word/word-desk.tsx'
export { WordFeatureClient } from './desk/word/word-plugin.tsx'
