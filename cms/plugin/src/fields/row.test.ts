import { expect, test } from 'vitest'
import { toCalendarDate, toGivenGroup, toId, toLines, toPresent, toRows, toText } from './row.ts'

test('a calendar date is the day in Beijing', () => {
  expect(toCalendarDate('2020-10-28T12:00:00.000Z')).toBe('2020-10-28')
  expect(toCalendarDate('2020-10-28')).toBe('2020-10-28')
  expect(toCalendarDate('2020-10-28T00:00:00+08:00')).toBe('2020-10-28')
  expect(toCalendarDate('2020-10-27T16:00:00.000Z')).toBe('2020-10-28')
  expect(toCalendarDate('soon')).toBeUndefined()
  expect(toCalendarDate(null)).toBeUndefined()
})

test('texts lose the blanks at their ends, full-width ones too', () => {
  expect(toText('　　正文 ')).toBe('正文')
  expect(toText('　')).toBeUndefined()
  expect(toText('\u200b\u3164\u2800')).toBeUndefined()
  expect(toText(3)).toBeUndefined()
})

test('a textarea gives its lines', () => {
  expect(toLines('第一段\r\n\n　第二段　\n')).toEqual(['第一段', '第二段'])
  expect(toLines('第一段\n\u200b\u00ad\n第二段')).toEqual(['第一段', '第二段'])
  expect(toLines(undefined)).toEqual([])
})

test('relations are read as ids or as rows', () => {
  expect(toId('a')).toBe('a')
  expect(toId({ id: 'a', title: 'x' })).toBe('a')
  expect(toId(null)).toBeUndefined()
})

test('what is not there is left out', () => {
  expect(toPresent({ a: 1, b: undefined })).toEqual({ a: 1 })
  expect(toGivenGroup({ a: undefined })).toBeUndefined()
  expect(toRows(null)).toEqual([])
})
