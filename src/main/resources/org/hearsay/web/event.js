// What is known of an event: its articles, who says what in them, what is agreed and what is disputed.
import { ask } from './sparql.js';
import { outlet, shortName } from './dom.js';

const LONGEST_TITLE = 140;

function groupBy(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const k = key(row);
    if (!groups.has(k)) groups.set(k, []);
    groups.get(k).push(row);
  }
  return groups;
}

// Claims that repeat each other are one utterance; gives the first of them for each.
function utterances(repeats) {
  const first = new Map();
  const find = (c) => {
    while (first.has(c)) c = first.get(c);
    return c;
  };
  for (const r of repeats) {
    const [a, b] = [find(r.first), find(r.second)].sort();
    if (a !== b) first.set(b, a);
  }
  return find;
}

export function headline({ title, lead }) {
  if (title) return title;
  const line = (lead ?? '').split('\n').find((l) => l.trim()) ?? '';
  const [sentence] = line.match(/^.*?[.!?][”"’]?(?=\s+[A-Z“"]|$)/) ?? [line];
  return sentence.length <= LONGEST_TITLE ? sentence : sentence.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '') + ' …';
}

function article(row) {
  return { ...row, id: row.article, title: headline(row), publisher: outlet(row) ?? shortName(row.article) };
}

// Speakers with what they say, those who say most first; what is repeated stands once, with all its articles.
function voices(claims, find, articles) {
  const said = [...groupBy(claims, (c) => find(c.claim)).values()].map((same) => ({
    ...same[0],
    articles: [...new Set(same.map((c) => c.article))].map((id) => articles.get(id)).filter(Boolean),
  }));
  return [...groupBy(said, (c) => c.who ?? c.speaker).values()]
    .map((all) => ({ who: all[0].who, name: all[0].speaker, unnamed: all[0].unnamed === 'true', said: all }))
    .sort((a, b) => b.said.length - a.said.length || (a.name < b.name ? -1 : 1));
}

// What several sides say, each agreement once: the claim with most sides stands for those that its sides say.
function agreements(origins) {
  const found = [...groupBy(origins, (o) => o.claim).values()].map((rows) => ({
    claim: rows[0].claim,
    sides: [...groupBy(rows, (r) => r.side + (r.legislature ?? '')).values()].map((own) => ({
      who: own[0].side,
      name: (own[0].name ?? shortName(own[0].side)) + (own[0].legislature ? ', legislature' : ''),
      said: own.map((o) => ({ claim: o.said, content: o.content, article: o.from })),
    })),
  }));
  const covered = new Set();
  return found
    .sort((a, b) => b.sides.length - a.sides.length || (a.claim < b.claim ? -1 : 1))
    .filter(({ claim, sides }) => {
      const told = covered.has(claim);
      if (!told) sides.forEach((s) => s.said.forEach((c) => covered.add(c.claim)));
      return !told;
    });
}

// Links as disputes: one who denies, or said first, against all whom it contradicts; repeated words stand once.
export function disputes(rows, find = (c) => c) {
  const pairs = [...groupBy(rows, (r) => r.link).values()].filter((ends) => ends.length === 2);
  const sorted = pairs.map((ends) => {
    const [a, b] = ends.sort((x, y) => (x.end < y.end ? -1 : 1));
    if (a.how === 'updates') return [b, a]; // the first has changed what the second said
    return a.value !== 'denied' && (b.value === 'denied' || (b.date ?? '') < (a.date ?? '')) ? [b, a] : [a, b];
  });
  return [...groupBy(sorted, ([a]) => a.how + a.reason + find(a.claim)).values()].map((group) => {
    const others = [...groupBy(group, ([, b]) => find(b.claim)).values()].map((same) => same[0][1]);
    return { how: group[0][0].how, reason: group[0][0].reason, one: group[0][0], others };
  });
}

// Everything that one event has, ready to be shown.
export async function event(id) {
  const [reports, claims, origins, repeats, links] = await Promise.all(
    ['story-articles', 'story-claims', 'story-origins', 'story-repeats', 'disputes'].map((name) => ask(name, { id })),
  );
  const articles = new Map(reports.map((r) => [r.article, article(r)]));
  const words = utterances(repeats.filter((r) => /story|words|quotation/.test(r.reason)));
  const said = voices(claims, words, articles);
  const disputed = disputes(links, utterances(repeats));
  return {
    id,
    articles: [...articles.values()],
    voices: said.filter((v) => !v.unnamed && v.name),
    unnamed: said.filter((v) => v.unnamed || !v.name),
    agreements: agreements(origins),
    disputes: disputed.filter((d) => d.how === 'contradicts'),
    changes: disputed.filter((d) => d.how === 'updates'),
    quotations: [...groupBy(claims, (c) => words(c.claim)).values()].filter(
      (same) => new Set(same.map((c) => c.article)).size > 1,
    ),
  };
}
