import type { Topic } from '@township/client';
import { getArticles, getTopic, getTopics, getTown } from '@/cms';
import { pageMetadata, siteNameOf } from '@/features/metadata';
import { trailTo } from '@/features/page-trail';
import { TopicView } from '@/features/topics/topic-view';
import { topicsUrl, topicUrl } from '@/features/urls';
import { env } from '@/env';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { pageOf, type PageRequest } from '../define-page';
import { redirectFormerSlug } from '../redirect-former-slug';

const NEWS = 12;

/** The page of a topic. */
export const topicPage = pageOf({
  async load({ slug, previewed }: PageRequest<Topic>) {
    const [town, found, topics, articles] = await Promise.all([
      getTown(),
      previewed?.record ?? getTopic(slug),
      getTopics(),
      getArticles({ topic: slug, pageSize: NEWS }),
    ]);
    const topic = redirectFormerSlug(found, slug, topicUrl);
    return topic && { town, topic, topics, articles };
  },
  metadata: ({ town, topic }) =>
    pageMetadata({
      title: topic.title,
      siteName: siteNameOf(town),
      description: topic.summary,
      path: topicUrl(topic),
      seo: topic.seo,
      image: topic.cover,
    }),
  view: ({ topic, topics, articles }) => (
    <>
      <Breadcrumbs
        trail={trailTo(topicsUrl, { label: topic.title, href: topicUrl(topic) })}
        origin={env.SITE_URL}
      />
      <TopicView topic={topic} topics={topics} articles={articles.items} total={articles.total} />
    </>
  ),
});
