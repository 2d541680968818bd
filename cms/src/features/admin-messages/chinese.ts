/** Messages of Strapi's server that the admin shows as they come. */
const EXACT: Readonly<Record<string, string>> = {
  'Invalid credentials': '邮箱或密码不正确。',
  'User not active': '这个账号已经停用，请找管理员。',
  'Too many requests, please try again later.': '尝试次数太多，请过几分钟再试。',
  'Missing or invalid credentials': '登录已过期，请重新登录。',
  'Invalid refresh token': '登录已过期，请重新登录。',
  'Missing refresh token': '登录已过期，请重新登录。',
  'Authentication required': '登录已过期，请重新登录。',
  'request entity too large': '内容太大，没有保存。长表格请作为 Excel 附件上传，正文里只留摘要。',
  'Files are empty': '没有选择文件，或者文件是空的。',
  'Name already taken': '这个名称已经有了。',
  'Email already taken': '这个邮箱已经有账号了。',
  'A user with this email address already exists': '这个邮箱已经有账号了。',
  'You cannot delete your own user': '不能删除自己的账号。',
  'You must have at least one user with super admin role.': '至少要留一位能登录的管理员。',
  'You cannot delete the super admin role': '不能删除管理员这个角色。',
  'Some roles are still assigned to some users': '还有人用着这个角色，不能删除。',
  'Invalid registration info': '注册链接不对，或者已经用过。',
  'Invalid registrationToken': '注册链接不对，或者已经用过。',
  'This reset password token has expired': '重设密码的链接已经过期。',
  'Token expired': '令牌已经过期。',
  'File is not a valid image': '文件不是图片。',
  'File name contains invalid characters': '文件名含有不能用的字符，请改名后再上传。',
  'Cannot replace a file with multiple ones': '一个文件只能用一个文件替换。',
  'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter':
    '密码至少 8 位，要有数字和大写字母。',
  'This attribute must be unique': '不能与别的内容相同',
  'Document not found': '没有找到这条内容，可能已经删除。',
  'Document not found or already published.': '没有找到这条内容，或者已经发布。',
  'Maximum 20 URLs allowed per request': '一次最多 20 个网址。',
};

type Pattern = [match: RegExp, say: (groups: string[], value: unknown) => string];

const counted = (value: unknown) => (typeof value === 'string' ? `，现在 ${value.length} 个` : '');

/** What yup, which checks every save, says of a value; the field stands beside it. */
const PATTERNS: readonly Pattern[] = [
  [/must be at most (\d+) characters?/, ([n], value) => `最多 ${n} 个字${counted(value)}`],
  [/must be at least (\d+) characters?/, ([n], value) => `最少 ${n} 个字${counted(value)}`],
  [/must be exactly (\d+) characters?/, ([n], value) => `应为 ${n} 个字${counted(value)}`],
  [/must be (?:less than or equal to|at most) (-?[\d.]+)$/, ([n]) => `不能大于 ${n}`],
  [/must be (?:greater than or equal to|at least) (-?[\d.]+)$/, ([n]) => `不能小于 ${n}`],
  [/must have at least (\d+) items?/, ([n]) => `至少要有 ${n} 项`],
  [/must have (?:less than or equal to|at most) (\d+) items?/, ([n]) => `最多 ${n} 项`],
  [/must be defined|is a required field|cannot be (?:null|empty)|is required/, () => '必填'],
  [/must be a valid email|is not a valid email/, () => '不是邮箱地址'],
  [/must be a valid URL/i, () => '不是网址'],
  [/must be unique/, () => '不能与别的内容相同'],
  [/must match the following/, () => '格式不对'],
  [/must be one of the following values/, () => '不是可选的值'],
  [/must be an integer/, () => '应为整数'],
  [/must be a `?(?:number|float|decimal|biginteger)`? ?/, () => '应为数字'],
  [/must be a `?(?:date|time|datetime)`? |Invalid (?:date|time|datetime)/i, () => '不是日期或时间'],
  [/must be a `?\w+`? type/, () => '格式不对'],
  [/relation\(s\).*(?:not exist|do not exist)/i, () => '关联的内容已经不在'],
  [/^File too large/, () => '文件太大，请压缩后再上传。'],
  [/exceeds size limit/, () => '文件太大，请压缩后再上传。'],
  [/^The name must be unique/, () => '这个名称已经有了。'],
  [
    /^(?:Invalid URL|Could not resolve hostname|URL resolves|Failed to fetch|Request timed out)/,
    () => '没能从这个网址取到文件，请检查网址，或下载后再上传。',
  ],
];

const BY_STATUS: Readonly<Record<number, string>> = {
  400: '有的内容没有填对，请检查后再试。',
  401: '登录已过期，请重新登录。',
  403: '您没有做这件事的权限。',
  404: '没有找到，可能已经删除。',
  405: '不能这样做。',
  409: '内容已被别人改动，请刷新后再试。',
  413: EXACT['request entity too large']!,
  423: '正有人在用，请稍后再试。',
  429: EXACT['Too many requests, please try again later.']!,
  503: '系统正忙，请稍后再试。',
};

/**
 * A message of the server in Chinese. One that is Chinese stays; one that nobody translated says what its
 * status means.
 *
 * @param value what was refused, where it is known: lengths are told
 */
export function toChinese(message: string, status: number, value?: unknown): string {
  if (/\p{Script=Han}/u.test(message)) return message;
  const known = EXACT[message];
  if (known) return known;
  for (const [match, say] of PATTERNS) {
    const found = match.exec(message);
    if (found) return say(found.slice(1), value);
  }
  return (
    BY_STATUS[status] ??
    (status >= 500 ? '系统出错了，请稍后再试；一直这样就告诉管理员。' : BY_STATUS[400]!)
  );
}
