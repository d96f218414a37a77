import { select } from './sparql.js';
import { show, state } from './dom.js';
import { claims } from './claims.js';
import { article } from './article.js';
import { entity } from './entity.js';
import { query } from './query.js';
import { graph } from './graph.js';
import { time } from './time.js';

const views = { claims, article, entity, query, graph, time };

async function draw() {
  const { view, parameters } = state();
  const target = document.getElementById('view');
  for (const link of document.querySelectorAll('nav a')) {
    const current = link.getAttribute('href') === '#' + view;
    current ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
  show('');
  try {
    await (views[view] ?? claims)(target, parameters);
    target.dataset.ready = view;
  } catch (error) {
    target.replaceChildren();
    show(error.message);
  }
}

async function count() {
  const { rows } = await select(`SELECT ?articles ?claims ?facts WHERE {
  { SELECT (COUNT(DISTINCT ?a) AS ?articles) WHERE { ?a a hs:Article } }
  { SELECT (COUNT(DISTINCT ?c) AS ?claims) WHERE { ?c a hs:Claim } }
  { SELECT (COUNT(DISTINCT ?f) AS ?facts) WHERE { ?f a hs:Fact } } }`);
  const c = rows[0];
  document.getElementById('counts').textContent = `${c.articles} articles · ${c.claims} claims · ${c.facts} facts`;
}

addEventListener('hashchange', draw);
draw();
count().catch(() => {});
