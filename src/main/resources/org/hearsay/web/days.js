// What was said, happened and is expected on one day, beside the days that have most.
import { ask } from './sparql.js';
import { element, address } from './dom.js';
import { chosen } from './selection.js';

const MOST = 14;
const WHAT = { happened: 'Happened', expected: 'Expected', stated: 'Said' };

function busiest(rows) {
  const days = new Map();
  for (const { day } of rows) {
    if (/^\d{4}-\d\d-\d\d$/.test(day)) days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).slice(0, MOST);
}

function entry(r, on) {
  const kind = r.id.includes('/fact/') ? 'fact' : 'claim';
  return element(
    'li',
    {},
    r.who ? element('strong', {}, r.who, ' ') : '',
    r.relation ? element('span', { class: 'tag' }, r.relation) : '',
    element('a', { href: address('article', { id: r.article, [kind]: r.id }) }, r.text),
    r.when && r.when !== on ? element('span', { class: 'quiet' }, ` ${r.when}`) : '',
    r.by ? element('span', { class: 'quiet' }, ` according to ${r.by}`) : '',
  );
}

async function told(on) {
  const rows = await ask('day', { on });
  return rows.length === 0
    ? element('p', { class: 'quiet' }, 'Nothing is known of this day.')
    : Object.entries(WHAT).map(([what, title]) => {
        const own = rows.filter((r) => r.what === what);
        return own.length === 0
          ? ''
          : [
              element('h4', {}, `${title} (${own.length})`),
              element(
                'ul',
                { class: 'entries' },
                own.map((r) => entry(r, on)),
              ),
            ];
      });
}

// `rows` are what the selection has, dated; the day stands in the address.
export async function days(rows, parameters) {
  const on = parameters.get('day') ?? '';
  const there = (day) => address('time', { ...chosen(parameters), day });
  const links = busiest(rows).map(([day, count]) =>
    element(
      'li',
      {},
      element('a', { href: there(day), 'aria-current': day === on ? 'true' : undefined }, day),
      ` ${count}`,
    ),
  );
  const choose = element('input', {
    type: 'date',
    name: 'day',
    'aria-label': 'Day',
    value: on,
    onchange: (e) => {
      location.hash = there(e.target.value);
    },
  });
  return element(
    'section',
    { id: 'days' },
    element('h3', {}, on ? `On ${on}` : 'Days'),
    element('ul', { class: 'days' }, element('li', {}, choose), links),
    on ? await told(on) : '',
  );
}
