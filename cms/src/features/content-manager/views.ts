/** How staff see one content type or component. Fields are attribute names; a row's sizes add up to 12 at most. */
export interface View {
  /**
   * What stands for the record elsewhere: in relations and as the page's heading.
   * `id` calls a single page by its type's name.
   */
  mainField: string;
  /** Columns of the list. */
  list?: string[];
  sort?: [field: string, order: 'ASC' | 'DESC'];
  /** Rows of the form, as `name:size`. What is not named follows below, except the far side of relations. */
  edit: string[][];
  /** Explanations under a field. */
  hints?: Record<string, string>;
}

const slug = '网址里的名称。留空则按标题自动生成拼音；发布后改动，旧网址会自动转到新网址。';
const cover = '横幅图片，建议 1600×900 以上。没有合适的照片就留空，网站会用文字封面。';
const summary = '一两句话，用在列表、搜索和分享里。';

const latitude = '北纬，十进制度数，例如 35.6。要和经度一起填；没有核实过就都留空。';
const longitude = '东经，十进制度数，例如 110.9。要和纬度一起填。';
const linkUrl = '点开后去哪里：本站页面写 /news/… 这样的路径，外站写 https:// 开头的完整网址。';
const linkLabel = '按钮上的字，例如“查看通知”。网址和文字要么都填，要么都不填。';

