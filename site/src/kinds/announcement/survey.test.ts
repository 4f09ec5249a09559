import { expect, test } from 'vitest'
import { round } from './round.fixture.ts'
import { findSurveyScale, saysRate, toHouseholds, toScaled } from './survey.ts'

const withRates = (rates: number[]) => ({
  ...round,
  survey: { threshold: 90, minimumValid: 300 },
  nominations: round.nominations.map((nomination, index) => ({
    ...nomination,
    survey: { rate: rates[index] ?? 95, valid: 300 },
  })),
})

test('the scale begins ten points below the threshold, or below the lowest rate', () => {
  expect(findSurveyScale(withRates([96, 93, 91]))).toEqual({ from: 80, threshold: 90 })
  expect(findSurveyScale(withRates([96, 73, 91]))).toEqual({ from: 70, threshold: 90 })
})

test('a round without a threshold has no scale', () => {
  expect(findSurveyScale(round)).toBeUndefined()
})

test('a rate lies where it should on the scale', () => {
  expect([80, 90, 100].map((rate) => toScaled(rate, { from: 80, threshold: 90 }))).toEqual([0, 50, 100])
})

test('a place on the scale has no digits that nobody sees', () => {
  expect(toScaled(94.7, { from: 80, threshold: 90 })).toBe(73.5)
})

test('a reason that gives the rate is known by it, and by no other number', () => {
  expect(saysRate('满意率88.7%，未达到90%。', 88.7)).toBe(true)
  expect(saysRate('满意率90.0%。', 90)).toBe(true)
  expect(saysRate('满意率188.7%，', 88.7)).toBe(false)
  expect(saysRate('停车和电梯维修的意见集中。', 88.7)).toBe(false)
})

test('a share is told by households', () => {
  expect([96, 94.7, 89.9].map(toHouseholds)).toEqual([
    '100户里有96户满意',
    '1000户里有947户满意',
    '1000户里有899户满意',
  ])
})
