import { useAuth } from '@strapi/strapi/admin';
import { Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { NavLink } from 'react-router-dom';

const CREATE = 'plugin::content-manager.explorer.create';

/** In the order of how often they are written. */
const NEW: readonly [uid: string, label: string][] = [
  ['api::article.article', '写文章'],
  ['api::alert.alert', '发提示横幅'],
  ['api::enterprise.enterprise', '加企业'],
  ['api::honor.honor', '加荣誉'],
  ['api::topic.topic', '加专题'],
  ['api::village.village', '加村庄'],
];

/** What somebody may begin, one click away. */
export function NewButtons() {
  const permissions = useAuth('NewButtons', (state) => state.permissions);
  const may = new Set(
    permissions.filter(({ action }) => action === CREATE).map(({ subject }) => subject),
  );
  return (
    <Flex gap={2} wrap="wrap">
      {NEW.filter(([uid]) => may.has(uid)).map(([uid, label], index) => (
        <LinkButton
          key={uid}
          tag={NavLink}
          to={`/content-manager/collection-types/${uid}/create`}
          variant={index === 0 ? 'default' : 'tertiary'}
          startIcon={<Plus />}
        >
          {label}
        </LinkButton>
      ))}
    </Flex>
  );
}
