// Claims: the selected claims as a table; a row opens the article.
import { ask } from './sparql.js';
import { element, address, shortName } from './dom.js';
import { form, selection } from './selection.js';

const PAGE = 200; // queries/page/claims.rq gives one more, to know whether there are others

export async function claims(view, parameters) {
  const fields = form('claims', parameters);
  view.replaceChildren(fields, element('p', { class: 'quiet' }, 'Reading …'));
  const rows = await ask('claims', selection(parameters));
  const body = rows.slice(0, PAGE).map((row) =>
    element(
      'tr',
      {},
      element(
        'td',
        {},
        row.who ? element('a', { href: address('entity', { id: row.who }) }, row.speaker) : row.speaker,
      ),
      element('td', {}, row.cue ?? ''),
      element('td', {}, element('a', { href: address('article', { id: row.article, claim: row.claim }) }, row.content)),
      element('td', {}, row.date ?? ''),
      element(
        'td',
        { class: 'wide' },
        [row.kind, row.stance, row.modality, row.medium]
          .filter(Boolean)
          .map((t) => element('span', { class: 'tag' }, t)),
      ),
      element('td', { class: 'wide quiet' }, row.title ?? shortName(row.article)),
    ),
  );
  const head = ['Speaker', 'Cue', 'Words', 'Date', 'How', 'Article'];
  view.replaceChildren(
    fields,
    rows.length === 0
      ? element('p', { class: 'quiet' }, 'No claim fits. Try fewer filters.')
      : element(
          'div',
          { class: 'scroll' },
          element(
            'table',
            {},
            element(
              'thead',
              {},
              element(
                'tr',
                {},
                head.map((h, i) => element('th', { scope: 'col', class: i > 3 ? 'wide' : '' }, h)),
              ),
            ),
            element('tbody', {}, body),
          ),
        ),
    rows.length > PAGE ? element('p', { class: 'quiet' }, `The first ${PAGE} claims; search to see others.`) : '',
  );
}
