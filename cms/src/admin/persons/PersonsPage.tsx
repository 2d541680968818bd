import { useState } from 'react';
import { Alert, Button, EmptyStateLayout, Flex, Searchbar } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { Lost } from '../Lost';
import type { Invitation, Person } from './api';
import { InvitationDialog } from './InvitationDialog';
import { MANAGE } from './permission';
import { PersonDialog } from './PersonDialog';
import { PersonTable } from './PersonTable';
import { usePersons } from './use-persons';
import { isFound, NOBODY_THERE } from './words';

const PersonsPage = () => (
  <Page.Protect permissions={MANAGE}>
    <Persons />
  </Page.Protect>
);
export default PersonsPage;

const NEW = 'new';

/** Everybody who may sign in to the admin. Whose form is open is part of the page's address. */
function Persons() {
  const { api, list, isLost, read, attempt } = usePersons();
  const [parameters, setParameters] = useSearchParams();
  const [words, setWords] = useState('');
  const [invited, setInvited] = useState<{ name: string; invitation: Invitation } | null>(null);
  const opened = parameters.get('id');
  const open = (id: string | null) => setParameters(id === null ? {} : { id });

  const invite = async ({ id, name }: Person) => {
    const invitation = await attempt(() => api.invite(id), null);
    if (invitation) setInvited({ name, invitation });
  };
  const saved = (name: string, invitation: Invitation | null) => {
    open(null);
    if (invitation) setInvited({ name, invitation });
    void read();
  };

  if (!list && !isLost) return <Page.Loading />;
  const found = list?.persons.filter((person) => isFound(person, list.roles, words.trim())) ?? [];
  const edited = list?.persons.find(({ id }) => String(id) === opened) ?? null;
  return (
    <Page.Main>
      <Page.Title>人员</Page.Title>
      <Layouts.Header
        title="人员"
        subtitle="谁能登录后台、能做什么、管哪些村和科室。改动马上生效，都记在操作记录里。"
        primaryAction={
          <Button startIcon={<Plus />} onClick={() => open(NEW)} disabled={!list}>
            新建人员
          </Button>
        }
      />
      <Layouts.Content>
        {!list || isLost ? (
          <Lost what="人员名单" onRetry={() => void read()} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {opened !== null && opened !== NEW && !edited && (
              <Alert
                variant="warning"
                title="已经不在了"
                closeLabel="关闭"
                onClose={() => open(null)}
              >
                {NOBODY_THERE}
              </Alert>
            )}
            <Searchbar
              name="persons"
              value={words}
              placeholder="姓名、邮箱、角色、村或科室"
              clearLabel="清除"
              onClear={() => setWords('')}
              onChange={(event) => setWords(event.target.value)}
            >
              查找人员
            </Searchbar>
            {found.length === 0 ? (
              <EmptyStateLayout
                icon={<EmptyDocuments width="16rem" />}
                content={`没有找到“${words.trim()}”`}
              />
            ) : (
              <PersonTable
                persons={found}
                roles={list.roles}
                onEdit={({ id }) => open(String(id))}
                onInvite={(person) => void invite(person)}
                onDisable={({ id, name }) =>
                  void attempt(() => api.disable(id), `已停用${name}的账号`)
                }
                onEnable={({ id, name }) =>
                  void attempt(() => api.enable(id), `已启用${name}的账号`)
                }
              />
            )}
          </Flex>
        )}
      </Layouts.Content>
      {list && (opened === NEW || edited) && (
        <PersonDialog
          key={opened}
          person={edited}
          list={list}
          api={api}
          onSaved={saved}
          onClose={() => {
            open(null);
            // Others may have changed something meanwhile.
            void read();
          }}
        />
      )}
      <InvitationDialog invited={invited} onClose={() => setInvited(null)} />
    </Page.Main>
  );
}
