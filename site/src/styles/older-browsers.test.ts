import { expect, test } from 'vitest'
import { withWindowWidths } from './older-browsers.ts'

test('a width of the container is said in widths of the window first', () => {
  expect(withWindowWidths('h1{color:red;font-size:clamp(1rem,4cqi,2rem)}')).toBe(
    'h1{color:red;font-size:clamp(1rem,4vw,2rem);font-size:clamp(1rem,4cqi,2rem)}',
  )
})

test('what stands within @container, and what is only named, stays as it is', () => {
  const inner = '@container sheet (width>=39rem){p{width:2cqi}@media print{p{width:3cqi}}}'
  expect(withWindowWidths(`${inner}p{width:1cqi}`)).toBe(`${inner}p{width:1vw;width:1cqi}`)
  expect(withWindowWidths(':root{--gutter:2cqi}')).toBe(':root{--gutter:2cqi}')
})
