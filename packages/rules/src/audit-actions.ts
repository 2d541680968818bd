/** What the audit log tells apart. A name stands in every row that was ever written: it is never changed, only added to. */
export const AUDIT_ACTIONS = {
  'content.create': '新建内容',
  'content.clone': '复制内容',
  'content.update': '修改内容',
  'content.discard': '放弃修改',
  'content.restore': '恢复旧版本',
  'content.publish': '发布',
  'content.unpublish': '取消发布',
  'content.delete': '删除内容',
  'file.upload': '上传文件',
  'file.update': '修改文件信息',
  'file.replace': '替换文件',
  'file.delete': '删除文件',
  'file.arrange': '移动文件、整理文件夹',
  'session.sign-in': '登录',
  'session.refused': '登录被拒绝',
  'session.sign-out': '退出登录',
  'account.create': '新建账号',
  'account.update': '修改账号',
  'account.scope': '调整所属的村和科室',
  'account.invite': '生成设密码的链接',
  'account.password': '改密码',
  'account.disable': '停用账号',
  'account.enable': '启用账号',
  'account.delete': '删除账号',
  'role.create': '新建角色',
  'role.update': '修改角色',
  'role.permissions': '修改权限',
  'role.delete': '删除角色',
  'key.create': '新建密钥',
  'key.update': '修改密钥',
  'key.renew': '更换密钥',
  'key.revoke': '撤销密钥',
  'webhook.create': '新建 Webhook',
  'webhook.update': '修改 Webhook',
  'webhook.pause': '暂停 Webhook',
  'webhook.resume': '恢复 Webhook',
  'webhook.secret': '更换 Webhook 密钥',
  'webhook.replay': '重放通知',
  'webhook.skip': '跳过通知',
  'webhook.delete': '删除 Webhook',
  'settings.update': '修改设置',
  'refusal.forbidden': '无权操作，被拒绝',
  'refusal.save': '保存被拒绝',
  'personal.read': '查看个人信息',
  'audit.read': '查看操作记录',
  'audit.export': '导出操作记录',
  'audit.prune': '清理到期的操作记录',
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** What comes before the point of an action's name, in the order in which people are offered them. */
export const AUDIT_GROUPS = {
  content: '内容',
  file: '文件',
  session: '登录',
  account: '账号',
  role: '角色和权限',
  key: 'API 密钥',
  webhook: 'Webhook',
  settings: '设置',
  refusal: '被拒绝的操作',
  personal: '个人信息',
  audit: '操作记录',
} as const;

export type AuditGroup = keyof typeof AUDIT_GROUPS;

export const isAuditAction = (name: string): name is AuditAction =>
  Object.hasOwn(AUDIT_ACTIONS, name);

/** The actions of a group; none for what is no group. */
export const auditActionsOf = (group: string): AuditAction[] =>
  (Object.keys(AUDIT_ACTIONS) as AuditAction[]).filter((name) => name.startsWith(`${group}.`));
