/** A type of file that is taken. */
export interface Kind {
  mime: string;
  /** Extensions that a name may keep, without dots; the first is given to names that have none of them. */
  extensions: readonly [string, ...string[]];
}

const kind = (mime: string, ...extensions: [string, ...string[]]): Kind => ({ mime, extensions });
const officeOpenXml = (name: string, extension: string) =>
  kind(`application/vnd.openxmlformats-officedocument.${name}`, extension);

export const KINDS = {
  jpeg: kind('image/jpeg', 'jpg', 'jpeg'),
  png: kind('image/png', 'png'),
  gif: kind('image/gif', 'gif'),
  webp: kind('image/webp', 'webp'),
  avif: kind('image/avif', 'avif'),
  // Stored as JPEG, which every reader's device opens.
  heic: kind('image/heic', 'heic', 'heif', 'hif'),
  tiff: kind('image/tiff', 'tif', 'tiff'),
  pdf: kind('application/pdf', 'pdf'),
  ofd: kind('application/ofd', 'ofd'),
  rtf: kind('application/rtf', 'rtf'),
  doc: kind('application/msword', 'doc'),
  xls: kind('application/vnd.ms-excel', 'xls'),
  ppt: kind('application/vnd.ms-powerpoint', 'ppt'),
  docx: officeOpenXml('wordprocessingml.document', 'docx'),
  xlsx: officeOpenXml('spreadsheetml.sheet', 'xlsx'),
  pptx: officeOpenXml('presentationml.presentation', 'pptx'),
  // As WPS Office itself registers them.
  wps: kind('application/wps-office.wps', 'wps'),
  et: kind('application/wps-office.et', 'et'),
  dps: kind('application/wps-office.dps', 'dps'),
} as const satisfies Record<string, Kind>;

export const ACCEPTED_IN_WORDS =
  '图片（JPEG、PNG、WebP、GIF、AVIF；手机的 HEIC 和扫描的 TIFF 会自动转成 JPEG）、PDF、OFD，以及 Word、Excel、PPT、WPS、RTF 文件';

export const isPicture = ({ mime }: Pick<Kind, 'mime'>): boolean => mime.startsWith('image/');
