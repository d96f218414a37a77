// Claims: the selected claims as a table, a page at a time; a row opens the article.
import { ask } from './sparql.js';
import { element, address, shortName } from './dom.js';
import { facets } from './facets.js';
import { speakerLink, claimLink, tag } from './parts.js';
import { chosen, form, selection } from './selection.js';
import { pager, table } from './table.js';

const PAGE = 25; // as queries/page/claims.rq
const COLUMNS = [
  { name: 'speaker', label: 'Speaker' },
  { name: 'cue', label: 'Cue' },
  { name: 'content', label: 'Words' },
  { name: 'date', label: 'Date' },
  { name: 'how', label: 'How' },
  { name: 'article', label: 'Article' },
];

function cell(row, column) {
  switch (column) {
    case 'speaker':
      return speakerLink(row.who, row.speaker);
    case 'content':
      return claimLink(row);
    case 'how':
      return [row.kind, row.stance, row.modality, row.medium].filter(Boolean).map(tag);
    case 'article':
      return element('span', { class: 'quiet' }, row.title ?? shortName(row.article));
    default:
      return row[column] ?? '';
  }
}

export async function claims(view, parameters) {
  const page = Number(parameters.get('page') ?? 0);
  const newest = parameters.get('sort') === 'newest';
  const here = { ...chosen(parameters), sort: parameters.get('sort') };
  const selected = selection(parameters);
  view.replaceChildren(element('p', { class: 'quiet' }, 'Reading …'));
  const [rows, [{ claims: total }]] = await Promise.all([
    ask('claims', { ...selected, newest: newest ? 'yes' : '', offset: page * PAGE }),
    ask('claim-count', selected),
  ]);
  const order = element(
    'select',
    {
      name: 'sort',
      'aria-label': 'Order',
      onchange: (e) => {
        location.hash = address('claims', { ...here, sort: e.target.value });
      },
    },
    element('option', { value: '' }, 'as in the articles'),
    element('option', { value: 'newest', selected: newest }, 'newest first'),
  );
  const pages = () =>
    pager({ page, size: PAGE, total: Number(total), go: (to) => address('claims', { ...here, page: to }) });
  view.replaceChildren(
    element('h2', {}, 'Claims'),
    form('claims', parameters),
    element(
      'div',
      { class: 'with-facets' },
      facets('claims', parameters),
      element(
        'div',
        {},
        element('div', { class: 'buttons' }, order, pages()),
        rows.length === 0
          ? element('p', { class: 'quiet' }, 'No claim fits. Try fewer filters.')
          : table(COLUMNS, rows, cell, 'Claims'),
        pages(),
      ),
    ),
  );
}
