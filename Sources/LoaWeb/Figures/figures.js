/* Renews the numbers of a page that stands open. Without it, and from a USB stick, they stay as they were built. */
(function () {
  'use strict';
  if (!/^https?:$/.test(location.protocol) || !window.fetch) return;
  var spots = [].slice.call(document.querySelectorAll('[data-figure]'));
  var address = (document.body.getAttribute('data-root') || './') + 'figures.json', version = '';
  if (!spots.length) return;
  var pause = 30;
  function put(data) {
    if (data && data.every > 0) pause = data.every;
    if (!data || !data.texts || data.version === version) return;
    version = data.version;
    spots.forEach(function (spot) {
      var text = data.texts[spot.getAttribute('data-figure')];
      if (typeof text === 'string' && spot.textContent !== text) spot.textContent = text;
    });
  }
  /* Not from a cache: servers that know the second alone would call a file of the same second unchanged for ever. */
  function renew() {
    fetch(address, { cache: 'no-store', credentials: 'same-origin' })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(put)
      .catch(function () { /* the numbers of the build stay */ })
      .then(wait);
  }
  /* A page that nobody looks at asks for nothing until it is looked at again. */
  function wait() {
    setTimeout(function ask() {
      if (!document.hidden) return renew();
      document.addEventListener('visibilitychange', function back() {
        document.removeEventListener('visibilitychange', back);
        ask();
      });
    }, pause * 1000);
  }
  renew();
})();
