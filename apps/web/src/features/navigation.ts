import { SECTIONS } from '@township/client/vocabulary';
import {
  accessibilityUrl,
  contactUrl,
  correctionUrl,
  dataUrl,
  developersUrl,
  feedsUrl,
  homeUrl,
  searchUrl,
  siteMapUrl,
} from './urls';

/** The sections of the site. Two characters each: seven of them stand in one row of a phone. */
export const sections = [
  { label: '首页', href: homeUrl },
  ...Object.values(SECTIONS).map(({ label, path }) => ({ label, href: path })),
];

/** What the site does for its readers besides reading; in the foot of every page. */
export const services = [
  { label: '搜索', href: searchUrl() },
  { label: '网站纠错', href: correctionUrl() },
  { label: '网站地图', href: siteMapUrl },
  { label: '无障碍', href: accessibilityUrl },
  { label: '订阅', href: feedsUrl },
  { label: '数据下载', href: dataUrl },
  { label: '开放接口', href: developersUrl() },
  { label: '联系我们', href: contactUrl },
];
