import { toDecideSheet } from './stages/decide.ts'
import { toJointReviewSheet } from './stages/joint-review.ts'
import { toRecommendSheet } from './stages/recommend.ts'
import { toReviewSheet } from './stages/review.ts'
import { toScoreSheet } from './stages/score.ts'
import type { SheetContext, StageSheet } from './stages/stage-sheet.ts'
import { toSurveySheet } from './stages/survey.ts'
import type { SheetAct } from './titles.ts'

/** The sheet of each act. */
export const stageSheets: Readonly<Record<SheetAct, (context: SheetContext) => StageSheet>> = {
  recommend: toRecommendSheet,
  review: toReviewSheet,
  survey: toSurveySheet,
  score: toScoreSheet,
  'joint-review': toJointReviewSheet,
  decide: toDecideSheet,
}
