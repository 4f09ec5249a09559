import { expect, test } from 'vitest'
import { z } from 'zod'
import { documentKinds, toShape } from '../kinds/index.ts'
import { toField, toRoot } from './position.ts'
import { shapeFields } from './shape-fields.ts'

/** What is never shown under a name of its own: runs of a paragraph, and what stands in one line for a file. */
const unnamed = 'kind salt spans strong href ordered sha256 bytes width height items'.split(' ')

const listNames = (shape: z.core.$ZodType): string[] => {
  if (shape instanceof z.ZodObject)
    return Object.entries(shape.shape as z.core.$ZodShape).flatMap(([name, inner]) => [
      name,
      ...listNames(inner),
    ])
  if (shape instanceof z.ZodOptional) return listNames(shape.unwrap())
  if (shape instanceof z.ZodArray) return listNames(shape.element)
  return shape instanceof z.ZodUnion ? shape.options.flatMap(listNames) : []
}

test.each(documentKinds)('every part of a published %s has a Chinese name without its form', (kind) => {
  const names = [...new Set(listNames(toShape(kind)))].filter((name) => !unnamed.includes(name))
  expect(names).toContain('correction')
  const bare = names.filter(
    (name) => !/\p{Script=Han}/u.test(toField(toRoot(shapeFields[kind] ?? []), name).own.zh),
  )
  expect(bare).toEqual([])
})
