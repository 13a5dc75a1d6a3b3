// Drawn runs: a drag along an axis, or over the points, keeps the runs within. What is kept stands in the table of limits, whose fields do the same; what is drawn stands in the table of runs.
{
  const numberIn = field => field && field.value.trim() !== '' && Number.isFinite(Number(field.value)) ? Number(field.value) : null;

  // A row of the limits: numbers of a metric, or for what is no metric the places on its axis that a drag left.
  const limitOf = row => {
    const [low, high] = endsOf(row.closest('[data-drawn]'), row.dataset.limit);
    const place = value => value === null ? null : Math.min(1, Math.max(0, (value - low) / (high - low)));
    const [from, to] = [row.querySelector('[name=from]'), row.querySelector('[name=to]')];
    if (from) {
      const [least, most] = [numberIn(from), numberIn(to)];
      return { row, column: Number(row.dataset.limit), isOn: least !== null || most !== null, places: [place(least) ?? 0, place(most) ?? 1], holds: cell => cell.dataset.value !== undefined && cell.dataset.value !== '' && (least === null || Number(cell.dataset.value) >= least) && (most === null || Number(cell.dataset.value) <= most) };
    }
    const chosen = row.querySelector('[name=is]')?.value ?? '';
    const places = 'least' in row.dataset ? [Number(row.dataset.least), Number(row.dataset.most)] : null;
    const within = cell => (cell.dataset.at ?? '') !== '' && (!places || (Number(cell.dataset.at) >= places[0] && Number(cell.dataset.at) <= places[1]));
    return { row, column: Number(row.dataset.limit), isOn: chosen !== '' || places !== null, places: places ?? [0, 1], isText: true, chosen, holds: cell => within(cell) && (chosen === '' || cell.dataset.value === chosen) };
  };

  const cellOf = (row, column) => row.cells[Number(column) + 2];

  // The numbers at the foot and the head of an axis stand over its column.
  const endsOf = (root, column) => (head => [Number(head.dataset.low), Number(head.dataset.high)])(cellOf(root.querySelector('#drawn-runs thead tr'), column));

  const apply = root => {
    const limits = [...root.querySelectorAll('tr[data-limit]')].map(limitOf);
    const on = limits.filter(limit => limit.isOn);
    const rows = [...root.querySelectorAll('tr[data-row]')];
    const kept = rows.map(row => on.every(limit => limit.holds(cellOf(row, limit.column))));
    rows.forEach((row, i) => { row.hidden = !kept[i]; row.querySelector('input').disabled = !kept[i]; });
    root.querySelectorAll('[data-thing]').forEach(thing => thing.classList.toggle('out', !kept[Number(thing.dataset.thing)]));
    root.querySelectorAll('.grip').forEach(grip => brush(grip, limits));
    const onlyHere = on.filter(limit => limit.isText && limit.chosen === '');
    const told = root.querySelector('#drawn-told');
    const words = on.length === 0 ? '' : `${kept.filter(Boolean).length} of ${rows.length} runs lie within the limits.${onlyHere.length > 0 ? ' A search asks for one text of a parameter: several hold on this page alone.' : ''}`;
    if (told.textContent !== words) told.textContent = words;
  };

  // The part of a grip that is kept, drawn behind it; none where nothing limits it.
  const brush = (grip, limits) => {
    const [x, y] = [limits[grip.dataset.x], limits[grip.dataset.y]];
    let band = grip.previousElementSibling?.classList.contains('brush') ? grip.previousElementSibling : null;
    if (!x?.isOn && !y?.isOn) return band?.remove();
    if (!band) {
      band = document.createElementNS(grip.namespaceURI, 'rect');
      band.setAttribute('class', 'brush');
      grip.before(band);
    }
    const box = boxOf(grip);
    const [[left, right], [foot, head]] = [x?.places ?? [0, 1], y?.places ?? [0, 1]];
    for (const [name, value] of [['x', box.x + left * box.width], ['y', box.y + (1 - head) * box.height], ['width', (right - left) * box.width], ['height', (head - foot) * box.height]]) band.setAttribute(name, value);
  };

  const boxOf = grip => ({ x: Number(grip.getAttribute('x')), y: Number(grip.getAttribute('y')), width: Number(grip.getAttribute('width')), height: Number(grip.getAttribute('height')) });

  const placeIn = (grip, event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(grip.ownerSVGElement.getScreenCTM().inverse());
    const box = boxOf(grip);
    // What is let go near an end means the end.
    const share = place => place < 0.02 ? 0 : place > 0.98 ? 1 : place;
    return { x: share((point.x - box.x) / box.width), y: share(1 - (point.y - box.y) / box.height) };
  };

  const letGo = row => { delete row.dataset.least; delete row.dataset.most; };

  // Sets a limit from two places of an axis; null lets go of it. A metric's numbers are rounded to what a pixel can tell, and an end of the axis is no limit.
  const limit = (root, column, places) => {
    const row = root.querySelector(`tr[data-limit="${column}"]`);
    const [from, to] = [row.querySelector('[name=from]'), row.querySelector('[name=to]')];
    if (from) {
      const [low, high] = endsOf(root, column);
      const digits = Math.max(0, Math.min(20, 3 - Math.floor(Math.log10(high - low))));
      [from.value, to.value] = (places ?? [0, 1]).map((place, end) => place === end ? '' : String(Number((low + place * (high - low)).toFixed(digits))));
      return;
    }
    const choice = row.querySelector('[name=is]');
    if (choice) choice.value = '';
    if (!places || (places[0] === 0 && places[1] === 1)) return letGo(row);
    [row.dataset.least, row.dataset.most] = places;
    const texts = new Set([...root.querySelectorAll('tr[data-row]')].map(each => cellOf(each, column)).filter(cell => (cell.dataset.at ?? '') !== '' && Number(cell.dataset.at) >= places[0] && Number(cell.dataset.at) <= places[1]).map(cell => cell.dataset.value));
    if (choice && texts.size === 1) { choice.value = [...texts][0]; letGo(row); }
  };

  let drag = null;
  const pull = event => {
    const now = placeIn(drag.grip, event);
    const isClick = Math.hypot(event.clientX - drag.event.clientX, event.clientY - drag.event.clientY) < 4;
    for (const side of ['x', 'y']) if (side in drag.grip.dataset) limit(drag.root, drag.grip.dataset[side], isClick ? null : [Math.min(drag.start[side], now[side]), Math.max(drag.start[side], now[side])]);
    apply(drag.root);
  };

  // An axis that is dropped among the others: the page is asked for in the new order.
  const drop = (name, event) => {
    const root = name.closest('[data-drawn]');
    const others = [...name.ownerSVGElement.querySelectorAll('.name')].map(each => ({ axis: Number(each.dataset.axis), x: each === name ? event.clientX : (box => box.left + box.width / 2)(each.getBoundingClientRect()) }));
    const order = others.sort((one, other) => one.x - other.x).map(each => each.axis);
    if (order.every((axis, i) => axis === i)) return;
    const rows = [...root.querySelectorAll('tr[data-limit][data-axis]')];
    const asked = new URLSearchParams(new FormData(document.getElementById('draw')));
    for (const used of ['column', 'limit', 'from', 'to', 'param', 'is']) asked.delete(used);
    for (const axis of order) asked.append('column', rows[axis].dataset.field);
    const link = document.createElement('a');
    link.href = `${location.pathname}?${asked}`;
    root.append(link);
    link.click();
  };

  document.addEventListener('pointerdown', event => {
    const root = event.target.closest?.('[data-drawn]');
    if (!root || event.button !== 0) return;
    const [point, name] = [event.target.closest('g[data-thing]'), event.target.closest('.name')];
    const grip = event.target.closest('.grip') ?? point?.ownerSVGElement.querySelector('.grip');
    if (grip) drag = { root, grip, event, start: placeIn(grip, event) };
    else if (name) drag = { root, name, event };
    if (drag) event.preventDefault();
  });
  document.addEventListener('pointermove', event => {
    if (drag?.grip) pull(event);
    else if (drag) drag.name.setAttribute('dx', (event.clientX - drag.event.clientX) / drag.name.getScreenCTM().a);
  });
  document.addEventListener('pointerup', event => {
    if (drag?.grip) pull(event);
    else if (drag) { drag.name.removeAttribute('dx'); drop(drag.name, event); }
    drag = null;
  });
  document.addEventListener('pointercancel', () => { drag?.name?.removeAttribute('dx'); drag = null; });

  const fieldChanged = event => {
    const row = event.target.closest?.('tr[data-limit]');
    if (!row) return;
    letGo(row);
    apply(row.closest('[data-drawn]'));
  };
  document.addEventListener('input', fieldChanged);
  document.addEventListener('change', fieldChanged);
  document.addEventListener('reset', event => {
    const root = document.querySelector('[data-drawn]');
    if (!root || event.target.id !== 'draw') return;
    root.querySelectorAll('tr[data-limit]').forEach(letGo);
    setTimeout(() => apply(root));
  });

  // A line and its row show each other.
  document.addEventListener('pointerover', event => {
    const root = event.target.closest?.('[data-drawn]');
    document.querySelectorAll('.lit').forEach(each => each.classList.remove('lit'));
    const place = root && (event.target.closest('[data-thing]')?.dataset.thing ?? event.target.closest('tr[data-row]')?.dataset.row);
    if (place) root.querySelectorAll(`[data-thing="${place}"], tr[data-row="${place}"]`).forEach(each => each.classList.add('lit'));
  });

  const begin = () => {
    document.querySelectorAll('[data-drawn] [data-needs-script]').forEach(hint => { hint.hidden = false; });
    document.querySelectorAll('[data-drawn]').forEach(apply);
  };
  addEventListener('load', () => { begin(); window.Blazor?.addEventListener?.('enhancedload', begin); });
  document.addEventListener('assay:fresh', begin);
}
