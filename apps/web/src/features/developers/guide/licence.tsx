import type { Town } from '@township/client';
import { Link } from '@/ui/link';
import { contactUrl } from '../../urls';
import { sayIn, type Language } from '../say';
import { Part } from './part';

interface LicenceProps {
  town: Pick<Town, 'dataLicence' | 'dataLicenceUrl'>;
  language: Language;
}

/** What the town says of how its data may be used; where it says nothing, that. */
export function Licence({ town, language }: LicenceProps) {
  const say = sayIn(language);
  const { dataLicence, dataLicenceUrl } = town;
  const contact = <Link href={contactUrl}>{say('联系我们', 'contact')}</Link>;
  if (!dataLicence) {
    return (
      <Part id="licence" language={language}>
        <p>
          {say(
            <>
              本镇还没有为这些数据声明许可。转载、加工或再发布之前，请先问镇里（{contact}
              ）；引用时请写明来源和日期。
            </>,
            <>
              The town has not declared a licence for this data. Ask it before you republish or
              build on it ({contact}); name source and date when you quote.
            </>,
          )}
        </p>
      </Part>
    );
  }
  const licence = dataLicenceUrl ? (
    <a className="external" href={dataLicenceUrl} rel="external license noopener">
      {dataLicence}
    </a>
  ) : (
    dataLicence
  );
  return (
    <Part id="licence" language={language}>
      <p>
        {say(
          <>镇里为这些数据声明的许可是：{licence}。</>,
          <>The town declares this licence for its data: {licence}.</>,
        )}
      </p>
    </Part>
  );
}
