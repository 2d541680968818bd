import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

/** To the sheet of an entry, to be printed and filed. */
export const SheetLink = ({ model, documentId }: { model: string; documentId: string }) => (
  <Link tag={NavLink} to={`/review-sheet/${model}/${documentId}`}>
    审批单
  </Link>
);