export const views: Record<string, View> = {
  'api::article.article': {
    mainField: 'title',
    list: ['title', 'column', 'displayDate'],
    sort: ['displayDate', 'DESC'],
    edit: [
      ['title:8', 'slug:4'],
      ['column:6', 'displayDate:6'],
      ['summary:12'],
      ['body:12'],
      ['source:6', 'sourceUrl:6'],
      ['author:6', 'responsibleEditor:6'],
      ['cover:6', 'pinnedUntil:6'],
      ['attachments:12'],
      ['changeNotes:12'],
      ['withdrawnAt:4', 'withdrawalReason:5', 'keepFiles:3'],
      ['topics:6', 'villages:6'],
      ['enterprises:6', 'honors:6'],
      ['seo:12'],
    ],
    hints: {
      slug,
      summary,
      cover,
      body: '可以从 Word 或 WPS 直接粘贴，字体和颜色会自动去掉，表格和列表会保留。图片请从媒体库插入。',
      displayDate: '页面上显示的日期，列表按它排序。',
      source: '稿件来源，例如“县人民政府网”。',
      sourceUrl: '原文网址，以 http:// 或 https:// 开头。',
      responsibleEditor: '对这篇稿件负责的编辑。',
      pinnedUntil: '在这之前排在列表最前，到时自动取消。',
      changeNotes: '发布后改了什么、为什么改，会显示在文章页上。改错别字不用写。',
      withdrawnAt:
        '内容已失效或有误时填写。文章页仍能打开，但会写明已撤回，列表、首页和搜索里不再出现。',
      keepFiles: '撤回后，图片和附件默认不再提供；打开则照旧可以查看和下载。',
      withdrawalReason: '给读者看的撤回原因，例如“活动已取消”。填了撤回时间就要填写。',
    },
  },
  'api::column.column': {
    mainField: 'name',
    list: ['name', 'kind', 'parent', 'order', 'updateIntervalDays'],
    sort: ['order', 'ASC'],
    edit: [
      ['name:6', 'slug:6'],
      ['kind:6', 'parent:6'],
      ['summary:12'],
      ['order:6', 'updateIntervalDays:6'],
    ],
    hints: {
      slug,
      order: '数字小的排在前面。',
      updateIntervalDays: '最长可以多少天不更新，超过会提醒。',
      parent: '上级栏目，一级栏目留空。',
    },
  },
  'api::topic.topic': {
    mainField: 'title',
    list: ['title', 'slogan', 'order', 'updatedAt'],
    sort: ['order', 'ASC'],
    edit: [
      ['title:8', 'slug:4'],
      ['slogan:8', 'order:4'],
      ['summary:12'],
      ['body:12'],
      ['figures:12'],
      ['cover:6'],
      ['seo:12'],
    ],
    hints: {
      slug,
      summary,
      cover,
      slogan: '一句口号，显示在标题下。',
      order: '数字小的排在前面。',
    },
  },
  'api::village.village': {
    mainField: 'name',
    list: ['name', 'code', 'updatedAt'],
    sort: ['code', 'ASC'],
    edit: [
      ['name:6', 'code:6'],
      ['slug:6'],
      ['summary:12'],
      ['body:12'],
      ['formerNames:12'],
      ['figures:12'],
      ['specialties:12'],
      ['cover:6', 'gallery:6'],
      ['contacts:12'],
      ['latitude:6', 'longitude:6'],
      ['seo:12'],
    ],
    hints: {
      slug,
      summary,
      cover,
      code: '国家统计局的 12 位统计用区划代码。',
      formerNames: '有据可查的曾用名，搜索时能找到本村。',
      latitude,
      longitude,
    },
  },
  'api::enterprise.enterprise': {
    mainField: 'name',
    list: ['name', 'industry', 'village', 'scale'],
    sort: ['name', 'ASC'],
    edit: [
      ['name:8', 'slug:4'],
      ['shortNames:12'],
      ['creditCode:6', 'nameNote:6'],
      ['industry:6', 'village:6'],
      ['scale:6', 'foundedYear:6'],
      ['summary:12'],
      ['body:12'],
      ['products:12'],
      ['figures:12'],
      ['website:6', 'cover:6'],
      ['contacts:12'],
      ['latitude:6', 'longitude:6'],
      ['hiring:4', 'hiringNote:8'],
      ['seo:12'],
    ],
    hints: {
      slug,
      summary,
      cover,
      nameNote: '名称有出入时在这里说明，例如两处写法不同、待核实。',
      creditCode: '18 位统一社会信用代码，保存时校验。',
      website: '以 http:// 或 https:// 开头。',
      latitude,
      longitude,
      hiring: '正在招人就打开，企业列表里可以按它查找；招满了请关上。',
      hiringNote: '招什么人、怎么联系。',
    },
  },
  'api::industry.industry': {
    mainField: 'name',
    list: ['name', 'pillar', 'order'],
    sort: ['order', 'ASC'],
    edit: [['name:6', 'slug:6'], ['summary:12'], ['pillar:6', 'order:6']],
    hints: { slug, pillar: '是否为支柱产业。', order: '数字小的排在前面。' },
  },
  'api::honor.honor': {
    mainField: 'title',
    list: ['title', 'level', 'holderName', 'awardedOn'],
    sort: ['awardedOn', 'DESC'],
    edit: [
      ['title:8', 'slug:4'],
      ['level:6', 'issuer:6'],
      ['awardedOn:6', 'awardedPrecision:6'],
      ['validUntil:6', 'documentNumber:6'],
      ['holderKind:6', 'holderName:6'],
      ['village:6', 'enterprise:6'],
      ['summary:12'],
      ['body:12'],
      ['certificate:6', 'source:6'],
      ['seo:12'],
    ],
    hints: {
      slug,
      summary,
      awardedOn: '只知道年份就填当年 1 月 1 日，并把“日期精确到”选为“年”。',
      awardedPrecision: '页面只显示到这个精度；不知道日期就选“日期不详”。',
      holderKind: '本镇、某个村或某家企业，只能有一个。',
      holderName: '获得者与村庄或企业名称不同时填写，例如“镇党委”。',
      village: '获得者是村庄时选择。',
      enterprise: '获得者是企业时选择。',
      source: '这条荣誉的出处。',
    },
  },
  'api::alert.alert': {
    mainField: 'title',
    list: ['title', 'kind', 'startsAt', 'endsAt'],
    sort: ['startsAt', 'DESC'],
    edit: [
      ['title:8', 'kind:4'],
      ['body:12'],
      ['startsAt:6', 'endsAt:6'],
      ['linkUrl:8', 'linkLabel:4'],
    ],
    hints: {
      title: '一句话说清什么事，例如“今晚 8 点起全镇停水”。',
      kind: '“紧急”关系人身安全，“警示”要大家留意，“通知”只是告知。',
      body: '再说明几句：时间、范围、找谁。最多 300 字。',
      startsAt: '从这时起显示在每一页最上方。',
      endsAt: '到时自动撤下。留空则一直显示，直到取消发布。',
      linkUrl,
      linkLabel,
    },
  },
  'api::home-page.home-page': {
    mainField: 'id',
    edit: [['banner:12'], ['featured:12'], ['sections:12']],
    hints: {
      banner: '首页最上方的横幅，没有要突出的事就不添加。',
      featured: '推荐文章，拖动调整先后。已撤回和未发布的文章不会显示。',
      sections: '首页各板块的先后，拖动调整；没有列出的板块按默认顺序排在后面。',
    },
  },
  'api::correction.correction': {
    mainField: 'problem',
    list: ['problem', 'pageUrl', 'state', 'createdAt'],
    sort: ['createdAt', 'DESC'],
    edit: [['problem:12'], ['pageUrl:8', 'state:4'], ['contact:6'], ['staffNote:12']],
    hints: {
      problem: '读者在网站上写的原话，请不要改动。',
      pageUrl: '读者说有错的页面。',
      state: '改好、或核实没有错以后，选“已处理”。',
      contact: '读者自愿留下的联系方式，只用来回复这一件事。',
      staffNote: '怎么核实的、改了什么，只有工作人员能看到。',
    },
  },
  'api::search-synonym.search-synonym': {
    mainField: 'term',
    list: ['term', 'meaning'],
    sort: ['term', 'ASC'],
    edit: [['term:6', 'meaning:6']],
    hints: {
      term: '居民会搜的说法，例如本地的简称“农发行”。',
      meaning: '文章里的写法，例如“农业发展银行”。搜其中一个，写着另一个的也找得到。',
    },
  },
  'api::town.town': {
    mainField: 'name',
    edit: [
      ['name:6', 'siteName:6'],
      ['pinyin:6', 'code:6'],
      ['province:4', 'city:4', 'county:4'],
      ['summary:12'],
      ['history:12'],
      ['programmeTitle:12'],
      ['programme:12'],
      ['figures:12'],
      ['charts:12'],
      ['formerNames:12'],
      ['formerPlaces:12'],
      ['contacts:12'],
      ['cover:6', 'organizer:6'],
      ['icpNumber:4', 'policeNumber:4', 'siteCode:4'],
      ['greyPeriods:12'],
      ['seo:12'],
    ],
    hints: {
      summary,
      cover,
      siteName: '网站名称，留空则用本镇名称。',
      code: '9 位统计用区划代码。',
      formerPlaces: '已撤并村庄等旧地名，只作记录，不对应现在的村。',
      organizer: '网站主办单位，显示在页脚。',
      icpNumber: 'ICP 备案号，显示在页脚；没有就留空。',
      policeNumber: '公安备案号，显示在页脚；没有就留空。',
      siteCode: '政府网站标识码，显示在页脚；没有就留空。',
      greyPeriods: '公祭日等时段，期间全站显示为灰色；到日子自动开始和结束（北京时间）。',
    },
  },
  'shared.figure': {
    mainField: 'label',
    edit: [['label:4', 'value:4', 'unit:2', 'qualifier:2'], ['asOf:4', 'source:8'], ['note:12']],
    hints: {
      qualifier: '如“约”“以上”。',
      asOf: '数据截至哪一天。',
      source: '数据出处，页面上会显示。',
    },
  },
  'shared.contact': {
    mainField: 'label',
    edit: [
      ['label:6', 'person:6'],
      ['phone:6', 'email:6'],
      ['address:6', 'hours:6'],
    ],
    hints: { label: '例如“党群服务中心”。', hours: '例如“工作日 8:00–18:00”。' },
  },
  'shared.attachment': { mainField: 'title', edit: [['title:6', 'file:6']] },
  'shared.alias': { mainField: 'name', edit: [['name:6', 'note:6']] },
  'shared.offering': { mainField: 'name', edit: [['name:12'], ['description:12']] },
  'shared.seo': {
    mainField: 'title',
    edit: [['title:12'], ['description:12'], ['image:6']],
    hints: {
      title: '留空则用标题。',
      description: '留空则用摘要。',
      image: '分享到微信等处的图片，留空则用封面。',
    },
  },
  'article.change-note': {
    mainField: 'note',
    edit: [['changedAt:4', 'note:8']],
    hints: {
      changedAt: '什么时候改的。',
      note: '改了什么、为什么，例如“更正联系电话”。',
    },
  },
  'home.banner': {
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
    mainField: 'section',
    edit: [['section:4', 'title:5', 'hidden:3']],
    hints: {
      section: '每个板块只列一次。',
      title: '留空则用板块原来的标题。',
      hidden: '打开后首页不显示这个板块。',
    },
  },
  'town.chart': {
    mainField: 'title',
    edit: [['title:6', 'kind:3', 'unit:3'], ['figures:12'], ['note:12']],
    hints: {
      title: '例如“行政村数”。图里的数据至少两项，单位相同，各有日期和来源；没有把握就不要画。',
      kind: '“比多少”用条形；“看占比”只用于几部分合成一个整体的数据；“看变化”用于同一指标的不同日期。',
      unit: '图上显示的单位；留空则用数据自己的单位。',
      note: '口径说明，例如“两个年份的统计范围不同”。',
    },
  },
  'town.grey-period': {
    mainField: 'reason',
    edit: [['startsOn:6', 'endsOn:6'], ['reason:12']],
    hints: {
      startsOn: '这一天 0 点（北京时间）起变灰。',
      endsOn: '到这一天结束，含当天。',
      reason: '例如“国家公祭日”。',
    },
  },
};
