import { useEffect, useMemo, useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Searchbar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import guide from '../../../../docs/guides/staff.md?raw';
import { guideSections, searchGuide, type Found } from './sections';

const files = import.meta.glob('../../../../docs/images/admin-*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});
const pictures = Object.fromEntries(
  Object.entries(files).map(([path, url]) => [path.split('/').at(-1) ?? '', url]),
);

/** The staff's guide, within the admin. */
export function HandbookPage() {
  const sections = useMemo(() => guideSections(guide, pictures), []);
  const [question, setQuestion] = useState('');
  const found = searchGuide(sections, question);
  const go = (id: string) => {
    window.history.replaceState(window.history.state, '', `#${encodeURIComponent(id)}`);
    document.getElementById(id)?.scrollIntoView();
  };
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id) document.getElementById(id)?.scrollIntoView();
  }, []);
  return (
    <Layouts.Root>
      <Page.Main>
        <Page.Title>使用手册</Page.Title>
        <Layouts.Header title="使用手册" />
        <Layouts.Content>
          <Flex alignItems="flex-start" gap={6} paddingBottom={8}>
            <Contents>
              <Searchbar
                name="question"
                value={question}
                onChange={(event: { target: { value: string } }) => setQuestion(event.target.value)}
                onClear={() => setQuestion('')}
                clearLabel="清空"
                placeholder="搜索手册，如：撤回"
              >
                搜索手册
              </Searchbar>
              {question.trim() === '' ? (
                <ul>
                  {sections.map(({ id, level }) => (
                    <li key={id} style={{ paddingInlineStart: `${(level - 2) * 1.6}rem` }}>
                      <button type="button" onClick={() => go(id)}>
                        {id}
                      </button>
                    </li>
                  ))}
                </ul>
              ) : (
                <Results found={found} onGo={go} />
              )}
            </Contents>
            <Guide>
              {sections.map(({ id, level, html }) => {
                const Heading = level === 2 ? 'h2' : 'h3';
                return (
                  <section key={id} id={id} aria-label={id}>
                    <Heading>{id}</Heading>
                    <div dangerouslySetInnerHTML={{ __html: html }} />
                  </section>
                );
              })}
            </Guide>
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function Results({ found, onGo }: { found: Found[]; onGo(id: string): void }) {
  return (
    <Box aria-live="polite" paddingTop={3}>
      <Typography variant="pi" textColor="neutral600">
        {found.length === 0 ? '手册里没有写到。换个说法试试。' : `${found.length} 处写到：`}
      </Typography>
      <ul>
        {found.map(({ section: { id }, before, hit, after }) => (
          <li key={id}>
            <button type="button" onClick={() => onGo(id)}>
              <strong>{id}</strong>
              <br />
              {before}
              <mark>{hit}</mark>
              {after}
            </button>
          </li>
        ))}
      </ul>
    </Box>
  );
}

const Contents = styled.nav.attrs({ 'aria-label': '目录' })`
  flex: 0 0 26rem;
  position: sticky;
  top: 2rem;
  max-height: calc(100vh - 4rem);
  overflow-y: auto;
  font-size: 1.4rem;
  ul {
    padding-top: 1.2rem;
  }
  button {
    all: unset;
    display: block;
    cursor: pointer;
    padding: 0.5rem 0.8rem;
    line-height: 1.5;
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  button:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  mark {
    background: ${({ theme }) => theme.colors.warning200};
    color: inherit;
  }
`;

const Guide = styled.article`
  flex: 1;
  min-width: 0;
  padding: 2.4rem 3.2rem 4rem;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 1.75;
  section {
    max-width: 72rem;
    scroll-margin-top: 2rem;
  }
  h2 {
    font-size: 2.2rem;
    font-weight: 700;
    padding: 2.4rem 0 0.8rem;
  }
  h3 {
    font-size: 1.8rem;
    font-weight: 700;
    padding: 1.6rem 0 0.6rem;
  }
  p,
  ul,
  ol,
  table {
    margin-bottom: 1.2rem;
  }
  ul,
  ol {
    padding-inline-start: 2.4rem;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  strong {
    font-weight: 700;
  }
  code {
    padding: 0 0.4rem;
    border-radius: 3px;
    background: ${({ theme }) => theme.colors.neutral150};
  }
  img {
    max-width: 100%;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  th,
  td {
    padding: 0.6rem 1rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: start;
  }
  th {
    font-weight: 700;
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

export default HandbookPage;
