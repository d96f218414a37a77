// Tables: sorted by their heads, a page at a time; on a phone each row is a card.
import { element } from './dom.js';

// A table of rows; `cell` gives what stands in a column, each column has a name and a label.
export function table(columns, rows, cell, caption) {
  const head = columns.map((c) =>
    element('th', { scope: 'col', role: 'columnheader', 'aria-sort': c.order }, c.head ?? c.label),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      { role: 'row' },
      columns.map((c) => element('td', { role: 'cell', 'data-label': c.label }, cell(row, c.name))),
    ),
  );
  return element(
    'table',
    { class: 'cards', role: 'table', 'aria-label': caption },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, head)),
    element('tbody', { role: 'rowgroup' }, body),
  );
}

// Which rows of how many are shown, with the ways to the others; a way is an address or a function.
export function pager({ page, size, total, go }) {
  const pages = Math.max(1, Math.ceil(total / size));
  const first = total === 0 ? 0 : page * size + 1;
  const way = (to, label) => {
    if (to < 0 || to >= pages) return element('span', { class: 'quiet' }, label);
    const there = go(to);
    return typeof there === 'string'
      ? element('a', { href: there }, label)
      : element('button', { type: 'button', onclick: there }, label);
  };
  return element(
    'nav',
    { class: 'pager', 'aria-label': 'Pages' },
    way(page - 1, '← Before'),
    element('span', { role: 'status' }, `${first}–${Math.min(total, (page + 1) * size)} of ${total}`),
    way(page + 1, 'Next →'),
  );
}

function compare(a, b) {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? String(a).localeCompare(String(b)) : x - y;
}

// A table of many rows that are all here: with a filter, sorting and pages.
export function browsable(columns, rows, { cell, value, caption, size = 25 }) {
  const at = { page: 0, by: '', up: true, words: '' };
  const out = element('div', { class: 'browsable' });
  const part = element('div', {});

  const arrow = (c) => (at.by !== c.name ? '' : at.up ? ' ▲' : ' ▼');

  function draw(change) {
    const sort = (c) => () => draw({ by: c.name, up: at.by !== c.name || !at.up, page: 0 });
    const sorted = document.activeElement?.dataset.sort;
    Object.assign(at, change);
    let kept = rows.filter((r) => columns.some((c) => String(value(r, c.name)).toLowerCase().includes(at.words)));
    if (at.by) {
      const order = at.up ? 1 : -1;
      kept = [...kept].sort((a, b) => order * compare(value(a, at.by), value(b, at.by)));
    }
    const heads = columns.map((c) => ({
      ...c,
      head: element(
        'button',
        { type: 'button', class: 'plain', 'data-sort': c.name, onclick: sort(c) },
        c.label + arrow(c),
      ),
      order: at.by !== c.name ? undefined : at.up ? 'ascending' : 'descending',
    }));
    part.replaceChildren(
      table(heads, kept.slice(at.page * size, (at.page + 1) * size), cell, caption),
      pager({ page: at.page, size, total: kept.length, go: (to) => () => draw({ page: to }) }),
    );
    if (sorted) part.querySelector(`[data-sort="${CSS.escape(sorted)}"]`)?.focus();
  }

  const filter = element('input', {
    type: 'search',
    'aria-label': 'Filter the rows',
    placeholder: 'Filter the rows',
    oninput: (e) => draw({ words: e.target.value.toLowerCase(), page: 0 }),
  });
  draw({});
  out.append(rows.length > size ? filter : '', part);
  return out;
}
