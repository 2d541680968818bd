import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { PersonInput } from '@township/rules/person';
import { openedAt } from '../use-opened';
import type { StaffRole } from '@township/rules/staff';

/** A village or a department. */
export interface Place {
  documentId: string;
  name: string;
}

/** As the CMS tells of them; see `Listed` in its feature. Moments are ISO 8601. */
export interface Person {
  id: number;
  /** Of the form: what is saved says from which one it was made. */
  version: string;
  name: string;
  email: string;
  roles: StaffRole[];
  otherRoles: string[];
  villages: Place[];
  departments: Place[];
  state: 'active' | 'invited' | 'disabled';
  lastSignIn: string | null;
  isSelf: boolean;
}

export interface PersonList {
  persons: Person[];
  villages: Place[];
  departments: Place[];
  roles: { role: StaffRole; name: string; description: string }[];
}

export interface Invitation {
  code: string;
  expiresAt: string;
}

const PATH = '/portal/persons';
const DEPARTMENTS = '/content-manager/collection-types/api::department.department';

/** What administrators ask of the CMS. @throws FetchError */
export function usePersonApi() {
  const { get, post, put } = useFetchClient();
  return useMemo(
    () => ({
      list: async () => (await get<{ data: PersonList }>(PATH)).data.data,
      make: async (input: PersonInput) =>
        (await post<{ data: { invitation: Invitation } }>(PATH, input)).data.data.invitation,
      change: async (id: number, input: PersonInput, opened: string) =>
        void (await put(`${PATH}/${id}`, input, openedAt(opened))),
      disable: async (id: number) => void (await post(`${PATH}/${id}/disable`)),
      enable: async (id: number) => void (await post(`${PATH}/${id}/enable`)),
      invite: async (id: number) =>
        (await post<{ data: Invitation }>(`${PATH}/${id}/invitation`)).data.data,
      addDepartment: async (name: string) =>
        (await post<{ data: Place }>(DEPARTMENTS, { name })).data.data,
    }),
    [get, post, put],
  );
}

export type PersonApi = ReturnType<typeof usePersonApi>;
