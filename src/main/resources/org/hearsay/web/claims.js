// Claims: the selected claims as a table, a page at a time; a row opens the article.
import { answer, ask, bound } from './sparql.js';
import { element, address, shortName, show } from './dom.js';
import { facets } from './facets.js';
import { speakerLink, claimLink, tag } from './parts.js';
import { chosen, form, selection } from './selection.js';
import { pager, table } from './table.js';
import { download } from './cite.js';
import { csv } from './results.js';

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

// Buttons that save all selected claims, not only those of this page.
function saves(selected) {
  const rows = async () => JSON.parse((await answer(await bound('page/claim-rows', selected))).text);
  const plain = ({ results }) =>
    results.bindings.map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, v.value])));
  const formats = {
    CSV: async () => {
      const { head, results } = await rows();
      download(csv(head.vars, results.bindings), 'text/csv', 'claims.csv');
    },
    JSON: async () => download(JSON.stringify(plain(await rows()), null, 2) + '\n', 'application/json', 'claims.json'),
  };
  return Object.entries(formats).map(([name, click]) =>
    element(
      'button',
      {
        type: 'button',
        id: 'save-' + name.toLowerCase(),
        onclick: () => click().catch((error) => show(error.message)),
      },
      'Save ' + name,
    ),
  );
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
        element('div', { class: 'buttons' }, order, pages(), saves(selected)),
        rows.length === 0
          ? element('p', { class: 'quiet' }, 'No claim fits. Try fewer filters.')
          : table(COLUMNS, rows, cell, 'Claims'),
        pages(),
      ),
    ),
  );
}
