/** Stands behind a link to another site, within the text: it is no part of what was signed, and whoever checks a page knows it. */
export const outsideMark = '（外站）'
