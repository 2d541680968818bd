import type { ApiResource } from '@/cms';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Attributes } from './attributes';
import { LanguageSwitch, ResourcesNav } from './developers-nav';
import { OperationPart } from './operation';
import { LANG, pick, sayIn, type Language } from './say';

interface ResourceViewProps {
  resource: ApiResource;
  resources: readonly ApiResource[];
  /** What its parameters are tried with, by name. */
  given: Readonly<Record<string, string>>;
  origin: string;
  language: Language;
}

/** All that the API says of one type of content, of the search or of the changes: its questions, and every field of what is answered. */
export function ResourceView({ resource, resources, given, origin, language }: ResourceViewProps) {
  const say = sayIn(language);
  const { slug, title, about, fields, listed, parts, questions } = resource;
  return (
    <div className="wrap" lang={LANG[language]}>
      <PageHead
        kicker={say('开放接口', 'Open data API')}
        title={pick(language, title)}
        lede={pick(language, about)}
      >
        <LanguageSwitch language={language} slug={slug} />
      </PageHead>
      <div className="developers">
        <ResourcesNav resources={resources} language={language} slug={slug} />
        <div className="developers__parts">
          {questions.map((question) => (
            <OperationPart
              key={question.path}
              question={question}
              given={given}
              origin={origin}
              language={language}
            />
          ))}
          <Section id="fields" title={say('字段', 'Fields')}>
            <p>
              {say(
                '没有另写出处的字段来自门户本身：由编辑填写，或由系统记录。null 是“不知道”，不是零。',
                'A field without a source of its own comes from the portal: editors fill it in, or the system records it. Null says “not known”, and is no zero.',
              )}
            </p>
            {fields.length > 0 && (
              <Attributes
                fields={fields}
                language={language}
                listed={questions.length > 1 ? listed : undefined}
              />
            )}
            {parts.map((part) => (
              <div key={part.name}>
                <h3>
                  <code>{part.name}</code>
                </h3>
                <Attributes fields={part.fields} language={language} />
              </div>
            ))}
          </Section>
        </div>
      </div>
    </div>
  );
}
