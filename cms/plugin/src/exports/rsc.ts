export { ReviewStateCell } from '../admin/review-state-cell.tsx'
