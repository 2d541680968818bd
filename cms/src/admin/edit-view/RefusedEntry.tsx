import { Flex, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments, EmptyPermissions } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { mayDelete } from '../clerks';
import { typeNames } from '../translations/types';
import { entryOf } from '../unsaved/store';
import { useRefused, type Refused } from './refused-entries';

/** The page of an entry, unless the CMS refuses it: then why, and what to do. */
export function GuardedEntry({ children }: { children: React.ReactNode }) {
  const { collectionType, slug: model = '', id, origin } = useParams();
  const isSingle = collectionType === 'single-types';
  const reason = useRefused(entryOf(model, isSingle ? undefined : (origin ?? id)));
  return reason ? <RefusedEntry model={model} reason={reason} isSingle={isSingle} /> : children;
}

const TITLES: Readonly<Record<Refused, string>> = {
  gone: '这一条已经不在了',
  forbidden: '没有权限',
};

interface RefusedEntryProps {
  model: string;
  reason: Refused;
  isSingle: boolean;
}

function RefusedEntry({ model, reason, isSingle }: RefusedEntryProps) {
  const title = TITLES[reason];
  const hasBin = reason === 'gone' && model in typeNames;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} />
      <Layouts.Content>
        <EmptyStateLayout
          icon={
            reason === 'gone' ? (
              <EmptyDocuments width="16rem" />
            ) : (
              <EmptyPermissions width="16rem" />
            )
          }
          content={textOf(reason, hasBin, mayDelete(model))}
          action={
            <Flex gap={2} wrap="wrap" justifyContent="center">
              {hasBin && mayDelete(model) && (
                <LinkButton tag={NavLink} to="/recycle-bin">
                  去回收站
                </LinkButton>
              )}
              <LinkButton
                tag={NavLink}
                to={isSingle ? '/' : `/content-manager/collection-types/${model}`}
                variant="secondary"
              >
                {isSingle ? '回首页' : '回到列表'}
              </LinkButton>
            </Flex>
          }
        />
      </Layouts.Content>
    </Page.Main>
  );
}

function textOf(reason: Refused, hasBin: boolean, isTheirs: boolean): string {
  if (reason === 'forbidden') {
    return '您的账号看不了这里。要看的话，请管理员在“人员”里调整您的角色，或您管的村和科室。';
  }
  if (!hasBin) return '它可能刚被别人删除，或者网址不对。';
  return isTheirs
    ? '它可能刚被别人删除，或者网址不对。删除的内容在回收站里留 30 天，可以恢复。'
    : '它可能刚被别人删除，或者网址不对。删除以后 30 天内还能恢复，请找编辑或管理员。';
}
