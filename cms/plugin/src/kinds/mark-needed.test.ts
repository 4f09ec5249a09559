import type { Field } from 'payload'
import { expect, test } from 'vitest'
import type { Reviewable } from '../documents/reviewable.ts'
import { announcements } from './announcement/kind.ts'
import { campaigns } from './campaign/kind.ts'
import { conferences } from './conference/kind.ts'
import { pressReleases } from './press-release/kind.ts'
import { standardSets } from './standard-set/kind.ts'
import { stories } from './story/kind.ts'

/** Names of the fields whose description begins with the word, through what has no name of its own. */
const listMarked = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if ('fields' in field && !('name' in field)) return listMarked(field.fields)
    const zh = ((field.admin ?? {}) as { description?: { zh?: string } }).description?.zh ?? ''
    return 'name' in field && zh.startsWith('提交前必填。') ? [field.name ?? ''] : []
  })
const listMarkedOf = ({ collection }: Reviewable) => listMarked(collection.fields).toSorted()

test('what a story needs to be submitted is marked, and nothing else', () => {
  expect(listMarkedOf(stories)).toEqual(['body', 'community', 'deck', 'editor', 'source', 'standards'])
})

test('a list that may be empty is not marked', () => {
  expect(listMarkedOf(conferences)).toEqual(['contact', 'date', 'editor', 'source', 'turns'])
})

test('what other kinds need is marked as well', () => {
  expect(listMarkedOf(pressReleases)).toEqual(expect.arrayContaining(['body', 'editor', 'source']))
  expect(listMarkedOf(announcements)).toEqual(expect.arrayContaining(['editor']))
})

test('so is what submitting asks for although what was published before does without', () => {
  for (const one of [campaigns, standardSets])
    expect(listMarkedOf(one)).toEqual(expect.arrayContaining(['editor']))
})
