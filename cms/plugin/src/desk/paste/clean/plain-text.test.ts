import { expect, test } from 'vitest'
import { cleanText } from './plain-text.ts'

test('lines that the layout of a PDF broke are one paragraph again', () => {
  const pdf = `关于做好二〇二〇年度社区创建工作的通知\r
　　为深入推进示范社区创建工作，根据全市工作部署，现就做好二〇二〇\r
年度创建工作有关事项通知如下，请结合实际认真贯彻执行，确保各项工作\r
— 1 —\r
落到实处。\r
　　一、总体要求\r
　　坚持以居民为中心。\r
`
  expect(cleanText(pdf)).toMatchObject({
    html:
      '<p>关于做好二〇二〇年度社区创建工作的通知</p>' +
      '<p>为深入推进示范社区创建工作，根据全市工作部署，现就做好二〇二〇年度创建工作有关事项通知如下，请结合实际认真贯彻执行，确保各项工作落到实处。</p>' +
      '<p>一、总体要求</p><p>坚持以居民为中心。</p>',
    report: { joined: 2, pages: 1 },
  })
})

test('lines that are paragraphs stay apart: short ones, whole sentences, numbered ones', () => {
  const lines = ['甲社区', '乙社区', '三单元的声控灯坏了四个月，最后是住在六楼的退休电工修好的。', '谢谢他。']
  expect(cleanText(lines.join('\n'))).toMatchObject({
    html: lines.map((line) => `<p>${line}</p>`).join(''),
    report: { joined: 0 },
  })
  const numbered = ['1. 各区市要在十月底以前把申报材料报送到市创建办公室', '2. 逾期不报的，视为放弃']
  expect(cleanText(numbered.join('\n')).report.joined).toBe(0)
})

test('a list below each other is no broken sentence, however long its lines, and neither is a row of cells', () => {
  const names = [
    '环翠区鲸园街道石阶巷社区居民委员会居务监督委员会',
    '环翠区鲸园街道海晏社区居民委员会居务监督委员会等',
    '环翠区鲸园街道灯塔社区居民委员会居务监督委员会等',
  ]
  expect(cleanText(names.join('\n'))).toMatchObject({
    html: names.map((name) => `<p>${name}</p>`).join(''),
    report: { joined: 0 },
  })
  expect(
    cleanText('一季度各社区活动\t四十五次\t共九百人\n二季度各社区活动\t五十次\t共一千人。').report.joined,
  ).toBe(0)
})

test('Latin words keep the blank between them, markup is text', () => {
  expect(cleanText('the city has now named three hundred\nand twenty five communities <b>.').html).toBe(
    '<p>the city has now named three hundred and twenty five communities &lt;b&gt;.</p>',
  )
})
