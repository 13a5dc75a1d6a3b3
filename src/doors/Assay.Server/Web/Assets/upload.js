// A large file is sent with its progress shown, and may be stopped (forms with data-progress). Without this file the browser sends the form as any other.
{
  const least = 1 << 20;
  const number = bytes => (bytes / 1048576).toFixed(1);

  const show = form => {
    const place = document.createElement('div');
    place.className = 'progress';
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', 'Sent');
    const words = document.createElement('span');
    const stop = document.createElement('button');
    Object.assign(stop, { type: 'button', className: 'second', textContent: 'Stop' });
    place.append(bar, words, stop);
    form.append(place);
    return { place, bar, words, stop };
  };

  // The answer is a page of this server: what stands in its middle is shown as if the browser had gone there.
  const turn = (address, text) => {
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const main = fresh.querySelector('main');
    if (!main) return location.assign(address);
    history[address === location.href ? 'replaceState' : 'pushState'](null, '', address);
    document.title = fresh.title;
    document.querySelector('main').replaceWith(document.importNode(main, true));
    scrollTo(0, 0);
    dispatchEvent(new Event('load'));
    setTimeout(() => document.querySelector('main').focus(), 0);
  };

  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-progress]');
    const file = form?.querySelector('input[type=file]')?.files[0];
    if (!file || file.size < least) return;
    event.preventDefault();
    const [shown, sending] = [show(form), new XMLHttpRequest()];
    const buttons = [...form.querySelectorAll('button[type=submit]')];
    // What ends is told to who listens; each step of the bar is not.
    const tell = words => { shown.words.setAttribute('role', 'status'); shown.words.textContent = words; };
    const end = words => { shown.bar.remove(); shown.stop.remove(); tell(words); buttons.forEach(button => { button.disabled = false; }); };
    form.querySelectorAll('.progress').forEach(place => { if (place !== shown.place) place.remove(); });
    const data = new FormData(form, event.submitter);
    buttons.forEach(button => { button.disabled = true; });
    shown.stop.addEventListener('click', () => sending.abort());
    sending.upload.addEventListener('progress', step => {
      if (!step.lengthComputable) return;
      [shown.bar.max, shown.bar.value] = [step.total, step.loaded];
      shown.words.textContent = `${number(step.loaded)} of ${number(step.total)} MB sent`;
    });
    sending.upload.addEventListener('load', () => { shown.bar.removeAttribute('value'); tell(form.dataset.progress); });
    sending.addEventListener('load', () => sending.status < 400 ? turn(sending.responseURL, sending.responseText) : end(`The server answered ${sending.status}. Nothing was taken.`));
    sending.addEventListener('error', () => end('It broke off. Nothing was taken.'));
    sending.addEventListener('abort', () => end('Stopped. Nothing was taken.'));
    sending.open('POST', form.action);
    sending.send(data);
  });
}
