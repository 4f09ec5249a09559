/** What the sample's round asks of a survey: a rate in per cent, and the fewest valid answers. */
export const surveyRules = { threshold: 90, minimumValid: 300 } as const
