import { expect, test } from 'vitest'
import { round } from './round.fixture.ts'
import { findSurveyScale, toScaled } from './survey.ts'

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
