import { styled } from 'styled-components';

export const Frame = styled.div<{ $error: boolean; $disabled: boolean }>`
  border: 1px solid
    ${({ theme, $error }) => ($error ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $disabled }) =>
    $disabled ? theme.colors.neutral150 : theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;

export const ToolbarRow = styled.div`
  position: sticky;
  top: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  padding: 4px;
  border-radius: 4px 4px 0 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};

  hr {
    height: 20px;
    margin: 0 3px;
    border: 0;
    border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  select {
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    font-size: 1.3rem;
    background: transparent;
    color: inherit;
  }
  button {
    min-width: 28px;
    height: 32px;
    padding: 0 5px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    border: 0;
    border-radius: 4px;
    font-size: 1.3rem;
    background: transparent;
    color: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral200};
  }
  button[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
  button:disabled {
    opacity: 0.4;
    cursor: not-allowed;
  }
  button:focus-visible,
  select:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

export const Surface = styled.div`
  max-height: 70vh;
  overflow: auto;

  .tiptap {
    min-height: 28rem;
    padding: 16px 20px;
    outline: none;
    font-size: 1.6rem;
    line-height: 1.8;
  }
  .tiptap > * + * {
    margin-top: 1rem;
  }
  h2 {
    font-size: 2.2rem;
    font-weight: 700;
  }
  h3 {
    font-size: 1.9rem;
    font-weight: 700;
  }
  h4 {
    font-size: 1.7rem;
    font-weight: 700;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  ul,
  ol {
    padding-left: 2.6rem;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  blockquote {
    padding-left: 1.6rem;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral600};
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    position: relative;
    min-width: 4rem;
    padding: 6px 10px;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    vertical-align: top;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral150};
    font-weight: 700;
    text-align: left;
  }
  .selectedCell::after {
    content: '';
    position: absolute;
    inset: 0;
    background: ${({ theme }) => theme.colors.primary600};
    opacity: 0.15;
    pointer-events: none;
  }
  .align-center {
    text-align: center;
  }
  .align-right {
    text-align: right;
  }
  .align-justify {
    text-align: justify;
  }
  figure {
    text-align: center;
  }
  figure.ProseMirror-selectednode img {
    outline: 3px solid ${({ theme }) => theme.colors.primary600};
  }
  img {
    width: auto;
    max-width: 100%;
    height: auto;
    max-height: 36rem;
  }
  figcaption {
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  figcaption[data-empty]::before {
    content: '在此写图片说明（可不填）';
    float: left;
    width: 100%;
    height: 0;
    color: ${({ theme }) => theme.colors.neutral500};
  }
`;
