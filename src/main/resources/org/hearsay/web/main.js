// Addresses lead to views; title, focus and place on the page follow them.
import { ask } from './sparql.js';
import { address, element, show, state } from './dom.js';
import { stories } from './stories.js';
import { story } from './story.js';
import { dispute } from './dispute.js';
import { claims } from './claims.js';
import { article } from './article.js';
import { entity } from './entity.js';
import { query } from './query.js';
import { graph } from './graph.js';
import { time } from './time.js';
import { add } from './add.js';
import { overrides as decisions } from './correct.js';
import { chosen } from './selection.js';

const views = { stories, story, dispute, claims, article, entity, query, graph, time, add, decisions };
const view = document.getElementById('view');
let last; // the address drawn before, and the view of it

function unknown(target, name) {
  target.replaceChildren(
    element('h2', {}, 'No such view'),
    element('p', {}, `There is no view “${name}” here. `, element('a', { href: '#stories' }, 'To the stories')),
  );
}

// The heading names the page and takes the focus, unless the reader was in a field or comes back to a link.
function settle(target, { name, field, place }) {
  const heading = target.querySelector('h2');
  document.title = [heading?.textContent, 'Hearsay'].filter(Boolean).join(' · ');
  const words = target.querySelector('[data-focus]');
  const back = place !== undefined && last && target.querySelector(`a[href="${CSS.escape(last.hash)}"]`);
  const next = (last?.name === name && field && target.querySelector(`[name="${field}"]`)) || back || words || heading;
  if (last && next) {
    if (next === heading) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }
  if (place !== undefined) scrollTo(0, place);
  else if (words) words.scrollIntoView({ block: 'center' });
  else scrollTo(0, 0);
  last = { name, hash: location.hash };
}

async function draw() {
  const { view: name, parameters } = state();
  const { y: place } = history.state ?? {};
  const field = view.contains(document.activeElement) ? document.activeElement.name : '';
  const target = element('div', {}); // a slower answer to an earlier address is drawn into a part that is gone
  view.removeAttribute('data-ready');
  view.replaceChildren(target);
  for (const link of document.querySelectorAll('nav a[data-view]')) {
    link.href = address(link.dataset.view, chosen(parameters));
    if (link.dataset.view === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  show('');
  try {
    const shown = Object.hasOwn(views, name) ? views[name] : unknown;
    await shown(target, shown === unknown ? name : parameters);
  } catch (error) {
    target.replaceChildren();
    show(error.message);
    return;
  }
  if (target.parentElement) {
    settle(target, { name, field, place });
    view.setAttribute('data-ready', location.hash || '#stories');
  }
}

async function count() {
  const [c] = await ask('counts');
  document.getElementById('counts').textContent = `${c.articles} articles · ${c.claims} claims · ${c.facts} facts`;
}

function refresh() {
  draw()
    .then(count)
    .catch(() => {});
}

// Where the reader is stands in the history, so that Back leads there.
function keepPlace() {
  if (view.dataset.ready) history.replaceState({ y: window.scrollY }, '');
}

let still;
history.scrollRestoration = 'manual';
addEventListener('scroll', () => {
  clearTimeout(still);
  still = setTimeout(keepPlace, 100);
});
addEventListener('click', keepPlace, true);
addEventListener('hashchange', refresh);
refresh();
