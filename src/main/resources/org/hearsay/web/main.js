import { ask } from './sparql.js';
import { address, element, show, state } from './dom.js';
import { claims } from './claims.js';
import { article } from './article.js';
import { entity } from './entity.js';
import { query } from './query.js';
import { graph } from './graph.js';
import { time } from './time.js';
import { chosen } from './selection.js';

const views = { claims, article, entity, query, graph, time };

async function draw() {
  const { view, parameters } = state();
  const target = element('div', {}); // a slower answer to an earlier address is drawn into a part that is gone
  document.getElementById('view').replaceChildren(target);
  for (const link of document.querySelectorAll('nav a')) {
    const current = link.dataset.view === view;
    link.href = address(link.dataset.view, chosen(parameters));
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  show('');
  document.getElementById('view').removeAttribute('data-ready');
  try {
    const shown = views[view] ?? claims;
    await shown(target, parameters);
    target.parentElement?.setAttribute('data-ready', location.hash || '#claims');
  } catch (error) {
    target.replaceChildren();
    show(error.message);
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

addEventListener('hashchange', refresh);
refresh();
