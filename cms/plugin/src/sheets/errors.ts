import { declareErrors } from '../errors/declare-errors.ts'

/** Why a sheet is not read at all. What is wrong at single cells of one that was read is told beside its rows. */
export const SheetError = declareErrors({
  'not-a-sheet': {
    status: 422,
    zh: '这不是能导入的表格，没有读取。请用“Excel工作簿（.xlsx）”，或者从别的系统导出的.csv。',
    en: 'This is no sheet that is taken in. Send a workbook (.xlsx), or a .csv that another system wrote.',
  },
  'old-sheet': {
    status: 422,
    zh: '这是旧格式或者别的软件的表格（.xls、.et、.ods、.xlsb），或者设了密码，没有读取。请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”，不设密码，再导入。',
    en: 'This is a sheet in an old format or of another program (.xls, .et, .ods, .xlsb), or with a password. Open it in Excel or WPS, save it as a workbook (.xlsx) without a password, and import that.',
  },
  'sheet-with-macros': {
    status: 422,
    zh: '这个表格带宏（.xlsm），没有读取。请另存为不带宏的“Excel工作簿（.xlsx）”，再导入。',
    en: 'This workbook has macros (.xlsm). Save it as a workbook without macros (.xlsx), and import that.',
  },
  'sheet-refers-outside': {
    status: 422,
    zh: '这个表格里有取自别的文件的内容（外部链接），没有读取。请在“数据—编辑链接”里断开链接，保存后再导入。',
    en: 'This workbook takes content from other files. Break its links (Data, Edit Links), save it, and import it again.',
  },
  'sheet-unreadable': {
    status: 422,
    zh: '这个表格读不出来，可能已损坏或者没有传完整。请用Excel或WPS打开看看，另存一份，再导入。',
    en: 'This sheet cannot be read; it may be damaged. Open it, save a copy, and import that.',
  },
  'sheet-too-large': {
    status: 413,
    zh: '这个表格太大，没有读取：不超过5MB、5000行、300列。请只留要导入的一张表，删去多余的行和列。',
    en: 'This sheet is too large: up to 5 MB, 5,000 rows and 300 columns. Keep the one sheet that is to be imported.',
  },
  'sheet-took-too-long': {
    status: 422,
    zh: '这个表格读了十秒还没有读完，已经停下，没有导入。请新建一个表格，只把要导入的内容粘贴进去，再导入。',
    en: 'This sheet was not read within ten seconds; nothing was imported. Paste what is to be imported into a new workbook.',
  },
  'sheet-empty': {
    status: 422,
    zh: '表格是空的，没有可以导入的内容。',
    en: 'The sheet is empty.',
  },
})
