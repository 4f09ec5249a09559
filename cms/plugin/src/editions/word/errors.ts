import { declareErrors } from '../../errors/declare-errors.ts'

/** Why a text from Word is not read at all. What of one that was read is not taken over is told beside it. */
export const WordError = declareErrors({
  'not-a-text': {
    status: 422,
    zh: '这不是Word文档（.docx），没有读取。表格请粘贴到正文里，图片请传到“图片”；别的文件请打开后另存为“Word文档（.docx）”，再导入。',
    en: 'This is no Word document (.docx). Save it as one, and import that.',
  },
  'old-text': {
    status: 422,
    zh: '这是旧格式或者别的软件的文档（.doc、.wps、.rtf、.odt），或者设了密码，没有读取。请用Word或WPS打开，点“文件—另存为”，类型选“Word文档（.docx）”，不设密码，再导入。',
    en: 'This is a text in an old format or of another program (.doc, .wps, .rtf, .odt), or with a password. Open it in Word or WPS, save it as a Word document (.docx) without a password, and import that.',
  },
  'fixed-text': {
    status: 422,
    zh: '这是版式文件（.pdf、.ofd），里面只有排好的版面，没有段落，没有读取。请找到它的Word原稿（.docx）再导入；没有原稿的，把文字复制出来，直接粘贴到正文里。',
    en: 'This is a file of laid out pages (.pdf, .ofd), which has no paragraphs. Import the Word document (.docx) that it was made of, or copy its words and paste them into the body.',
  },
  'text-with-macros': {
    status: 422,
    zh: '这个文档带宏（.docm），没有读取。请另存为不带宏的“Word文档（.docx）”，再导入。',
    en: 'This document has macros (.docm). Save it as a document without macros (.docx), and import that.',
  },
  'text-refers-outside': {
    status: 422,
    zh: '这个文档里有取自别的文件的内容（链接的图片或文件），没有读取。请在“文件—信息—编辑指向文件的链接”里断开链接，或者把图片重新插进文档，保存后再导入。',
    en: 'This document takes content from other files (linked pictures or files). Break its links, or insert the pictures anew, save it, and import it again.',
  },
  'text-unreadable': {
    status: 422,
    zh: '这个文档读不出来，可能已损坏或者没有传完整。请用Word或WPS打开看看，另存一份.docx，再导入。',
    en: 'This document cannot be read; it may be damaged. Open it, save a copy, and import that.',
  },
  'text-too-large': {
    status: 413,
    zh: '这个文档太大，没有读取：不超过20MB、20万字、60张图片。请先压缩图片（“图片格式—压缩图片”），或者拆成几个文档。',
    en: 'This document is too large: up to 20 MB, 200,000 characters and 60 pictures. Compress its pictures, or divide it.',
  },
  'text-took-too-long': {
    status: 422,
    zh: '这个文档读了二十秒还没有读完，已经停下。请新建一个文档，只把要用的内容粘贴进去，再导入。',
    en: 'This document was not read within twenty seconds. Paste what is needed into a new document, and import that.',
  },
  'text-empty': {
    status: 422,
    zh: '文档里没有文字，没有可以导入的内容。整页是图片（扫描件）的，请先识别成文字。',
    en: 'There are no words in the document. Where its pages are pictures (a scan), have them read first.',
  },
  'text-not-for-word': {
    status: 422,
    zh: '正文里有不能照原样写进Word的内容，没有导出。请先按下列各处改好、保存，再导出。',
    en: 'There is something in the body that cannot be written to Word as it stands. Mend what is listed, save, and export again.',
  },
})
