/**
 * Whether the long forms are run: `npm run test:long` sets it. They are the same tests with more of the same (every pair
 * in place of every second one, two hundred races in place of forty), for the nights and for what is about to land.
 */
export const isLong = process.env.TEST_LONG === '1'

/** Files that are a long form and nothing else. */
export const onlyLong = ['tests/faults/killed-any-time.test.ts', 'tests/e2e/mongodb.test.ts']

/** Files whose tests have a long form. */
export const withLongForm = [
  'cms/plugin/src/check/rules/disguises.test.ts',
  'shared/src/selection/rounds.property.test.ts',
  'tests/golden/letters.test.ts',
  'tests/golden/reader.test.ts',
  'tests/golden/values.test.ts',
  'tests/int/doors.test.ts',
  'tests/int/fuzz.test.ts',
  'tests/int/kinds.test.ts',
  'tests/int/large-upload.test.ts',
  'tests/int/matrix.test.ts',
  'tests/int/random-actors.test.ts',
  'tests/int/random-results.test.ts',
  'tests/int/review.test.ts',
  'tests/int/submit-race.test.ts',
  'tests/int/voiding-kinds.test.ts',
  ...onlyLong,
  'tests/e2e/screens.test.ts',
  'tests/faults/crowded.test.ts',
  'tests/faults/embargo.test.ts',
  'tests/faults/killed-in-import.test.ts',
  'tests/faults/killed-in-publish.test.ts',
  'tests/faults/stopping.test.ts',
  'tests/faults/two-schedulers.test.ts',
  'tests/site/aids.test.ts',
  'tests/site/axe.test.ts',
  'tests/site/boards-archive.test.ts',
  'tests/site/breaks.test.ts',
  'tests/site/large-files.test.ts',
  'tests/site/linked.test.ts',
  'tests/site/mirror-killed.test.ts',
  'tests/site/mirror-random.test.ts',
  'tests/site/print.test.ts',
  'tests/site/rechecked.test.ts',
  'tests/site/sheets.test.ts',
  'tests/site/valid-html.test.ts',
  'tests/site/verify-tool.test.ts',
]

/**
 * Files that run on MongoDB in the long form alone: what they are about happens before or beside the database. Why, each,
 * stands in tests/README.md. Whatever asks for transactions, order, queries or indexes stays on both.
 */
export const beforeDatabase = [
  'tests/int/anonymous.test.ts',
  'tests/int/attached.test.ts',
  'tests/int/attachments.test.ts',
  'tests/int/avif.test.ts',
  'tests/int/board-limits.test.ts',
  'tests/int/clock.test.ts',
  'tests/int/contradictions.test.ts',
  'tests/int/correction.test.ts',
  'tests/int/difference.test.ts',
  'tests/int/doors.test.ts',
  'tests/int/entrance.test.ts',
  'tests/int/form.test.ts',
  'tests/int/inspected.test.ts',
  'tests/int/kinds.test.ts',
  'tests/int/large-upload.test.ts',
  'tests/int/lost-keys.test.ts',
  'tests/int/not-clean.test.ts',
  'tests/int/passwords.test.ts',
  'tests/int/picture-cut.test.ts',
  'tests/int/pictures.test.ts',
  'tests/int/plans.test.ts',
  'tests/int/preview.test.ts',
  'tests/int/public-side.test.ts',
  'tests/int/random-results.test.ts',
  'tests/int/s3.test.ts',
  'tests/int/salt.test.ts',
  'tests/int/signing.test.ts',
  'tests/int/silent-mail-server.test.ts',
  'tests/int/tables.test.ts',
  'tests/int/uploads.test.ts',
  'tests/int/voiding-kinds.test.ts',
]
