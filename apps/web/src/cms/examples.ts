import 'server-only';
import { nameOf } from '@township/client/contract';
import type { Examples } from '@township/client/openapi';
import type { ContentType } from '@township/client/vocabulary';
import { cms, listOf, tagShown } from './client';
import { getAlerts, getHomePage } from './home';
import { getRecord } from './records';
import { getTown } from './town';

/** One record of a type as it is answered, in lists and alone: the first of its list; nothing of a type that has none. */
export async function getExamples(type: ContentType): Promise<Examples> {
  const { summary, detail } = await readExample(type);
  return { summaries: { [type]: summary }, details: { [type]: detail } };
}

interface Example {
  summary?: unknown;
  detail?: unknown;
}

async function readExample(type: ContentType): Promise<Example> {
  if (type === 'town') return { detail: await getTown() };
  if (type === 'home-page') return { detail: await getHomePage() };
  if (type === 'alert') return { summary: (await getAlerts())[0] };
  const name = nameOf(type);
  const { items } = await cms[name].list({ pageSize: 1, withCount: false }, listOf(type));
  const [summary] = items;
  if (!summary) return {};
  await tagShown(type, [summary]);
  return { summary, detail: await getRecord(type, summary.slug) };
}
