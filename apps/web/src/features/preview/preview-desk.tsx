import { dayInChina, timeInChina } from '@township/rules/china-day';
import { previewPath } from '@township/rules/preview-address';
import { previewQuery, type PreviewAddress } from './asked';

export type PreviewWidth = 'phone' | 'desktop';

interface PreviewDeskProps {
  token: string;
  width: PreviewWidth;
  asked: PreviewAddress;
}

/** A previewed page at the width of a phone or of a desk, now or later. A form and a frame: works without script. */
export function PreviewDesk({ token, width, asked }: PreviewDeskProps) {
  const at = asked.at && new Date(asked.at);
  return (
    <div className="desk">
      <form className="desk__choices" aria-label="怎样预览">
        <h1 className="visually-hidden">预览</h1>
        <fieldset>
          <legend className="visually-hidden">宽度</legend>
          <Choice value="phone" label="手机" width={width} />
          <Choice value="desktop" label="电脑" width={width} />
        </fieldset>
        <label>
          看什么时候的样子
          <input
            type="datetime-local"
            name="at"
            defaultValue={at ? `${dayInChina(at)}T${timeInChina(at)}` : ''}
            aria-describedby="at-hint"
          />
        </label>
        <span id="at-hint" className="desk__hint">
          北京时间，留空是现在
        </span>
        <label>
          <input type="checkbox" name="changes" value="1" defaultChecked={asked.marked} />
          在正文里标出改动
        </label>
        <button type="submit">更新预览</button>
      </form>
      <div className="desk__ground">
        <iframe
          className={`desk__page desk__page--${width}`}
          src={previewPath(token) + previewQuery(asked)}
          title={width === 'phone' ? '手机上的样子' : '电脑上的样子'}
        />
      </div>
    </div>
  );
}

interface ChoiceProps {
  value: PreviewWidth;
  label: string;
  width: PreviewWidth;
}

const Choice = ({ value, label, width }: ChoiceProps) => (
  <label>
    <input type="radio" name="width" value={value} defaultChecked={value === width} />
    {label}
  </label>
);
