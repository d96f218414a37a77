// SPARQL: the catalogue as forms, and a free query in YASGUI's editor and result tables.
import { bound, loadCatalogue } from './sparql.js';
import { element, address, library, style } from './dom.js';
import { results } from './results.js';

const YASGUI = '/webjars/zazuko__yasgui/4.5.0/build/yasgui.min';

// Addresses of the graph in a result lead to their place in the explorer.
function follow(event) {
  const link = event.target.closest('a[href]');
  const id = link?.getAttribute('href') ?? '';
  const statement = id.match(/^(.*\/article\/[^/#]+)\/(claim|fact)\//);
  const place = statement
    ? address('article', { id: statement[1], [statement[2]]: id })
    : /\/article\/[^/#]+$/.test(id)
      ? address('article', { id })
      : /\/id\/entity\//.test(id) || /\/source\//.test(id)
        ? address('entity', { id })
        : null;
  if (place) {
    event.preventDefault();
    location.hash = place;
  }
}

function run(editor) {
  return editor.query().catch(() => {}); // the error is shown by the result
}

export async function query(view, parameters) {
  const [{ queries, prefixes }] = await Promise.all([
    loadCatalogue(),
    library(YASGUI + '.js', 'Yasqe'),
    style(YASGUI + '.css'),
  ]);
  const chosen = queries.find((q) => q.name === parameters.get('name'));
  const values = Object.fromEntries(chosen ? chosen.parameters.map((p) => [p.name, parameters.get(p.name)]) : []);
  const text = parameters.get('text') ?? (await bound(chosen ? chosen.name : 'page/types', values));
  const form =
    chosen && chosen.parameters.length > 0
      ? element(
          'form',
          {
            class: 'filters',
            onsubmit: (e) => {
              e.preventDefault();
              location.hash = address('query', { name: chosen.name, ...Object.fromEntries(new FormData(e.target)) });
            },
          },
          chosen.parameters.map((p) =>
            element(
              'label',
              {},
              p.description,
              ' ',
              element('input', { name: p.name, value: values[p.name] ?? p.preset }),
            ),
          ),
          element('button', {}, 'Ask'),
        )
      : '';
  const editor = element('div', { id: 'editor' });
  const result = element('div', { id: 'result', 'aria-live': 'polite', onclick: follow });
  view.replaceChildren(
    element(
      'div',
      { class: 'split' },
      element(
        'section',
        {},
        element('h2', {}, chosen ? chosen.description : 'Ask the graph'),
        form,
        element('p', { class: 'quiet' }, 'Ctrl-Enter runs the query; Tab leaves the editor.'),
        editor,
        result,
      ),
      element(
        'aside',
        { class: 'panel' },
        element('h2', {}, 'Questions'),
        element(
          'ul',
          {},
          queries.map((q) =>
            element('li', {}, element('a', { href: address('query', { name: q.name }) }, q.description)),
          ),
        ),
      ),
    ),
  );
  const yasqe = new window.Yasqe(editor, {
    value: text,
    persistenceId: null,
    autofocus: false,
    resizeable: false,
    showQueryButton: true,
    editorHeight: '20rem',
    extraKeys: { Tab: false, 'Shift-Tab': false, 'Ctrl-Enter': run },
    requestConfig: { endpoint: location.origin + '/hearsay/sparql', method: 'POST' },
    createShareableLink: null,
    autocompleters: [],
    collapsePrefixesOnLoad: true,
  });
  const yasr = results(result, prefixes);
  yasqe.on('queryResponse', (_, response, duration) => {
    yasr.setResponse(response, duration);
    result.dataset.ready = 'true';
  });
  yasqe.on('query', () => {
    if (yasqe.getValue() !== text) history.replaceState(null, '', address('query', { text: yasqe.getValue() }));
  });
  await run(yasqe);
}
