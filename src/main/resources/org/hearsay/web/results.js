// Results: YASR's table, with cells that are text; its own go through HTML, in its filter even unescaped.
import { element } from './dom.js';

function short(address, prefixes) {
  const [prefix, namespace] = Object.entries(prefixes).find(([, ns]) => address.startsWith(ns)) ?? [];
  return prefix ? `${prefix}:${address.slice(namespace.length)}` : address;
}

function cell(binding, prefixes) {
  const { type, value } = binding;
  return type === 'uri' && /^https?:/.test(value)
    ? element('a', { class: 'iri', href: value, target: '_blank', rel: 'noopener noreferrer' }, short(value, prefixes))
    : element('span', { class: 'nonIri' }, value);
}

// Shows the values of an answer, plain and whole, in a part of the page.
export function results(part, prefixes) {
  const yasr = new window.Yasr(part, {
    persistenceId: null,
    prefixes,
    pluginOrder: ['table', 'response'],
    defaultPlugin: 'table',
  });
  const { table } = yasr.plugins;
  table.persistentConfig = { compact: true, isEllipsed: false };
  table.getCellContent = (binding) => element('div', {}, cell(binding, prefixes)).outerHTML;
  const columns = table.getColumns.bind(table);
  table.getColumns = () =>
    columns().map((column) => ({
      ...column,
      title: element('span', {}, column.name).innerHTML,
      render: (data, purpose, ...more) =>
        data?.type && purpose !== 'display'
          ? element('span', {}, data.value).innerHTML
          : column.render(data, purpose, ...more),
    }));
  return yasr;
}
