import { useForm, type StrapiApp } from '@strapi/strapi/admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { ConflictPanel } from '../conflicts/ConflictPanel';
import { EditorsPanel } from '../conflicts/EditorsPanel';
import { shownLater } from '../dates/shown-later';
import { NoticePanel } from '../public-notice/NoticePanel';
import { PreviewPanel } from '../preview/PreviewPanel';
import { QrCode } from '../preview/QrCode';
import { ReviewPanel } from '../review/ReviewPanel';
import { holdStrapiActions } from '../review/strapi-actions';
import { UnsavedPanel, type EntryView } from '../unsaved/UnsavedPanel';
import { VersionsPanel } from '../versions/VersionsPanel';
import { AddressPanel } from './AddressPanel';
import { HiddenPanel } from './HiddenPanel';
import { NewArticlePanel } from './NewArticlePanel';
import { PictureTextPanel } from './PictureTextPanel';
import { ProblemList } from './ProblemList';
import { fieldProblems } from './problems';
import { HAS_NO_DRAFTS, showingOf, type Document } from './site';

interface Panel {
  title: string;
  content: React.ReactNode;
}

interface EditView extends EntryView {
  document?: Document & { updatedAt?: string };
}

interface ContentManager {
  apis: {
    addEditViewSidePanel(panels: ((view: EditView) => Panel | null)[]): void;
  };
}

function ProblemPanel({ model }: EditView): Panel | null {
  const errors = useForm('ProblemPanel', (form) => form.errors);
  if (fieldProblems(model, errors, {}).length === 0) return null;
  return { title: '没有保存', content: <ProblemList uid={model} /> };
}

function SitePanel({ model, document, meta }: EditView): Panel | null {
  const published =
    HAS_NO_DRAFTS.has(model) || meta?.availableStatus?.some(({ publishedAt }) => publishedAt);
  const showing = published && document ? showingOf(model, document) : null;
  if (!showing || !('page' in showing)) return null;
  return {
    title: '网站',
    content: (
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Link href={showing.page} isExternal>
          在网站上查看
        </Link>
        <QrCode text={showing.page} label="用手机扫码打开这一页" />
      </Flex>
    ),
  };
}

/** Beside the publish button, for people who no longer look at the field. */
function LaterPanel(): Panel | null {
  const later = useForm('LaterPanel', ({ values }) =>
    shownLater('displayDate' in values ? values.displayDate : null),
  );
  return later ? { title: '到时才显示', content: <Typography>{later}</Typography> } : null;
}

/** What the portal adds beside a form. */
export function registerEditView(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManager;
  holdStrapiActions(app);
  apis.addEditViewSidePanel([
    ConflictPanel,
    ProblemPanel,
    ReviewPanel,
    EditorsPanel,
    UnsavedPanel,
    HiddenPanel,
    LaterPanel,
    NewArticlePanel,
    NoticePanel,
    AddressPanel,
    PictureTextPanel,
    PreviewPanel,
    SitePanel,
    VersionsPanel,
  ]);
}
