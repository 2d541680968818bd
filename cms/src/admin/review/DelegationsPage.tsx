import { useCallback, useEffect, useState, type FormEvent } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Td,
  TextInput,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { dayInChina } from '@township/rules/china-day';
import { Confirm } from '../Confirm';
import { HeadedTable } from '../HeadedTable';
import { Lost } from '../Lost';
import { refusalOf, type Refusal } from '../refusal';

interface Named {
  id: number;
  name: string;
}

/** As the CMS tells of them. Days are `YYYY-MM-DD` in China. */
interface Told {
  delegations: {
    id: number;
    from: Named;
    to: Named;
    roleName: string;
    firstDay: string;
    lastDay: string;
    mayEnd: boolean;
  }[];
  people: Named[];
  roles: { role: string; name: string }[];
}

const PATH = '/portal/review/delegations';
const HEADINGS = ['谁', '请谁代签', '哪一级', '从', '到', ''];

/** Who signs for whom while somebody is away. */
export default function DelegationsPage() {
  const { get, post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [told, setTold] = useState<Told | null>(null);
  const [isLost, setLost] = useState(false);
  const [problems, setProblems] = useState<Refusal['fields']>({});
  const read = useCallback(() => {
    void get<{ data: Told }>(PATH).then(
      ({ data }) => {
        setTold(data.data);
        setLost(false);
      },
      () => setLost(true),
    );
  }, [get]);
  useEffect(read, [read]);

  const change = async (work: () => Promise<{ data: { data: Told } }>): Promise<boolean> => {
    try {
      const { data } = await work();
      setTold(data.data);
      setProblems({});
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      setProblems(refusal.fields);
      toggleNotification({ type: 'danger', message: refusal.message });
      return false;
    }
  };

  return (
    <Page.Main>
      <Page.Title>请假代签</Page.Title>
      <Layouts.Header
        title="请假代签"
        subtitle="请假的几天里，请别人代您审、代您签；审批单上会写明是谁代谁签的。"
      />
      <Layouts.Content>
        {isLost && <Lost what="请假代签" onRetry={read} />}
        {!told && !isLost && <Typography role="status">正在读取…</Typography>}
        {told && (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <NewDelegation
              told={told}
              problems={problems}
              onAdd={(body) => change(() => post(PATH, body))}
            />
            {told.delegations.length === 0 ? (
              <Typography textColor="neutral600">现在没有人请别人代签。</Typography>
            ) : (
              <HeadedTable headings={HEADINGS} rows={told.delegations.length}>
                {told.delegations.map(({ id, from, to, roleName, firstDay, lastDay, mayEnd }) => (
                  <Tr key={id}>
                    {[from.name, to.name, roleName, firstDay, lastDay].map((text, at) => (
                      <Td key={HEADINGS[at]}>
                        <Typography textColor="neutral800">{text}</Typography>
                      </Td>
                    ))}
                    <Td>
                      {mayEnd && (
                        <Confirm
                          title="取消代签"
                          text={`从现在起，${to.name}不能再代${from.name}签。已经签过的不受影响。`}
                          action="取消代签"
                          onConfirm={() => void change(() => del(`${PATH}/${id}`))}
                        >
                          <Button variant="tertiary" size="S">
                            取消代签
                          </Button>
                        </Confirm>
                      )}
                    </Td>
                  </Tr>
                ))}
              </HeadedTable>
            )}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface NewDelegationProps {
  told: Told;
  problems: Refusal['fields'];
  onAdd(body: object): Promise<boolean>;
}

/** Most have one role to lend, and go today. */
const beginning = ({ roles }: Told) => ({
  role: roles.length === 1 ? (roles[0]?.role ?? '') : '',
  to: '',
  firstDay: dayInChina(new Date()),
  lastDay: '',
});

function NewDelegation({ told, problems, onAdd }: NewDelegationProps) {
  const { people, roles } = told;
  const [values, setValues] = useState(() => beginning(told));
  if (roles.length === 0) {
    return <Typography>您的角色不审稿，不用请人代签。</Typography>;
  }
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (await onAdd({ ...values, to: Number(values.to) })) setValues(beginning(told));
  };
  const choice = (name: 'role' | 'to', label: string, options: [string, string][]) => (
    <Field.Root name={name} error={problems[name] ?? false} required>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder="请选择"
        value={values[name]}
        onChange={(value: string | number) => setValues({ ...values, [name]: String(value) })}
      >
        {options.map(([value, text]) => (
          <SingleSelectOption key={value} value={value}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
  const day = (name: 'firstDay' | 'lastDay', label: string) => (
    <Field.Root name={name} error={problems[name] ?? false} required>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="date"
        value={values[name]}
        onChange={({ target }) => setValues({ ...values, [name]: target.value })}
      />
      <Field.Error />
    </Field.Root>
  );
  return (
    <Box background="neutral0" hasRadius shadow="filterShadow" padding={6}>
      <form noValidate onSubmit={(event) => void add(event)}>
        <Flex gap={4} alignItems="flex-start" wrap="wrap">
          {choice(
            'role',
            '代签哪一级',
            roles.map(({ role, name }) => [role, name]),
          )}
          {choice(
            'to',
            '请谁代签',
            people.map(({ id, name }) => [String(id), name]),
          )}
          {day('firstDay', '从哪天起')}
          {day('lastDay', '到哪天止（含当天）')}
        </Flex>
        <Button type="submit" marginTop={4}>
          请人代签
        </Button>
      </form>
    </Box>
  );
}
