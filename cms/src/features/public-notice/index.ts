import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readMoment } from '@township/rules/china-day';
import { missingYears } from '@township/rules/review/announced-years';
import { checkerOf, staffRoute } from '../content-manager';
import { draftOnly, onWrite, type Write } from '../publication';
import { mergedDocument } from '../validation';
import { workingTimeOf } from '../working-time';
import { ARTICLE, fieldsOf, PERIOD_FIELDS, periodOf } from './period';

type Context = Parameters<Core.ControllerHandler>[0];

/** A 公示 runs for so many working days, which are fixed when it is put up. */
export function registerPublicNotice({ strapi }: { strapi: Core.Strapi }): void {
  onWrite(strapi, {
    async prepare(write) {
      if (write.uid !== ARTICLE) return;
      for (const name of PERIOD_FIELDS) delete write.data?.[name];
      if (write.publishes) await fixPeriod(strapi, write);
    },
  });
  strapi.server.routes({
    type: 'admin',
    routes: [staffRoute('POST', '/portal/public-notice', (ctx) => comingPeriod(strapi, ctx))],
  });
}

/** Days that are out stay as they are, whatever the table of holidays says later. */
async function fixPeriod(strapi: Core.Strapi, write: Write): Promise<void> {
  const { documentId, data } = write;
  const document = await mergedDocument(strapi, write);
  const period = await periodOf(strapi, documentId, document, new Date());
  const fields = fieldsOf(period, document.publicNotice);
  if (data) Object.assign(data, fields);
  else {
    // What is published is the draft as it stands.
    const where = { documentId, ...draftOnly(write.schema) };
    await strapi.db.query(ARTICLE).updateMany({ where, data: fields });
  }
}

/** What the form tells of a period: with these values, published now. @throws ForbiddenError for whoever may not read articles */
async function comingPeriod(strapi: Core.Strapi, ctx: Context) {
  if (!checkerOf(strapi, ctx, ARTICLE).can.read()) throw new errors.ForbiddenError();
  const { documentId, workingDays, displayDate } = (ctx.request.body ?? {}) as Record<
    string,
    unknown
  >;
  const now = new Date();
  const period = await periodOf(
    strapi,
    typeof documentId === 'string' ? documentId : undefined,
    { publicNotice: { workingDays }, displayDate: readMoment(displayDate) },
    now,
  );
  const time = await workingTimeOf(strapi);
  const years = period ? missingYears(time, new Date(period.endsOn)) : [];
  const last = Number(period?.endsOn.slice(0, 4));
  return period && { ...period, missingYears: years.filter((year) => year <= last) };
}
