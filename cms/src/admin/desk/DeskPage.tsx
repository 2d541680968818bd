import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Layouts, Page, useAuth, useStrapiApp, Widget } from '@strapi/strapi/admin';
import { Box, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { Lost } from '../Lost';
import { chinese } from '../translations';
import { NewButtons } from './NewButtons';

/** Strapi's own widgets count things and praise the product. */
const isOurs = ({ uid }: { uid: string }) => uid.startsWith('global::');

/** What somebody finds when they come to work. */
export default function DeskPage() {
  const user = useAuth('DeskPage', (state) => state.user);
  const name = `${user?.lastname ?? ''}${user?.firstname ?? ''}` || user?.username;
  return (
    <Layouts.Root>
      <Page.Main>
        <Page.Title>首页</Page.Title>
        <Layouts.Header title={name ? `您好，${name}` : '您好'} primaryAction={<NewButtons />} />
        <Layouts.Content>
          <Widgets />
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

const inChinese = ({ id = '', defaultMessage }: RegisteredWidget['title']) =>
  chinese[id] ?? String(defaultMessage);

type RegisteredWidget = ReturnType<typeof usePermitted>[number];

function Widgets() {
  const widgets = usePermitted();
  return (
    <Grid.Root gap={4} paddingBottom={8}>
      {widgets.map((widget) => (
        <Grid.Item key={widget.uid} col={6} s={12} xs={12} alignItems="stretch">
          <Card widget={widget} />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

/** Those that the portal registered and that whoever is signed in may see. */
function usePermitted() {
  const getAll = useStrapiApp('DeskPage', ({ widgets }) => widgets.getAll);
  const check = useAuth('DeskPage', (state) => state.checkUserHasPermissions);
  const registered = useMemo(() => getAll().filter(isOurs), [getAll]);
  const [permitted, setPermitted] = useState<typeof registered>([]);
  useEffect(() => {
    let isCurrent = true;
    const asked = registered.map(async ({ permissions = [] }) => {
      if (permissions.length === 0) return true;
      return (await check(permissions)).length >= permissions.length;
    });
    void Promise.all(asked).then((may) => {
      if (isCurrent) setPermitted(registered.filter((_, index) => may[index]));
    });
    return () => {
      isCurrent = false;
    };
  }, [registered, check]);
  return permitted;
}

/** A browser asks for a script again when the page is loaded anew. */
const LostCard = () => <Lost what="这一栏" onRetry={() => window.location.reload()} />;

function Card({
  widget: { uid, icon: Icon, title, link, component },
}: {
  widget: RegisteredWidget;
}) {
  const Content = useMemo(
    () => lazy(async () => ({ default: await component().catch(() => LostCard) })),
    [component],
  );
  return (
    <Box
      tag="section"
      aria-labelledby={uid}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={5}
      width="100%"
    >
      <Flex justifyContent="space-between" gap={2} paddingBottom={3}>
        <Flex gap={2}>
          {Icon && <Icon fill="neutral500" aria-hidden />}
          <Typography tag="h2" id={uid} variant="delta">
            {inChinese(title)}
          </Typography>
        </Flex>
        {link && (
          <Link tag={NavLink} to={link.href}>
            {inChinese(link.label)}
          </Link>
        )}
      </Flex>
      <Suspense fallback={<Widget.Loading />}>
        <Content />
      </Suspense>
    </Box>
  );
}
