/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import { CorrectionView } from './correction-view';

const empty = { pageUrl: '/news/a', problem: '', contact: '' };

test('an empty form names each field, says what it is for, and has nothing wrong', () => {
  render(<CorrectionView values={empty} errors={{}} />);
  expect(screen.getByRole('textbox', { name: /哪个页面/ })).toHaveValue('/news/a');
  expect(screen.getByRole('textbox', { name: /哪里不对/ })).toBeRequired();
  const contact = screen.getByRole('textbox', { name: /怎么联系您/ });
  expect(contact).not.toBeRequired();
  expect(contact).toHaveAccessibleDescription(/不公开/);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a form that comes back holds what was typed; its errors stand at their fields and lead to them', () => {
  const values = { ...empty, problem: '错', contact: '123' };
  render(<CorrectionView values={values} errors={{ problem: '请写清楚' }} />);
  const problem = screen.getByRole('textbox', { name: /哪里不对/ });
  expect(problem).toHaveValue('错');
  expect(problem).toBeInvalid();
  expect(problem).toHaveAccessibleDescription(/请写清楚/);
  const contact = screen.getByRole('textbox', { name: /怎么联系您/ });
  expect(contact).toHaveValue('123');
  expect(contact).toBeValid();
  const summary = screen.getByRole('alert');
  expect(summary).toHaveAttribute('tabindex', '-1');
  const link = within(summary).getByRole('link', { name: '请写清楚' });
  expect(link).toHaveAttribute('href', `#${problem.id}`);
});

test('a form that could not be sent says why, with nothing wrong at its fields', () => {
  render(<CorrectionView values={empty} errors={{}} failure="资料库联系不上" />);
  expect(screen.getByRole('alert')).toHaveTextContent('资料库联系不上');
  for (const field of screen.getAllByRole('textbox')) expect(field).toBeValid();
});

test('what only programs fill in is out of everyone’s way', () => {
  const { container } = render(<CorrectionView values={empty} errors={{}} />);
  const trap = container.querySelector('[name=website]');
  expect(trap).toHaveAttribute('tabindex', '-1');
  expect(trap?.closest('[aria-hidden=true]')).not.toBeNull();
});
