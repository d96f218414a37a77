// A dispute: the sentences side by side, what differs marked, the reason, both speakers and days.
import { ask } from './sparql.js';
import { element, address } from './dom.js';
import { disputes } from './event.js';
import { claimLink, speakerLink, tag } from './parts.js';

const REASONS = {
  denial: 'One denies what the other says',
  number: 'The figures cannot both be right',
  date: 'The days differ',
  place: 'The places differ',
  outcome: 'The outcomes differ',
  polarity: 'One says that it is, the other that it is not',
};
const SMALL = new Set(
  'a an and are as at be by for from had has have in is it its of on or that the to was were with'.split(' '),
);

function wordsOf(text) {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’',.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
}

// What to mark in one sentence: the cue of a denial, else the words that the other does not have.
function differing(end, other) {
  if (end.value === 'denied' && end.cue && end.sentence.includes(end.cue)) return new Set(wordsOf(end.cue));
  if (other.value === 'denied') return new Set();
  const theirs = new Set(wordsOf(other.content).map((w) => w.toLowerCase()));
  return new Set(wordsOf(end.content).filter((w) => !theirs.has(w.toLowerCase()) && !SMALL.has(w.toLowerCase())));
}

function marked(sentence, words) {
  const out = element('blockquote', {});
  let from = 0;
  for (const found of sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’',.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)) {
    if (!words.has(found[0])) continue;
    out.append(sentence.slice(from, found.index), element('mark', { class: 'differs' }, found[0]));
    from = found.index + found[0].length;
  }
  out.append(sentence.slice(from));
  return out;
}

function side(end, other) {
  return element(
    'div',
    { class: 'side' },
    element('p', {}, element('strong', {}, speakerLink(end.who, end.speaker || 'Nobody named'))),
    marked(end.sentence, differing(end, other)),
    element(
      'p',
      { class: 'quiet' },
      [end.date, end.value].filter(Boolean).join(' · '),
      ' ',
      claimLink(end, 'in the article'),
    ),
  );
}

// One against its others; a link opens the dispute on its own.
export function pair(d, most = Infinity) {
  const whole = address('dispute', { id: d.one.claim });
  return element(
    'div',
    { class: 'dispute' },
    element(
      'p',
      {},
      tag(d.how === 'updates' ? 'changed' : d.reason),
      ' ',
      d.how === 'updates' ? 'The same side said otherwise later' : (REASONS[d.reason] ?? ''),
      ' ',
      element('a', { href: whole, class: 'quiet' }, 'side by side'),
    ),
    element(
      'div',
      { class: 'sides' },
      side(d.one, d.others[0]),
      element(
        'div',
        {},
        d.others.slice(0, most).map((o) => side(o, d.one)),
        d.others.length > most
          ? element('p', { class: 'more' }, element('a', { href: whole }, `${d.others.length - most} more`))
          : '',
      ),
    ),
  );
}

function has(end, words) {
  return [end.sentence, end.speaker].join(' ').toLowerCase().includes(words);
}

// Words that one side must have.
function search(now) {
  const go = (e) => {
    e.preventDefault();
    location.hash = address('dispute', { q: new FormData(e.target).get('q') });
  };
  return element(
    'form',
    { class: 'filters', role: 'search', onsubmit: go },
    element('input', {
      type: 'search',
      name: 'q',
      'aria-label': 'Search',
      placeholder: 'Words or speaker',
      value: now,
    }),
    element('button', {}, 'Search'),
    now ? element('a', { href: '#dispute' }, 'All') : '',
  );
}

export async function dispute(view, parameters) {
  const id = parameters.get('id');
  const words = (parameters.get('q') ?? '').toLowerCase();
  const all = disputes(await ask('disputes', id ? { claimIs: id } : {}));
  const found = all.filter((d) => [d.one, ...d.others].some((end) => has(end, words)));
  const title = id ? 'A dispute' : 'Disputes';
  view.replaceChildren(
    element('h2', {}, title),
    id ? '' : search(parameters.get('q') ?? ''),
    found.length === 0 ? element('p', { class: 'quiet' }, 'Nothing is disputed here.') : '',
    ...found.map((d) => element('section', { class: 'panel' }, pair(d))),
  );
}
