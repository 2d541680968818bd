import type { ComponentType } from 'react';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

/** Loads a page of the admin; where the CMS does not give its script, one that says so. */
export const loadPage = (load: () => Promise<{ default: ComponentType }>) => () =>
  load().catch(() => ({ default: LostPage }));

function LostPage() {
  const { toggleNotification } = useNotification();
  // A browser remembers that a script was not to be had until the page is loaded anew; without a CMS there would be none.
  const retry = async () => {
    const isThere = await fetch('/_health').then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) window.location.reload();
    else toggleNotification({ type: 'danger', message: '还是没有连上服务器，请稍后再试。' });
  };
  return (
    <Page.Main>
      <Page.Title>没有连上服务器</Page.Title>
      <Layouts.Header title="没有连上服务器" />
      <Layouts.Content>
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content="这一页没有打开。写了还没保存的内容存在这台电脑里，不会丢。"
          action={<Button onClick={() => void retry()}>重试</Button>}
        />
      </Layouts.Content>
    </Page.Main>
  );
}
