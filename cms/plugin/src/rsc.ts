export { DueCell } from './desk/cells/due-cell.tsx'
export { CodeCell, DigestCell, InstantCell } from './desk/cells/record-cells.tsx'
export { ReviewStateCell } from './desk/cells/review-state-cell.tsx'
export { LogDownloads } from './desk/form/log-downloads.tsx'
