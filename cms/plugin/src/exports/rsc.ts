export { LogDownloads } from '../admin/log-downloads.tsx'
export { CodeCell, DigestCell, InstantCell } from '../admin/record-cells.tsx'
export { ReviewStateCell } from '../admin/review-state-cell.tsx'
