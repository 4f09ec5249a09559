import { expect, test } from 'vitest'
import { toStories } from '../stories.ts'
import { drawClothesline } from './covers/clothesline.ts'
import { drawDogCards } from './covers/dog-cards.ts'
import { drawNoodleLedger } from './covers/noodle-ledger.ts'
import { inks } from './inks.ts'

const pictures = toStories(2020).map(({ slug, cover }) => [slug, cover.svg] as const)

test('a seed always draws the same picture, and another seed another one', () => {
  for (const draw of [drawClothesline, drawDogCards, drawNoodleLedger]) {
    expect(draw('a')).toBe(draw('a'))
    expect(draw('a')).not.toBe(draw('b'))
  }
})

test('no two stories have the same picture', () => {
  expect(new Set(pictures.map(([, svg]) => svg)).size).toBe(12)
})

test.each(pictures)(
  'the picture of %s is one sheet in the campaign inks, without text or reference',
  (_, svg) => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 1200 620" /)
    expect(svg).not.toMatch(/<(text|image|script|style|use|foreignObject)\b|href=/)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const known: string[] = Object.values(inks)
    for (const [colour] of svg.matchAll(/#[0-9a-f]{6}\b/g)) expect(known).toContain(colour)
  },
)

test.each(pictures)('the picture of %s resolves every clip that it names', (_, svg) => {
  const made = new Set([...svg.matchAll(/<clipPath id="([^"]+)"/g)].map(([, name]) => name))
  for (const [, name] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(made).toContain(name)
})
