import { useState } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Menu } from '@strapi/design-system';
import { useLocation, useNavigate } from 'react-router-dom';
import { TextDialog } from '../editor/TextDialog';
import { filterIn, isFiltered, keepFilters, ownFilters, usualFilters } from './saved';

const MOST = 20;

/** Beside a list: what is usually asked of it, and what somebody saved under a name of their own. */
export function FilterMenu() {
  const person = Number(useAuth('FilterMenu', ({ user }) => user?.id));
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [, model = ''] = /collection-types\/([^/?]+)/.exec(pathname) ?? [];
  const [own, setOwn] = useState(() => ownFilters(person, model));
  const [isNaming, setNaming] = useState(false);
  const now = filterIn(search);
  const set = (next: typeof own) => {
    keepFilters(person, model, next);
    setOwn(next);
  };
  const ask = (question: string) => navigate({ search: `?${question}&page=1` });
  const current = own.find((one) => one.search === now);
  return (
    <>
      <Menu.Root>
        <Menu.Trigger variant="tertiary" size="S">
          常用筛选
        </Menu.Trigger>
        <Menu.Content style={{ maxHeight: '48rem' }}>
          {usualFilters(model, person, new Date()).map((one) => (
            <Menu.Item key={one.name} onSelect={() => ask(one.search)}>
              {one.name}
            </Menu.Item>
          ))}
          {own.length > 0 && <Menu.Separator />}
          {own.map((one) => (
            <Menu.Item key={one.name} onSelect={() => ask(one.search)}>
              {one.name}
            </Menu.Item>
          ))}
          <Menu.Separator />
          <Menu.Item disabled={!isFiltered(search)} onSelect={() => setNaming(true)}>
            把现在的筛选存下来…
          </Menu.Item>
          {current && (
            <Menu.Item
              variant="danger"
              onSelect={() => set(own.filter((one) => one !== current))}
            >{`删除“${current.name}”`}</Menu.Item>
          )}
          <Menu.Item
            disabled={!isFiltered(search)}
            onSelect={() => navigate({ search: '?page=1' })}
          >
            不筛选
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {isNaming && (
        <TextDialog
          title="存下这个筛选"
          label="名称"
          hint="以后在“常用筛选”里点一下就用。只有您在这台电脑上看得到。"
          initial=""
          check={(name) => (name === '' || name.length > 20 ? '请写 1 到 20 个字的名称' : null)}
          onSave={(name) =>
            set([...own.filter((one) => one.name !== name), { name, search: now }].slice(-MOST))
          }
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
