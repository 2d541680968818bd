import { apart } from '@township/client/openapi';
import { Link } from '@/ui/link';
import { Section } from '@/ui/section';
import { developersUrl } from '../urls';
import { clipped } from './clipped';
import { CodeBlock } from './code-block';
import { Parameters } from './parameters';
import { OPERATION, requestAddress, TRY_PATH } from './request-address';
import type { ApiQuestion } from '@/cms';
import { pick, sayIn, type Language } from './say';
import { TryFields } from './try-fields';
import { TryIt } from './try-it';

interface OperationProps {
  question: ApiQuestion;
  /** What its parameters are tried with, by name: a record's slug, a word to search for. */
  given: Readonly<Record<string, string>>;
  origin: string;
  language: Language;
}

/** What any address may answer is told in the guide, once. */
const isOwnStatus = (status: string) =>
  !['200', '400', '401', '403', '429', '503'].includes(status);

/** What a form can show; the rest is files, which the browser keeps. */
const isShown = ({ responses }: ApiQuestion['operation']) =>
  Object.keys(responses[200]?.content ?? {}).some((mediaType) => /[/+]json$/.test(mediaType));

/** One question: where it is asked, with what, what is answered; and a form to ask it. */
export function OperationPart({ question, given, origin, language }: OperationProps) {
  const say = sayIn(language);
  const { path, title, operation } = question;
  const { operationId: id, parameters = [] } = operation;
  const inAddress = parameters.filter((parameter) => parameter.in !== 'header');
  const asked = inAddress.flatMap(({ name, schema }) => {
    const names = schema.properties
      ? Object.keys(schema.properties).map((key) => `${name}[${key}]`)
      : [name];
    return names.filter((one) => given[one]).map((one): [string, string] => [one, given[one]!]);
  });
  const fields = <TryFields id={id} parameters={inAddress} given={given} language={language} />;
  const example = operation.responses[200]?.content?.['application/json']?.example;
  const own = Object.keys(operation.responses).filter(isOwnStatus);
  return (
    <Section id={id} title={pick(language, title)}>
      <p>
        <b className="operation__method">GET</b> <code>{path}</code>
      </p>
      <div className="operation__parts">
        <div>
          <p>{pick(language, apart(operation.description))}</p>
          {parameters.length > 0 && (
            <>
              <h3>{say('参数', 'Parameters')}</h3>
              <Parameters parameters={parameters} language={language} />
            </>
          )}
          <p className="muted">
            {say('除 200 以外：', 'Besides 200: ')}
            <code>{own.join(' ')}</code>
            {say('；', '; ')}
            <Link href={`${developersUrl(language)}#errors`}>
              {say('各种错误', 'errors of every address')}
            </Link>
          </p>
        </div>
        <div>
          <h3>{say('试一试', 'Try it')}</h3>
          {isShown(operation) ? (
            <TryIt operation={id} path={path} language={language}>
              {fields}
            </TryIt>
          ) : (
            <form className="try" action={TRY_PATH}>
              <input type="hidden" name={OPERATION} value={id} />
              {fields}
              <button type="submit" className="button">
                {say('下载', 'Download')}
              </button>
            </form>
          )}
          <CodeBlock
            id={`${id}-request`}
            title="curl"
            code={`curl -g '${origin}${requestAddress(path, asked)}'`}
            language={language}
          />
          {example && (
            <details open>
              <summary>{say('返回的例子（节选）', 'An answer, shortened')}</summary>
              <CodeBlock
                id={`${id}-answer`}
                title="JSON"
                code={JSON.stringify(clipped(example), null, 2)}
                language={language}
              />
            </details>
          )}
        </div>
      </div>
    </Section>
  );
}
