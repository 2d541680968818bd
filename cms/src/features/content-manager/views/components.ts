import { linkLabel, linkUrl, type View } from './view';

/** How staff see the parts of an entry. */
export const components: Record<string, View> = {
  'shared.figure': {
    labels: { label: '指标', value: '数值', unit: '单位', qualifier: '限定词', asOf: '截至日期' },
    mainField: 'label',
    edit: [['label:4', 'value:4', 'unit:2', 'qualifier:2'], ['asOf:4', 'source:8'], ['note:12']],
    hints: {
      qualifier: '如“约”“以上”。',
      asOf: '数据截至哪一天。',
      source: '数据出处，页面上会显示。',
    },
  },
  'shared.contact': {
    labels: {
      label: '单位或岗位',
      person: '联系人',
      phone: '电话',
      email: '邮箱',
      address: '地址',
      hours: '办公时间',
    },
    mainField: 'label',
    edit: [
      ['label:6', 'person:6'],
      ['phone:6', 'email:6'],
      ['address:6', 'hours:6'],
    ],
    hints: { label: '例如“党群服务中心”。', hours: '例如“工作日 8:00–18:00”。' },
  },
  'shared.attachment': {
    labels: { file: '文件' },
    mainField: 'title',
    edit: [['title:6', 'file:6']],
  },
  'shared.alias': { mainField: 'name', edit: [['name:6', 'note:6']] },
  'shared.offering': {
    labels: { description: '介绍' },
    mainField: 'name',
    edit: [['name:12'], ['description:12']],
  },
  'shared.seo': {
    labels: { title: '页面标题', description: '页面描述', image: '分享图片' },
    mainField: 'title',
    edit: [['title:12'], ['description:12'], ['image:6']],
    hints: {
      title: '留空则用标题。',
      description: '留空则用摘要。',
      image: '分享到微信等处的图片，留空则用封面。',
    },
  },
  'article.change-note': {
    labels: { changedAt: '更新时间', note: '更新内容' },
    mainField: 'note',
    edit: [['changedAt:4', 'note:8']],
    hints: {
      changedAt: '什么时候改的。',
      note: '改了什么、为什么，例如“更正联系电话”。',
    },
  },
  'article.public-notice': {
    labels: {
      workingDays: '公示几个工作日',
      contact: '异议联系人',
      phone: '电话',
      email: '邮箱',
      address: '地址',
      result: '公示结果',
      maskAfterDays: '结束几天后隐去姓名',
      maskNames: '要隐去的姓名',
      withholdAttachments: '到时不再提供附件',
    },
    mainField: 'workingDays',
    edit: [
      ['workingDays:4', 'contact:8'],
      ['phone:6', 'email:6'],
      ['address:12'],
      ['result:12'],
      ['maskAfterDays:6', 'withholdAttachments:6'],
      ['maskNames:12'],
    ],
    hints: {
      workingDays: '从公布的第二天算起，周末和放假不算。已经公布的，改这里是延长或缩短。',
      contact: '居民有异议找谁，单位或人都可以，例如“民政办公室”。',
      phone: '电话、邮箱、地址至少填一样，要有人接、有人看。',
      result: '公示结束以后再填，例如“公示期间没有收到异议”。不填，网站只写“公示已结束”。',
      maskAfterDays:
        '公示结束后过几天，网站、搜索和接口里的姓名自动写成“张*”，手机号和身份证号也隐去；0 是一结束就隐去，不填就不隐。后台原稿不变。',
      maskNames:
        '写全要隐去的每个姓名，一行一个。只隐这里写了的；自动生成的网址里的拼音不会变，标题里有姓名的请自己改“网址名称”。',
      withholdAttachments:
        '附件和图片里的姓名没有办法自动隐去。里面有姓名的请打开：到时这篇文章的附件和图片都不再提供。',
    },
  },
  'home.banner': {
    labels: { text: '说明文字', image: '图片' },
    mainField: 'title',
    edit: [['title:12'], ['text:12'], ['image:6'], ['linkUrl:8', 'linkLabel:4']],
    hints: {
      text: '标题下面的一两句话。',
      image: '建议 1600×900 以上的实景照片；没有就留空。',
      linkUrl,
      linkLabel,
    },
  },
  'home.section': {
    labels: { section: '板块', title: '标题', hidden: '不显示' },
    mainField: 'section',
    edit: [['section:4', 'title:5', 'hidden:3']],
    hints: {
      section: '每个板块只列一次。',
      title: '留空则用板块原来的标题。',
      hidden: '打开后首页不显示这个板块。',
    },
  },
  'review.step': {
    labels: {
      name: '步骤',
      role: '由谁来审',
      checklist: '审核要点',
      dueHours: '多少小时内审完',
    },
    mainField: 'name',
    edit: [['name:4', 'role:4', 'dueHours:4'], ['checklist:12']],
    hints: {
      name: '写在审批单上的名称，例如“初审”“保密审查”。',
      role: '有这个角色的人都能审这一步。谁有什么角色，在“人员”里定。',
      checklist: '这一步要看什么，一行一条；同意时要逐条打勾。',
      dueHours: '从轮到这一步起，按上班时间算；一天的上班时间大约 6.5 小时。',
    },
  },
  'town.chart': {
    labels: { title: '图表标题', kind: '图表类型', unit: '单位' },
    mainField: 'title',
    edit: [['title:6', 'kind:3', 'unit:3'], ['figures:12'], ['note:12']],
    hints: {
      title: '例如“行政村数”。图里的数据至少两项，单位相同，各有日期和来源；没有把握就不要画。',
      kind: '横条图比多少；占比图只用于几部分合成一个整体的数据；变化图用于同一指标的不同日期。',
      unit: '图上显示的单位；留空则用数据自己的单位。',
      note: '口径说明，例如“两个年份的统计范围不同”。',
    },
  },
  'town.grey-period': {
    labels: { startsOn: '开始日期', endsOn: '结束日期', reason: '原因' },
    mainField: 'reason',
    edit: [['startsOn:6', 'endsOn:6'], ['reason:12']],
    hints: {
      startsOn: '这一天 0 点（北京时间）起变灰。',
      endsOn: '到这一天结束，含当天。',
      reason: '例如“国家公祭日”。',
    },
  },
};
