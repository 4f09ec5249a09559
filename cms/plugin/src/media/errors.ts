import { declareErrors } from '../errors/declare-errors.ts'

/** Why a picture or an attachment is not taken in, or stays. */
export const MediaError = declareErrors({
  'too-many-pixels': {
    status: 422,
    zh: '图片尺寸太大（最长边超过12000像素，或宽×高超过5000万像素），没有上传。请缩小后再传。',
    en: 'The picture has a side of more than 12,000 pixels or more than 50 million pixels in all; make it smaller first.',
  },
  'too-many-pictures': {
    status: 503,
    zh: '正在处理的图片太多，这一张没有上传，请稍后再传。',
    en: 'Too many pictures are being read; this one was not uploaded. Try again in a moment.',
  },
  'heic-picture': {
    status: 422,
    zh: '这是苹果手机的HEIC照片，没有上传。请先存成JPEG：在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或在电脑上打开照片另存为JPEG，再上传。',
    en: 'This is a HEIC photograph; it was not uploaded. Save it as JPEG first: on the phone choose Settings, Camera, Formats, Most Compatible, or export it as JPEG on a computer.',
  },
  'file-store-unavailable': {
    status: 503,
    zh: '存放图片的服务没有回应，图片没有存上，请稍后再传；如一直这样，请联系系统管理员。',
    en: 'The store for pictures does not answer; nothing was uploaded. Try again later.',
  },
  'stored-picture-unreadable': {
    status: 503,
    zh: '存着的这张图片读不出来，没有裁剪，图片没有动。请稍后再试；如一直这样，请联系系统管理员。',
    en: 'The picture that is kept cannot be read; it was not cropped and stays as it is. Try again later, or tell the administrator.',
  },
  'not-a-picture': {
    status: 422,
    zh: '文件不是能识别的图片（JPEG、PNG、WebP），没有上传。Word、Excel、PDF、音频、视频请传到“附件”。',
    en: 'This is not a picture that can be read (JPEG, PNG, WebP); nothing was uploaded. Documents, sounds and films go to Attachments.',
  },
  'picture-was-published': {
    status: 409,
    zh: '这张图片发布过，须留存，不能删除。',
    en: 'This picture has been published and is kept.',
  },
  'not-an-attachment': {
    status: 422,
    zh: '不是能上传的文件，没有上传。附件可以是PDF、Word、Excel、PowerPoint（.docx、.xlsx、.pptx）、MP3、M4A、MP4、WebM；图片请传到“图片”。',
    en: 'This is no file that is taken in. Attachments are PDF, DOCX, XLSX, PPTX, MP3, M4A, MP4 and WebM; pictures go to Media.',
  },
  'empty-file': {
    status: 422,
    zh: '文件是空的（0字节），没有上传。可能还没有保存好，或没有从网盘下载完。请打开看看内容在不在，再上传。',
    en: 'The file is empty (0 bytes); nothing was uploaded. Open it and see whether its content is there, then upload it anew.',
  },
  'old-office-file': {
    status: 422,
    zh: '这是旧格式（.doc、.xls、.ppt、.wps、.et、.dps、.rtf）或设了密码的文件，没有上传。请用Office或WPS打开，文字另存为.docx，表格另存为.xlsx，演示另存为.pptx，不设密码，再上传。',
    en: 'This is a file in an old format (DOC, XLS, PPT, WPS, ET, DPS, RTF), or with a password; nothing was uploaded. Open it in Office or WPS and save texts as DOCX, sheets as XLSX, slides as PPTX, without one.',
  },
  'quicktime-film': {
    status: 422,
    zh: '这是MOV视频，很多浏览器放不出来，没有上传。请用剪辑软件导出为MP4（H.264）再上传。',
    en: 'This is a QuickTime film, which many browsers cannot play. Export it as MP4 (H.264).',
  },
  'file-not-clean': {
    status: 422,
    zh: '文件里有不宜公开的内容，没有上传。请按下列各条处理后再传。',
    en: 'There is something within the file that is not to go out; it was not uploaded. Mend what is listed and upload it anew.',
  },
  'attachment-too-large': {
    status: 413,
    zh: '文件太大，没有上传：文档不超过64MB，音频不超过256MB，视频不超过1GB。',
    en: 'The file is too large: documents have up to 64 MB, sounds 256 MB, films 1 GB.',
  },
  'attachment-is-fixed': {
    status: 409,
    zh: '附件上传后不能换文件。请另传一份，在稿件里改用新的。',
    en: 'The file of an attachment is never replaced. Upload another one and refer to that.',
  },
  'attachment-was-published': {
    status: 409,
    zh: '这个附件发布过，须留存，不能删除。',
    en: 'This attachment has been published and is kept.',
  },
  'deleted-meanwhile': {
    status: 409,
    zh: '同样内容的文件正好在这时被删除，这一份没有存上。请再传一次。',
    en: 'A file with the same content was being deleted at this very moment; this one was not kept. Upload it again.',
  },
})
