import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Declared } from './declare-errors.ts'
import { toSentence } from './exemplar-error.ts'

/** Every code that a release has answered, with its status: apps and people match on them, so none goes or changes. */
const codes = `
400 bad-request invalid invalid-query no-file
401 not-signed-in sign-in-failed account-locked
403 forbidden wrong-role wrong-unit wrong-district not-submitter own-work already-approved not-through-review
403 gazette-is-append-only whole-log-refused public-side-refused upkeep-refused withdrawn-text-refused
403 not-your-account not-your-own-role
404 not-found unknown-document unknown-finding unknown-edition unknown-comment unknown-preview no-live-edition
409 nothing-live edition-stands live-text-missing
403 reset-by-rest
403 wrong-performer not-your-district not-on-panel round-refused records-refused
404 unknown-round unknown-file unknown-nomination recused objection-unknown
409 round-not-open round-is-open round-is-frozen rules-are-decided notice-is-out nominated-already quota-is-full order-is-taken
409 recommendation-is-over nomination-has-ended stage-out-of-order answered-already returned-already not-returned
409 completion-outstanding scored-already no-change-named scores-missing left-out-of-decision too-many-places
409 no-public-notice objection-disposed announced-already not-announced
409 result-is-followed
409 nothing-waits reminded-today nobody-to-remind
422 sheet-incomplete reason-missing dated-before dated-after-today counts-contradict rules-incomplete
500 record-damaged
404 unknown-device
409 wrong-state nothing-owed voids-editions change-one-by-one not-approved stale-revision digest-changed revise-first
409 withdrawn-is-final slug-is-permanent address-taken not-deletable not-due written-meanwhile
409 other-account in-use former-address last-administrator too-many-comments
409 picture-was-published attachment-is-fixed attachment-was-published deleted-meanwhile
409 source-not-good source-of-other-keys source-differs source-lacks-file
410 preview-expired preview-outdated reset-link-over
413 body-too-large preference-too-large file-too-large attachment-too-large entry-too-large published-file-too-large
415 wrong-content-type
422 unknown-field not-a-thread time-is-past due-is-past time-too-far unreadable-characters text-too-long misleading-link nothing-visible
422 no-heir incomplete dated-ahead findings-unanswered notice-refused not-a-candidate relation-out-of-reach not-to-preview
422 too-many-pixels heic-picture not-a-picture not-an-attachment old-office-file quicktime-film file-not-clean
422 empty-file
413 sheet-too-large
422 not-a-sheet old-sheet sheet-with-macros sheet-refers-outside sheet-unreadable sheet-took-too-long sheet-empty
413 text-too-large
422 not-a-text old-text fixed-text text-with-macros text-refers-outside text-unreadable text-took-too-long text-empty
422 text-not-for-word
409 batch-needs-transactions
409 batch-refused
409 batch-cancelled
422 survey-not-kept story-not-evidence
404 unknown-sheet
404 no-import
409 import-needs-transactions import-outdated nothing-to-undo import-followed
413 import-too-long export-too-long
429 import-under-way
422 import-refused
423 being-edited
429 sign-in-later reset-later
500 unexpected not-stored file-missing entry-damaged transactions-missing numeric-ids nested-operation
503 keys-missing mark-missing gazette-behind gazette-differs gazette-gap gazette-restored clock-wrong
503 too-busy too-many-pictures file-store-unavailable stored-picture-unreadable
`

const source = join(import.meta.dirname, '..')
const files = globSync('**/{errors,request-errors}.ts', { cwd: source })
const modules = await Promise.all(
  files.map(async (file) => (await import(join(source, file))) as Record<string, Declared<string>>),
)
const rows = modules.flatMap((declared) =>
  Object.values(declared).flatMap((errors) => Object.entries(errors.rows)),
)

test('every code is there, once, with its status', () => {
  const listed = codes
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [status, ...names] = line.split(' ')
      return names.map((name) => `${name} ${status}`)
    })
  expect(rows.map(([code, { status }]) => `${code} ${status}`).toSorted()).toEqual(listed.toSorted())
})

test('no two codes say the same, so that a sentence tells its code', () => {
  expect(new Set(rows.map(([, row]) => toSentence(row))).size).toBe(rows.length)
})
