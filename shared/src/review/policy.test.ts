import { describe, expect, test } from 'vitest'
import type { Approval, Edition } from './edition.ts'
import * as policy from './policy.ts'
import { refusal } from './refusal.ts'
import type { Actor, ReviewLevels, Role, Scope } from './roles.ts'
import { type ReviewState, stateNames, type Transition, transitionNames, transitions } from './transitions.ts'

/** Where the words after the stroke put somebody; `wrote` sits where such people sit. */
const seats: Record<string, Scope> = {
  own: { district: '371002' },
  other: { district: '371003' },
  unit: { unit: 'wen-lv' },
  elsewhere: { unit: 'zhu-jian' },
}
const toActor = (name: string): Actor => {
  const [role, place] = name.split('/') as [Role, string]
  const isOfDistrict = role === 'contributor' || role === 'district-reviewer'
  return { id: name, role, ...(place === 'wrote' && isOfDistrict ? seats.own : seats[place]) }
}

type Asking = {
  readonly transition: Transition
  readonly states: readonly ReviewState[]
  readonly level?: number
}
/** What the columns mean: which transition is asked for, and of an edition in which states. */
const askings: Record<string, Asking> = {
  submit: { transition: 'submit', states: ['draft', 'changes-requested'] },
  recall: { transition: 'recall', states: ['in-review'] },
  a1: { transition: 'approve', states: ['in-review'], level: 0 },
  a2: { transition: 'approve', states: ['in-review'], level: 1 },
  a3: { transition: 'approve', states: ['in-review'], level: 2 },
  request: { transition: 'request-changes', states: ['in-review', 'approved'] },
  schedule: { transition: 'schedule', states: ['approved', 'scheduled'] },
  unschedule: { transition: 'unschedule', states: ['scheduled'] },
  publish: { transition: 'publish', states: ['approved', 'scheduled'] },
  unreviewed: { transition: 'publish-unreviewed', states: ['draft', 'in-review'] },
  afterwards: { transition: 'review-afterwards', states: ['published'] },
  revise: { transition: 'revise', states: ['published'] },
  discard: { transition: 'discard', states: ['draft', 'changes-requested'] },
  withdraw: { transition: 'withdraw', states: ['published'] },
}

type Block = {
  readonly table: string
  readonly scope: Scope
  readonly levels: ReviewLevels
  readonly contributors: readonly string[]
  readonly approvers: readonly string[]
}
const writers = ['contributor', 'district-reviewer', 'city-reviewer', 'chief-editor', 'press-officer']
const wrote = writers.map((role) => `${role}/wrote`)
const blocks: Record<string, Block> = {
  'a document of a district': {
    table: policy.ofDistrict,
    ...{ scope: { district: '371002' }, levels: 3, contributors: wrote },
    approvers: ['district-reviewer/own', 'city-reviewer/own', 'chief-editor/own'],
  },
  'a document of the city': {
    table: policy.ofCity,
    ...{ scope: {}, levels: 3, contributors: wrote.slice(2) },
    approvers: ['city-reviewer/city', 'city-reviewer/beside', 'chief-editor/city'],
  },
  'a document that a unit began': {
    table: policy.ofUnit,
    ...{ scope: { district: '371002', unit: 'wen-lv' }, levels: 3, contributors: ['somebody'] },
    approvers: ['one', 'two', 'three'],
  },
  'two levels': {
    table: policy.underTwoLevels,
    ...{ scope: { district: '371002' }, levels: 2, contributors: wrote, approvers: ['one', 'two'] },
  },
  'one level': {
    table: policy.underOneLevel,
    ...{ scope: { district: '371002' }, levels: 1, contributors: wrote, approvers: ['one'] },
  },
}

const toApproval = (by: string, index: number): Approval => ({
  ...{ level: index + 1, by, role: 'chief-editor', at: '', digest: '' },
})

/** An edition of a block in a state; all levels are passed where it is past review. */
const toEdition = (
  { scope, levels, contributors, approvers }: Block,
  state: ReviewState,
  level?: number,
): Edition => {
  const passed = level ?? (['approved', 'scheduled', 'published'].includes(state) ? levels : 0)
  return {
    ...{ state, level: passed, levels, scope, contributors },
    ...{ submittedBy: contributors[0] ?? '', approvals: approvers.slice(0, passed).map(toApproval) },
    owed: { barred: contributors },
    isLive: true,
  }
}

describe.each(Object.entries(blocks))('%s', (_name, block) => {
  test.each([...policy.readTable(block.table)])('%s', (name, cells) => {
    const seen: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const [column, cell] of Object.entries(cells)) {
      const { transition, states, level } = askings[column] as Asking
      expect(policy.reasons).toHaveProperty([cell])
      for (const state of states) {
        const key = `${column} of what is ${state}`
        expected[key] = policy.reasons[cell as keyof typeof policy.reasons]
        seen[key] = refusal(toActor(name), transition, toEdition(block, state, level))
      }
    }
    expect(seen).toEqual(expected)
  })
})

const following = policy.readTable(policy.following)

describe('what may follow what', () => {
  test('the policy has every transition and every state', () => {
    expect([...following.keys()].filter((name) => name !== 'approve-last').sort()).toEqual(
      [...transitionNames].sort(),
    )
    expect(Object.keys(following.get('submit') ?? {}).sort()).toEqual([...stateNames].sort())
    expect([...new Set(Object.values(askings).map(({ transition }) => transition))].sort()).toEqual(
      [...transitionNames].sort(),
    )
  })

  test.each(transitionNames)('%s: from and to', (transition) => {
    const targets = new Set<string>()
    for (const row of [following.get(transition), following.get(`${transition}-last`)])
      for (const [state, target] of Object.entries(row ?? {})) {
        if (target !== '-') targets.add(target)
        const follows = (transitions[transition].from as readonly string[]).includes(state)
        expect([state, follows]).toEqual([state, target !== '-'])
      }
    expect([...transitions[transition].to].sort()).toEqual([...targets].sort())
  })

  test('a wrong state is told to everybody before anything else', () => {
    const block = blocks['a document of a district'] as Block
    for (const name of policy.readTable(policy.ofDistrict).keys())
      for (const [transition, row] of following)
        for (const [state, target] of Object.entries(row)) {
          if (target !== '-' || transition === 'approve-last') continue
          const told = refusal(
            toActor(name),
            transition as Transition,
            toEdition(block, state as ReviewState),
          )
          expect([name, transition, state, told]).toEqual([name, transition, state, 'wrong-state'])
        }
  })

  test('what was published after review owes nothing, whoever asks', () => {
    const { owed: _none, ...edition } = toEdition(blocks['a document of a district'] as Block, 'published')
    for (const name of policy.readTable(policy.ofDistrict).keys())
      expect([name, refusal(toActor(name), 'review-afterwards', edition)]).toEqual([name, 'nothing-owed'])
  })
})

test('a document of which nothing is public has nothing to go back to, whoever asks', () => {
  const edition = { ...toEdition(blocks['a document of a district'] as Block, 'draft'), isLive: false }
  for (const name of policy.readTable(policy.ofDistrict).keys())
    expect([name, refusal(toActor(name), 'discard', edition)]).toEqual([name, 'nothing-live'])
})

test('who approved as somebody else before, in another role, does not approve again', () => {
  const block = blocks['a document of a district'] as Block
  const promoted: Actor = { id: 'district-reviewer/own', role: 'city-reviewer' }
  expect(refusal(promoted, 'approve', toEdition(block, 'in-review', 1))).toBe('already-approved')
})
