import { expect, test } from 'vitest'
import { insertInHead, isInHead, toBody } from './insert-in-head.ts'

test('the addition stands after the charset, whatever attributes and dollar signs come later', () => {
  const [before, after] = [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="description" content="</head><b>"><meta charset="utf-8"></head><body></body></html>',
  ]
  const inserted = insertInHead(before + after, '<i>$&$1</i>')
  expect(inserted).toBe(`${before}<i>$&$1</i>${after}`)
  expect(isInHead(inserted, '<i>')).toBe(true)
  expect(isInHead(before + after, '<i>')).toBe(false)
})

test('a page without that beginning stays as it is', () => {
  expect(insertInHead('<p></head></p>', '<i>')).toBe('<p></head></p>')
})

test('the head is no part of the body', () => {
  expect(toBody('<head><h1>甲</h1></head><body><h1>乙</h1>')).toBe('<body><h1>乙</h1>')
  expect(toBody('<h1>甲</h1>')).toBe('<h1>甲</h1>')
})
