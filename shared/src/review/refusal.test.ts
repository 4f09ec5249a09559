import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Approval, Edition } from './edition.ts'
import { listAllowed, refusal } from './refusal.ts'
import { type Actor, type ReviewLevels, type Role, roleNames, type Scope, toReviewerRole } from './roles.ts'
import { stateNames, transitionNames, transitions } from './transitions.ts'

const draft: Edition = {
  state: 'draft',
  level: 0,
  levels: 3,
  scope: { district: '371002' },
  contributors: ['writer'],
  approvals: [],
  isLive: false,
}
const actor = (role: Role, id: string = role, district?: string): Actor => ({
  id,
  role,
  ...(district ? { district } : {}),
})

describe('refusal', () => {
  test('every role against every transition from every state: the state is told before the person', () => {
    const matrix = roleNames.flatMap((role) =>
      stateNames.flatMap((state) =>
        transitionNames.map((transition) => {
          const answer = refusal(actor(role), transition, { ...draft, state })
          const follows = (transitions[transition].from as readonly string[]).includes(state)
          expect(answer === 'wrong-state').toBe(!follows)
          return answer
        }),
      ),
    )
    expect(matrix).toHaveLength(roleNames.length * stateNames.length * transitionNames.length)
  })

  test('an administrator and an auditor may do nothing anywhere', () => {
    for (const role of ['administrator', 'auditor'] as const)
      for (const state of stateNames)
        expect(listAllowed(actor(role), { ...draft, state, submittedBy: 'writer' })).toEqual([])
  })

  test('whoever wrote in an edition does not approve it, nor does anyone approve it twice', () => {
    const inReview: Edition = { ...draft, state: 'in-review' }
    expect(refusal(actor('district-reviewer', 'writer', '371002'), 'approve', inReview)).toBe('own-work')
    const once: Approval = { level: 1, by: 'r1', role: 'city-reviewer', at: '', digest: '' }
    const city: Edition = { ...inReview, scope: {}, level: 1, approvals: [once] }
    expect(refusal(actor('city-reviewer', 'r1'), 'approve', city)).toBe('already-approved')
    expect(refusal(actor('city-reviewer', 'r2'), 'approve', city)).toBeUndefined()
  })

  test('a district account neither writes nor reviews in another district or for the city', () => {
    const inReview: Edition = { ...draft, state: 'in-review' }
    expect(refusal(actor('district-reviewer', 'r', '371003'), 'approve', inReview)).toBe('wrong-district')
    expect(refusal(actor('contributor', 'c', '371003'), 'submit', draft)).toBe('wrong-district')
    expect(refusal(actor('contributor', 'c', '371003'), 'submit', { ...draft, scope: {} })).toBe(
      'wrong-district',
    )
    expect(refusal(actor('contributor', 'c', '371002'), 'submit', draft)).toBeUndefined()
  })

  test('an account of a member unit writes in what its unit began, whatever the district', () => {
    const writer: Actor = { ...actor('contributor'), unit: 'wen-lv' }
    const submit = (scope: Scope) => refusal(writer, 'submit', { ...draft, scope })
    expect(submit({ district: '371002', unit: 'wen-lv' })).toBeUndefined()
    expect(submit({ unit: 'wen-lv' })).toBeUndefined()
    expect(submit({ district: '371002', unit: 'zhu-jian' })).toBe('wrong-unit')
    expect(submit({})).toBe('wrong-unit')
  })

  test('only the submitter recalls, only a publisher publishes and withdraws, only the chief editor skips review', () => {
    expect(
      refusal(actor('contributor', 'x'), 'recall', { ...draft, state: 'in-review', submittedBy: 'writer' }),
    ).toBe('not-submitter')
    for (const role of roleNames) {
      expect(refusal(actor(role), 'publish', { ...draft, state: 'approved' }) === undefined).toBe(
        role === 'publisher',
      )
      expect(refusal(actor(role), 'withdraw', { ...draft, state: 'published' }) === undefined).toBe(
        role === 'publisher',
      )
      expect(refusal(actor(role), 'publish-unreviewed', draft) === undefined).toBe(role === 'chief-editor')
    }
  })

  test('what went out unreviewed is reviewed by somebody who neither wrote nor published it', () => {
    const live: Edition = { ...draft, state: 'published', owed: { barred: ['writer', 'chief'] } }
    const later = (role: Role, id: string, edition: Edition = live) =>
      refusal(actor(role, id), 'review-afterwards', edition)
    expect(later('chief-editor', 'chief')).toBe('own-work')
    expect(later('city-reviewer', 'writer')).toBe('own-work')
    expect(later('publisher', 'p')).toBe('wrong-role')
    expect(later('city-reviewer', 'r')).toBeUndefined()
    expect(later('city-reviewer', 'r', { ...draft, state: 'published' })).toBe('nothing-owed')
  })

  test('the chief editor has the last level, however many there are', () => {
    for (const levels of [1, 2, 3] as ReviewLevels[]) {
      expect(toReviewerRole(levels, levels, {})).toBe('chief-editor')
      expect(toReviewerRole(levels + 1, levels, {})).toBeUndefined()
    }
    expect(toReviewerRole(1, 3, { district: '371002' })).toBe('district-reviewer')
    expect(toReviewerRole(1, 3, {})).toBe('city-reviewer')
  })

  test('whatever is tried, an approved edition has that many approvers, none twice, none a contributor', () => {
    const people = fc.constantFrom(
      ...roleNames.flatMap((role) => [
        actor(role, `${role}-1`),
        actor(role, `${role}-2`),
        actor(role, 'writer'),
      ]),
    )
    fc.assert(
      fc.property(
        fc.constantFrom<ReviewLevels>(1, 2, 3),
        fc.array(people, { maxLength: 60 }),
        (levels, crowd) => {
          let edition: Edition = { ...draft, levels, state: 'in-review' }
          for (const someone of crowd) {
            if (refusal(someone, 'approve', edition) !== undefined) continue
            const level = edition.level + 1
            const approval = { level, by: someone.id, role: someone.role, at: '', digest: '' }
            const state = level === levels ? 'approved' : 'in-review'
            edition = { ...edition, level, state, approvals: [...edition.approvals, approval] }
          }
          const approvers = edition.approvals.map(({ by }) => by)
          expect(new Set(approvers).size).toBe(approvers.length)
          expect(approvers).not.toContain('writer')
          expect(edition.state === 'approved').toBe(approvers.length === levels)
        },
      ),
    )
  })
})
