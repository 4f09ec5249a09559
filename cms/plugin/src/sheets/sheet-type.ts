/** What a workbook is to a browser, and in the list of its own parts. */
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
