import { useState, type FormEvent } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { PersonInput } from '@township/rules/person';
import { Outdated } from '../Outdated';
import { goneAs, refusalOf, type Refusal } from '../refusal';
import { useOpened, type Opened } from '../use-opened';
import type { Invitation, Person, PersonApi, PersonList, Place } from './api';
import { PersonFields } from './PersonFields';
import { NOBODY_THERE } from './words';

interface PersonDialogProps {
  /** Null for somebody new. */
  person: Person | null;
  list: PersonList;
  api: PersonApi;
  /** With the link for somebody new. */
  onSaved(name: string, invitation: Invitation | null): void;
  onClose(): void;
}

const FORM = 'person';

/** The form of one person. */
export function PersonDialog({ person, list, api, onSaved, onClose }: PersonDialogProps) {
  const { toggleNotification } = useNotification();
  const { values, setValues, version, takeIn } = useOpened(() => openedOf(person));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [departments, setDepartments] = useState(list.departments);
  const [problems, setProblems] = useState<Refusal['fields']>({});
  const [isSaving, setSaving] = useState(false);

  /** What is set right is no problem any more. */
  const change = (next: PersonInput) => {
    const left = Object.entries(problems).filter(
      ([field]) => Reflect.get(next, field) === Reflect.get(values, field),
    );
    setProblems(Object.fromEntries(left));
    setValues(next);
  };
  const refused = (error: unknown) => {
    const told = refusalOf(error);
    setProblems(told.fields);
    setRefusal(told);
    toggleNotification({ type: 'danger', message: told.message });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const invitation = person
        ? await api.change(person.id, values, version)
        : await api.make(values);
      const done = person ? `已保存${values.name}的改动` : `已新建${values.name}的账号`;
      toggleNotification({ type: 'success', message: done });
      onSaved(values.name, invitation ?? null);
    } catch (error) {
      refused(error);
      setSaving(false);
    }
  };
  const readAnew = async () => {
    try {
      const { persons } = await api.list();
      const now = persons.find(({ id }) => id === person?.id);
      if (!now) return setRefusal(goneAs(NOBODY_THERE));
      setProblems(takeIn(openedOf(now)));
      setRefusal(null);
    } catch (error) {
      refused(error);
    }
  };
  const addDepartment = async (name: string) => {
    try {
      const known = departments.find((one) => one.name === name);
      const added = known ?? (await api.addDepartment(name));
      if (!known) setDepartments([...departments, added]);
      const chosen = new Set([...values.departments, added.documentId]);
      change({ ...values, departments: [...chosen] });
    } catch (error) {
      refused(error);
    }
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content style={{ width: '104rem', maxWidth: '96vw' }}>
        <Modal.Header>
          <Modal.Title>{person ? `修改：${person.name}` : '新建人员'}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Outdated refusal={refusal} onRead={() => void readAnew()} />
          <form id={FORM} noValidate onSubmit={(event) => void save(event)}>
            <PersonFields
              values={values}
              problems={problems}
              roles={list.roles}
              otherRoles={person?.otherRoles ?? []}
              villages={withHeld(list.villages, person?.villages)}
              departments={withHeld(departments, person?.departments)}
              onChange={change}
              onAddDepartment={addDepartment}
            />
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button type="submit" form={FORM} loading={isSaving} disabled={refusal?.isGone}>
            {person ? '保存' : '新建并生成链接'}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const idsOf = (places: readonly Place[]) => places.map(({ documentId }) => documentId);

const NOBODY: PersonInput = { name: '', email: '', roles: [], villages: [], departments: [] };

function openedOf(person: Person | null): Opened<PersonInput> {
  if (!person) return { values: NOBODY, version: '' };
  const { version, name, email, roles, villages, departments } = person;
  const places = { villages: idsOf(villages), departments: idsOf(departments) };
  return { version, values: { name, email, roles, ...places } };
}

/** What somebody belongs to is offered though it was deleted. */
const withHeld = (all: Place[], held: Place[] = []): Place[] => [
  ...all,
  ...held.filter(({ documentId }) => !idsOf(all).includes(documentId)),
];
