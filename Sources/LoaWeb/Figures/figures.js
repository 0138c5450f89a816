/* Renews the numbers of a page that stands open. Without it, and from a USB stick, they stay as they were built. */
(function () {
  'use strict';
  if (!/^http/.test(location.protocol) || !window.fetch) return;
  var own = document.currentScript.src, pause = 30, version, news;
  function renew() {
    /* Not from a cache: servers that know the second alone would call a file of the same second unchanged for ever. */
    fetch((document.body.getAttribute('data-root') || './') + 'figures.json', { cache: 'no-store' })
      .then(function (answer) {
        news = answer.headers.get('Loa-Events');
        return answer.json();
      })
      .then(function (data) {
        pause = data.every || pause;
        /* What is newer than the first changes drawings and tables as well. */
        if (version && version !== data.version) news = news || '-';
        version = data.version;
        document.querySelectorAll('[data-figure]').forEach(function (spot) {
          var text = data.texts[spot.getAttribute('data-figure')];
          if (text && spot.textContent !== text) spot.textContent = text;
        });
      })
      .catch(function () { /* the numbers of the build stay */ })
      .then(function () {
        if (!news) return wait();
        /* The other half takes over; it is loaded by pages with news alone. */
        var script = document.createElement('script');
        script.src = own.replace(/\.js$/, '-live.js');
        script.setAttribute('data-news', news + ' ' + version);
        script.onerror = wait;
        document.head.append(script);
      });
  }
  /* A page that nobody looks at asks for nothing until it is looked at again. */
  function wait() {
    setTimeout(function ask() {
      if (document.hidden) document.addEventListener('visibilitychange', ask, { once: true });
      else renew();
    }, pause * 1000);
  }
  renew();
})();
