import { Page } from '@strapi/strapi/admin';
import { WebhookList } from './WebhookList';
import { NewWebhook } from './NewWebhook';
import { OneWebhook } from './OneWebhook';

const permissionTo = (action: string) => [{ action: `admin::webhooks.${action}`, subject: null }];

export const ListPage = () => (
  <Page.Protect permissions={permissionTo('read')}>
    <WebhookList />
  </Page.Protect>
);

export const CreatePage = () => (
  <Page.Protect permissions={permissionTo('create')}>
    <NewWebhook />
  </Page.Protect>
);

export const EditPage = () => (
  <Page.Protect permissions={permissionTo('update')}>
    <OneWebhook />
  </Page.Protect>
);
