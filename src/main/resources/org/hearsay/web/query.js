// SPARQL: the catalogue as forms, and a free query in YASGUI's editor.
import { answer, bound, loadCatalogue } from './sparql.js';
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
      : /\/(story|coverage)\/[^/#]+$/.test(id)
        ? address('story', { id })
        : /\/id\/entity\//.test(id) || /\/source\//.test(id)
          ? address('entity', { id })
          : null;
  if (place) {
    event.preventDefault();
    location.hash = place;
  }
}

function field(parameter, value) {
  return element(
    'label',
    {},
    parameter.description,
    ' ',
    element('input', { name: parameter.name, value: value ?? parameter.preset }),
  );
}

// The parameters of a question of the catalogue as a form.
function form(question, values) {
  const ask = (e) => {
    e.preventDefault();
    location.hash = address('query', { name: question.name, ...Object.fromEntries(new FormData(e.target)) });
  };
  return element(
    'form',
    { class: 'filters', onsubmit: ask },
    question.parameters.map((p) => field(p, values[p.name])),
    element('button', {}, 'Ask'),
  );
}

function questions(queries, chosen) {
  return element(
    'details',
    { class: 'panel questions', open: matchMedia('(min-width: 50rem)').matches },
    element('summary', {}, element('h3', {}, 'Questions')),
    element(
      'ul',
      {},
      queries.map((q) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: address('query', { name: q.name }), 'aria-current': q === chosen ? 'true' : undefined },
            q.description,
          ),
        ),
      ),
    ),
  );
}

function editorOf(part, value, run) {
  window.Yasqe.defaults.autocompleters = []; // its default, merged into every other list, asks prefix.cc
  const yasqe = new window.Yasqe(part, {
    value,
    persistenceId: null,
    autofocus: false,
    resizeable: false,
    showQueryButton: false,
    editorHeight: '20rem',
    extraKeys: {
      Tab: false,
      'Shift-Tab': false,
      'Ctrl-Enter': (y) => run(y.getValue()),
      'Cmd-Enter': (y) => run(y.getValue()),
    },
    createShareableLink: null,
    collapsePrefixesOnLoad: true,
  });
  yasqe.getScrollerElement().tabIndex = 0; // what scrolls is reached by keyboard
  yasqe.getInputField().setAttribute('aria-label', 'SPARQL query');
  return yasqe;
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
  const editor = element('div', { id: 'editor' });
  const result = element('div', { id: 'result', onclick: follow });
  const button = element('button', { type: 'button', id: 'run' }, 'Run');
  const run = async (asked) => {
    if (asked !== text) history.replaceState(history.state, '', address('query', { text: asked }));
    result.replaceChildren(element('p', { class: 'quiet' }, 'Asking …'));
    try {
      result.replaceChildren(...results(await answer(asked), prefixes));
    } catch (error) {
      result.replaceChildren(element('p', { class: 'error', role: 'alert' }, error.message));
    }
    result.dataset.ready = 'true';
  };
  view.replaceChildren(
    element(
      'div',
      { class: 'split' },
      element(
        'section',
        {},
        element('h2', {}, chosen ? chosen.description : 'Ask the graph'),
        chosen && chosen.parameters.length > 0 ? form(chosen, values) : '',
        editor,
        element(
          'div',
          { class: 'buttons' },
          button,
          element('span', { class: 'quiet' }, 'Ctrl-Enter runs the query; Tab leaves the editor.'),
        ),
      ),
      questions(queries, chosen),
    ),
    result,
  );
  const yasqe = editorOf(editor, text, run);
  button.addEventListener('click', () => run(yasqe.getValue()));
  await run(text);
}
