import { Layouts, Page } from '@strapi/strapi/admin';
import { Lost } from '../Lost';

/** Instead of a page of webhooks that the CMS does not answer. */
export const LostWebhooks = ({ onRetry }: { onRetry(): void }) => (
  <Page.Main>
    <Page.Title>Webhook</Page.Title>
    <Layouts.Header title="Webhook" />
    <Layouts.Content>
      <Lost what="Webhook" onRetry={onRetry} />
    </Layouts.Content>
  </Page.Main>
);
