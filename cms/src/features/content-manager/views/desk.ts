import type { View } from './view';

/** How staff see what readers do not. */
export const desk: Record<string, View> = {
  'api::correction.correction': {
    labels: {
      pageUrl: '页面网址',
      problem: '问题',
      contact: '联系方式',
      state: '处理情况',
      staffNote: '处理记录',
      createdAt: '收到时间',
    },
    mainField: 'problem',
    list: ['problem', 'pageUrl', 'state', 'createdAt'],
    sort: ['createdAt', 'DESC'],
    edit: [['problem:12'], ['pageUrl:8', 'state:4'], ['contact:6'], ['staffNote:12']],
    guide: '网站纠错',
    hints: {
      problem: '读者在网站上写的原话，请不要改动。',
      pageUrl: '读者说有错的页面。',
      state: '改好、或核实没有错以后，选“已处理”。',
      contact: '读者自愿留下的联系方式，只用来回复这一件事。',
      staffNote: '怎么核实的、改了什么，只有工作人员能看到。',
    },
  },
  'api::department.department': {
    mainField: 'name',
    list: ['name', 'updatedAt'],
    sort: ['name', 'ASC'],
    edit: [['name:6']],
    hints: { name: '镇里的科室、站所，例如“党政综合办公室”。信息员按它分工，居民看不到。' },
  },
  'api::special-day.special-day': {
    labels: { date: '日期', kind: '这一天', name: '名称' },
    mainField: 'name',
    list: ['date', 'kind', 'name'],
    sort: ['date', 'DESC'],
    edit: [['date:4', 'kind:4', 'name:4']],
    guide: '工作日和节假日',
    hints: {
      date: '一天一条；连放几天就填几条。',
      kind: '“休息”是放假，“上班”是调休要上班的周末。',
      name: '例如“春节”“国庆节调休”。',
    },
  },
  'api::review-flow.review-flow': {
    labels: {
      name: '流程名称',
      steps: '审核步骤',
      onePersonManySteps: '一人可审多步',
      emergencyRole: '谁可以应急发布',
      countersignHours: '多少小时内补签',
      columns: '用于这些栏目',
      forVillages: '用于村庄',
      forEnterprises: '用于企业',
      forHonors: '用于荣誉',
      forTopics: '用于专题',
      forAlerts: '用于提示横幅',
    },
    mainField: 'name',
    list: ['name', 'onePersonManySteps', 'updatedAt'],
    sort: ['name', 'ASC'],
    edit: [['name:6', 'onePersonManySteps:6'], ['steps:12'], ['columns:12']],
    sections: [
      { title: '应急发布', rows: [['emergencyRole:6', 'countersignHours:6']] },
      {
        title: '没有栏目的内容',
        rows: [
          ['forVillages:4', 'forEnterprises:4', 'forHonors:4'],
          ['forTopics:4', 'forAlerts:4'],
        ],
        folded: true,
      },
    ],
    guide: '三审三校',
    hints: {
      name: '例如“新闻两审”“公告三审”。改了以后，正在审的稿子按原来的流程审完。',
      steps: '按先后排列，每一步由一个角色来审。',
      onePersonManySteps:
        '人手少时打开：一个人可以审几步，审批单上会写明。自己写的稿子始终不能自己审。',
      columns: '选了以后，这些栏目和没有另选流程的下级栏目都按它审。没有流程的栏目直接发布。',
      emergencyRole: '出了急事可以先发布、后补签的角色。留空则不能应急发布。',
      countersignHours: '应急发布以后，多少个上班小时内要由别人补签。',
    },
  },
  'api::outside-signer.outside-signer': {
    labels: { name: '姓名', position: '职务', role: '签哪一级', isActive: '启用' },
    mainField: 'name',
    list: ['name', 'position', 'role', 'isActive'],
    sort: ['name', 'ASC'],
    edit: [
      ['name:4', 'position:8'],
      ['role:6', 'isActive:6'],
    ],
    guide: '手机签批',
    hints: {
      name: '没有账号、要在手机上签批的领导。有账号的不用登记。',
      position: '例如“镇长”“分管副镇长”，写在签批页和审批单上。',
      role: '流程里由这个角色审的步骤，可以发手机链接请他签。',
      isActive: '离任了就关掉，不要删除：已经发出的链接马上失效，签过的记录还在。',
    },
  },
  'api::search-synonym.search-synonym': {
    labels: { term: '说法', meaning: '也叫' },
    mainField: 'term',
    list: ['term', 'meaning'],
    sort: ['term', 'ASC'],
    edit: [['term:6', 'meaning:6']],
    hints: {
      term: '居民会搜的说法，例如本地的简称“农发行”。',
      meaning: '文章里的写法，例如“农业发展银行”。搜其中一个，写着另一个的也找得到。',
    },
  },
};
