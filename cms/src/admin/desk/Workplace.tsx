import { useEffect, useState } from 'react';
import { Page, useFetchClient, useIsMobile } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';
import { placeOf } from './words';

/** Strapi's own choice: the first of the menu, or on a phone the menu itself. */
const FIRST = '/content-manager/collection-types';

/** Where 内容管理 leads: to what whoever is signed in writes most. */
export default function Workplace() {
  const { get } = useFetchClient();
  const isPhone = useIsMobile();
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    get<{ data: string | null }>('/portal/desk/workplace').then(
      ({ data: { data: uid } }) => setPlace(uid ? placeOf(uid) : FIRST),
      // Nobody is kept out for want of a habit.
      () => setPlace(FIRST),
    );
  }, [get]);
  if (isPhone) return <Navigate to={FIRST} replace />;
  return place ? <Navigate to={place} replace /> : <Page.Loading />;
}
