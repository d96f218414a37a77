// SPARQL: the catalogue as forms, and a free query.
import { select, loadCatalogue, literal } from './sparql.js';
import { element, table, address, shortName } from './dom.js';

function bind(entry, values) {
  return entry.parameters.reduce((text, p) => {
    const value = values[p.name] ?? p.preset;
    const node = p.type === 'iri' ? `<${value}>` : p.type === 'integer' || p.type === 'number' ? String(Number(value)) : p.type === 'date' ? `${literal(value)}^^xsd:date` : literal(value);
    return text.replaceAll(new RegExp(`[?$]${p.name}\\b`, 'g'), node);
  }, entry.text.replace(/^#.*\n/gm, ''));
}

function cell(row, column) {
  const value = row[column] ?? '';
  if (column === 'claim' && row.article) return element('a', { href: address('article', { id: row.article, claim: value }) }, 'open');
  if (column === 'article') return element('a', { href: address('article', { id: value }) }, shortName(value));
  if (/^https?:/.test(value)) return element('a', { href: value.includes('/entity/') && !value.includes('wikidata') ? address('entity', { id: value }) : value }, shortName(value));
  return value;
}

export async function query(view, parameters) {
  const { queries } = await loadCatalogue();
  const chosen = queries.find((q) => q.name === parameters.get('name'));
  const text = element('textarea', { 'aria-label': 'SPARQL query', spellcheck: 'false' });
  const result = element('div', { id: 'result', 'aria-live': 'polite' });
  const values = Object.fromEntries(parameters);
  text.value = parameters.get('text') ?? (chosen ? bind(chosen, values) : 'SELECT ?type (COUNT(*) AS ?things) WHERE { ?thing a ?type }\nGROUP BY ?type ORDER BY DESC(?things)');
  const run = async () => {
    result.replaceChildren(element('p', { class: 'quiet' }, 'Asking …'));
    try {
      const { columns, rows } = await select(text.value);
      result.replaceChildren(element('p', { class: 'quiet' }, `${rows.length} rows`), table(columns, rows, cell));
    } catch (error) {
      result.replaceChildren(element('p', { role: 'alert' }, error.message));
    }
  };
  const form = chosen && chosen.parameters.length > 0 ? element('form', { class: 'filters', onsubmit: (e) => {
    e.preventDefault();
    location.hash = address('query', { name: chosen.name, ...Object.fromEntries(new FormData(e.target)) });
  } }, chosen.parameters.map((p) => element('label', {}, p.description, ' ', element('input', { name: p.name, value: values[p.name] ?? p.preset }))), element('button', {}, 'Ask')) : '';
  view.replaceChildren(element('div', { class: 'split' },
    element('section', {},
      element('h2', {}, chosen ? chosen.description : 'Ask the graph'), form, text,
      element('div', { class: 'buttons' }, element('button', { type: 'button', id: 'run', onclick: run }, 'Run'),
        element('button', { type: 'button', onclick: () => { location.hash = address('query', { text: text.value }); } }, 'Keep in the address')), result),
    element('aside', { class: 'panel' }, element('h2', {}, 'Questions'),
      element('ul', {}, queries.map((q) => element('li', {}, element('a', { href: address('query', { name: q.name }) }, q.description)))))));
  await run();
}
