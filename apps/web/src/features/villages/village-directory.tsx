import { Link } from '@/ui/link';
import { Letters } from '../letters';
import { villageUrl } from '../urls';
import type { VillageEntry } from './village-entries';

/** `荣誉 1 项 · 资讯 3 篇`: what there is to read about a village. */
const holdingsText = ({ honors, enterprises, news }: VillageEntry) =>
  [
    honors > 0 && `荣誉 ${honors} 项`,
    enterprises > 0 && `企业 ${enterprises} 家`,
    news > 0 && `资讯 ${news} 篇`,
  ]
    .filter(Boolean)
    .join(' · ');

/** Each village with its former names and a few words, under the first letter of its pinyin. */
export function VillageDirectory({ entries }: { entries: VillageEntry[] }) {
  return (
    <Letters items={entries} nameOf={({ village }) => village.name} heading="h3">
      {(entry) => <VillageItem key={entry.village.slug} entry={entry} />}
    </Letters>
  );
}

function VillageItem({ entry }: { entry: VillageEntry }) {
  const { village, findable } = entry;
  const holdings = holdingsText(entry);
  return (
    <li className="directory__item" data-find={findable}>
      <p className="directory__name">
        <Link href={villageUrl(village)}>{village.name}</Link>
      </p>
      {village.formerNames.length > 0 && (
        <p className="directory__former">
          曾用名：{village.formerNames.map(({ name }) => name).join('、')}
        </p>
      )}
      {village.summary && <p className="directory__text">{village.summary}</p>}
      {holdings && <p className="directory__meta">{holdings}</p>}
    </li>
  );
}
