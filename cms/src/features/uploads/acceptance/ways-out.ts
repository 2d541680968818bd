import { ACCEPTED_IN_WORDS } from './kinds';

/** What to do about a file that is not accepted, by what it is. */
export const WAYS_OUT = {
  bmp: '这是 BMP 图片。请用“画图”打开，另存为 JPEG 或 PNG 再上传',
  svg: 'SVG 图片可能带有程序，不能收。请在作图软件里导出为 PNG 再上传',
  webPage:
    '它其实是网页，只是名字像文档（有些系统导出的表格是这样）。请用 Excel、Word 或 WPS 打开，另存为 .xlsx 或 .docx 再上传',
  encrypted: '文件加了打开密码，读者打不开。请去掉密码，另存后再上传',
  macros: '文件带有宏（程序），不能收。请另存为不带宏的 .docx、.xlsx 或 .pptx 再上传',
  archive: '它是压缩包，或者文档已损坏。压缩包请解开后逐个上传；文档请重新另存后再上传',
  media: '不能收视频和音频。请发布到视频号等平台，在正文里放链接',
  unknown: `内容不是能收的类型，或者文件已损坏。能收的有：${ACCEPTED_IN_WORDS}`,
} as const;
