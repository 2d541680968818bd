import { Layouts, Page } from '@strapi/strapi/admin';
import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import { Lost } from '../Lost';
import type { Refusal } from '../refusal';

interface LostWebhooksProps {
  refusal: Refusal;
  onRetry(): void;
}

/** Instead of a page of webhooks that the CMS does not answer, or of one that is there no more. */
export const LostWebhooks = ({ refusal, onRetry }: LostWebhooksProps) => (
  <Page.Main>
    <Page.Title>Webhook</Page.Title>
    <Layouts.Header title="Webhook" />
    <Layouts.Content>
      {refusal.isGone ? (
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content={refusal.message}
          action={
            <LinkButton tag={NavLink} to="/settings/webhooks" variant="secondary">
              看看还有哪些
            </LinkButton>
          }
        />
      ) : (
        <Lost what="Webhook" onRetry={onRetry} />
      )}
    </Layouts.Content>
  </Page.Main>
);
