// A claim as others take it along: a picture of its words, and JSON-LD as fact checkers write it.
import { ask } from './sparql.js';
import { element, outlet, shortName } from './dom.js';
import { download } from './cite.js';
import { svg } from './svg.js';

const WIDTH = 1200;
const HEIGHT = 675;
const MARGIN = 80;
const SIZES = [54, 44, 36, 30, 25]; // of letters: the largest that lets all words in
const ROOM = 400; // height for the words

function measure(text, size) {
  const context = measure.context ?? document.createElement('canvas').getContext('2d');
  measure.context = context;
  context.font = `${size}px Georgia, serif`;
  return context.measureText(text).width;
}

function lines(words, size) {
  const out = [''];
  for (const word of words.split(/\s+/)) {
    const longer = `${out.at(-1)} ${word}`.trim();
    if (measure(longer, size) <= WIDTH - 2 * MARGIN) out[out.length - 1] = longer;
    else out.push(word);
  }
  return out;
}

// The words with their speaker, and where they stand, as SVG; what is too long ends in dots.
export function quoteCard({ content, speaker, where }) {
  const size = SIZES.find((s) => lines(content, s).length * s * 1.3 <= ROOM) ?? SIZES.at(-1);
  const all = lines(content, size);
  const most = Math.floor(ROOM / (size * 1.3));
  const shown = all.length > most ? [...all.slice(0, most - 1), all[most - 1] + ' …'] : all;
  const text = (y, letters, family, fill, words) =>
    svg('text', { x: MARGIN, y, 'font-size': letters, 'font-family': family, fill }, words);
  return svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    svg('title', {}, `${speaker}: ${content}`),
    svg('rect', { width: WIDTH, height: HEIGHT, fill: '#fdfcf8' }),
    svg('rect', { width: 14, height: HEIGHT, fill: '#0b5cad' }),
    shown.map((line, i) => text(MARGIN + size * (1 + i * 1.3), size, 'Georgia, serif', '#1d2430', line)),
    text(HEIGHT - 130, 34, 'sans-serif', '#0b5cad', speaker),
    lines(where, 24)
      .slice(0, 2)
      .map((line, i) => text(HEIGHT - 84 + i * 34, 24, 'sans-serif', '#5a6472', line)),
  );
}

function savePng(markup) {
  const image = new Image();
  image.onload = () => {
    const canvas = element('canvas', { width: WIDTH, height: HEIGHT });
    canvas.getContext('2d').drawImage(image, 0, 0);
    element('a', { href: canvas.toDataURL('image/png'), download: 'quote.png' }).click();
  };
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(markup);
}

function work(a) {
  return {
    '@type': 'NewsArticle',
    '@id': a.article,
    headline: a.title,
    url: a.url,
    datePublished: a.date,
    publisher: outlet(a) && { '@type': 'Organization', name: outlet(a) },
  };
}

// ClaimReview without a verdict, which is for the reviewer to give: the claim, who made it, where it appeared.
export function claimReview(claim, appearances) {
  const [first, ...others] = appearances.map(work);
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: claim.content,
    itemReviewed: {
      '@type': 'Claim',
      '@id': claim.claim,
      text: claim.content,
      author: claim.speaker && { '@type': 'Thing', name: claim.speaker },
      datePublished: claim.date ?? appearances[0]?.date,
      firstAppearance: first,
      appearance: others.length > 0 ? others : undefined,
    },
  };
  return JSON.stringify(review, null, 2) + '\n';
}

// Buttons for both.
export function keepsakes(claim, source) {
  const where = [source.title, source.publisher, source.date].filter(Boolean).join(', ');
  const markup = () => {
    const card = quoteCard({ content: claim.content, speaker: claim.speaker || 'Nobody named', where });
    return new XMLSerializer().serializeToString(card);
  };
  const review = async () => {
    const appearances = await ask('claim-appearances', { id: claim.claim });
    const named = appearances.map((a) => ({ ...a, title: a.title ?? shortName(a.article) }));
    download(claimReview(claim, named), 'application/ld+json', 'claim.jsonld');
  };
  const button = (label, id, onclick) => element('button', { type: 'button', id, onclick }, label);
  return [
    button('ClaimReview', 'save-review', review),
    button('Card SVG', 'save-card', () => download(markup(), 'image/svg+xml', 'quote.svg')),
    button('Card PNG', 'save-card-png', () => savePng(markup())),
  ];
}
