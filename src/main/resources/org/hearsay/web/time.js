// Time and places: claims and facts by day, and reported places on an outline map.
import { ask } from './sparql.js';
import { element } from './dom.js';
import { form, selection } from './selection.js';
import { timeline } from './timeline.js';
import { places } from './places.js';
import { days } from './days.js';
import { brush } from './brush.js';

export async function time(view, parameters) {
  const selected = selection(parameters);
  const [dated, mapped, strip] = await Promise.all([
    ask('dated', selected),
    ask('mapped', selected),
    brush('time', parameters, view.clientWidth),
  ]);
  const { parts, fit } = await places(mapped);
  const day = await days(dated, parameters);
  view.replaceChildren(
    element('h2', {}, 'Time and places'),
    form('time', parameters),
    strip,
    day,
    element('section', { id: 'timeline' }, element('h3', {}, 'Timeline'), timeline(dated, view.clientWidth)),
    element('section', { id: 'map' }, element('h3', {}, 'Places'), parts),
  );
  fit();
}
