import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Announcement, announcement } from '../announcement.ts'
import { contradictions } from './contradictions.fixture.ts'
import { announcements } from './rounds.fixture.ts'
import { isSound } from './sound.fixture.ts'

const runs = 500

test('a round that went as rounds go is taken', () => {
  fc.assert(
    fc.property(announcements, (made) => {
      expect(isSound(made)).toBe(true)
      expect(announcement.safeParse(made).error?.issues).toBeUndefined()
    }),
    { numRuns: runs },
  )
})

test('each contradiction is refused at its row, wherever it is and whatever stands around it', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(
      announcements,
      fc.constantFrom(...contradictions),
      fc.nat(1000),
      (made, { name, make }, at) => {
        const wrong = make(made, at)
        fc.pre(wrong !== undefined)
        if (!wrong) return
        const issues = announcement.safeParse(wrong.document).error?.issues ?? []
        expect(
          issues.map(({ path }) => path.join('.')),
          name,
        ).toContain(wrong.path)
        seen.set(name, (seen.get(name) ?? 0) + 1)
      },
    ),
    { numRuns: 2_000, maxSkipsPerRun: 100 },
  )
  expect([...seen.keys()].sort()).toEqual(contradictions.map(({ name }) => name).sort())
})

/** Anything may be changed into anything that is near it: most of these are wrong, some are still right. */
const scrambled = fc
  .tuple(
    announcements,
    fc.array(fc.tuple(fc.nat(1000), fc.nat(9), fc.nat(60)), { minLength: 1, maxLength: 3 }),
  )
  .map(([made, changes]) => changes.reduce(scramble, structuredClone(made)))

function scramble(document: Announcement, [at, what, value]: [number, number, number]): Announcement {
  const row = document.nominations[at % document.nominations.length]
  const stage = row?.stages[at % row.stages.length]
  const day = new Date(Date.UTC(2020, 7, 1 + value)).toISOString().slice(0, 10)
  if (!row || !stage) return document
  if (what === 0) row.rank = value
  if (what === 1) delete row.rank
  if (what === 2) row.stages.splice(at % row.stages.length, 1)
  if (what === 3) stage.outcome = stage.outcome === 'passed' ? 'ended' : 'passed'
  if (what === 4) stage.date = day
  if (what === 5) stage.key = document.stages[value % document.stages.length]?.key ?? 'none'
  if (what === 6) row.survey = { rate: value + 40, valid: value * 10 }
  if (what === 7) document.dated = day
  if (what === 8 && document.notice) document.notice.to = day
  if (what === 9) document.act = document.act === 'final-result' ? 'public-notice' : 'final-result'
  return document
}

test('whatever is taken satisfies the rules', () => {
  let taken = 0
  fc.assert(
    fc.property(scrambled, (document) => {
      if (!announcement.safeParse(document).success) return
      taken += 1
      expect(isSound(document)).toBe(true)
    }),
    { numRuns: 3_000 },
  )
  expect(taken).toBeGreaterThan(100)
})
