import { can, STAFF_ACTIONS, STAFF_SUBJECTS, type StaffRole } from './staff';

const allowed = (...roles: StaffRole[]) =>
  Object.fromEntries(
    STAFF_ACTIONS.map((action) => [
      action,
      STAFF_SUBJECTS.filter((subject) => can({ roles }, action, subject)).join(' '),
    ]),
  );
const drafted = 'article village enterprise honor topic alert';

test('who writes changes drafts and brings files, and nothing that readers see', () => {
  expect(allowed('writer')).toEqual({
    read: `${drafted} column industry town home-page search-synonym file`,
    create: `${drafted} file`,
    update: drafted,
    publish: '',
    delete: '',
  });
});

test('who publishes also publishes, and looks after files, corrections and what search takes for the same', () => {
  expect(allowed('publisher')).toEqual({
    read: `${drafted} column industry town home-page search-synonym correction file`,
    create: `${drafted} search-synonym file`,
    update: `${drafted} search-synonym correction file`,
    publish: drafted,
    delete: 'search-synonym file',
  });
});

test('several roles add up; none opens nothing; administrators may do everything', () => {
  expect(allowed('writer', 'publisher')).toEqual(allowed('publisher'));
  expect(Object.values(allowed()).join('')).toBe('');
  expect(allowed('administrator').delete).toBe(STAFF_SUBJECTS.join(' '));
});
