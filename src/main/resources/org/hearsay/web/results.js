// What a query of one's own answers: a table, yes or no, or triples as text.
import { element } from './dom.js';
import { download } from './cite.js';
import { browsable } from './table.js';

// As a name with prefix, or, of what is in the graph, as what tells it apart.
function short(address, prefixes) {
  const [, own] = address.match(/\/id\/((?:article|entity|story|coverage|link)\/.+)$/) ?? [];
  if (own) return own.replace(/^article\//, '');
  const [prefix, namespace] = Object.entries(prefixes).find(([, ns]) => address.startsWith(ns)) ?? [];
  return prefix ? `${prefix}:${address.slice(namespace.length)}` : address;
}

function term(binding, prefixes) {
  if (!binding) return '';
  const { type, value } = binding;
  return type === 'uri' && /^https?:/.test(value)
    ? element(
        'a',
        { class: 'iri', href: value, title: value, target: '_blank', rel: 'noopener noreferrer' },
        short(value, prefixes),
      )
    : value;
}

function quoted(value) {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

// Rows of an answer as CSV after RFC 4180.
export function csv(variables, rows) {
  const lines = rows.map((r) => variables.map((v) => quoted(r[v]?.value ?? '')).join(','));
  return [variables.join(','), ...lines].join('\r\n') + '\r\n';
}

export function save(text, type, name) {
  const click = () => download(text, type, name);
  return element('button', { type: 'button', onclick: click }, `Save ${name.split('.').pop().toUpperCase()}`);
}

function tabular({ head, results }, text, prefixes) {
  const rows = results.bindings;
  return [
    element(
      'div',
      { class: 'buttons' },
      element('span', { role: 'status' }, `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`),
      save(csv(head.vars, rows), 'text/csv', 'answer.csv'),
      save(text, 'application/sparql-results+json', 'answer.json'),
    ),
    browsable(
      head.vars.map((name) => ({ name, label: name })),
      rows,
      {
        caption: 'Answer',
        cell: (row, column) => term(row[column], prefixes),
        value: (row, column) => row[column]?.value ?? '',
      },
    ),
  ];
}

// Parts of the page that show the answer of the endpoint, whatever the form of the query.
export function results({ type, text }, prefixes) {
  if (!/json/.test(type)) {
    return [
      element('div', { class: 'buttons' }, save(text, 'text/turtle', 'answer.ttl')),
      element('pre', { class: 'triples', tabindex: 0, role: 'region', 'aria-label': 'Triples' }, text),
    ];
  }
  const answer = JSON.parse(text);
  return 'boolean' in answer
    ? [element('p', { role: 'status' }, answer.boolean ? 'Yes.' : 'No.')]
    : tabular(answer, text, prefixes);
}
