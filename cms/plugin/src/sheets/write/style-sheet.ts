/** The styles of a sheet that is handed out, by their places in the list of cells below. */
export const styles = {
  plain: 0,
  title: 1,
  note: 2,
  head: 3,
  headGiven: 4,
  given: 5,
  text: 6,
  date: 7,
} as const

const border = 'borderId="1" applyBorder="1"'
const aligned = (how: string) => `applyAlignment="1"><alignment ${how}/></xf>`
const wrapped = aligned('vertical="top" wrapText="1"')

/** Faces of the office by their names: they are there, and none is sent. Dates as they are said, texts as texts. */
export const styleSheet = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>',
  '<fonts count="4">',
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/></font>',
  '<font><sz val="10"/><color rgb="FF555555"/><name val="宋体"/></font>',
  '</fonts>',
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF5F5F5"/></patternFill></fill></fills>',
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="8">',
  `<xf xfId="0" ${border} ${wrapped}`,
  `<xf xfId="0" fontId="1" applyFont="1" ${aligned('vertical="center"')}`,
  `<xf xfId="0" fontId="3" applyFont="1" ${wrapped}`,
  `<xf xfId="0" fontId="2" applyFont="1" ${border} ${aligned('horizontal="center" vertical="center" wrapText="1"')}`,
  `<xf xfId="0" fontId="2" fillId="2" applyFont="1" applyFill="1" ${border} ${aligned('horizontal="center" vertical="center" wrapText="1"')}`,
  `<xf xfId="0" fillId="3" applyFill="1" ${border} ${wrapped}`,
  `<xf xfId="0" numFmtId="49" applyNumberFormat="1" ${border} ${wrapped}`,
  `<xf xfId="0" numFmtId="164" applyNumberFormat="1" ${border} ${wrapped}`,
  '</cellXfs>',
  '</styleSheet>',
].join('')
