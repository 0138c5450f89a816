/* Keeps the figures of an open page as the site has them: numbers, bars, drawings, tables.
   figures.js loads it when a server tells of changes, or when it has seen one. */
(function () {
  'use strict';
  var own = document.currentScript.getAttribute('data-news').split(' ');
  var events = own[0] === '-' || !window.EventSource ? '' : own[0], version = own[1];
  var root = document.body.getAttribute('data-root') || './';
  var blocks = 'figure.chart,figure.figures,.progress-figure,.figure-source,.figure-definitions,.table>table.figures';
  var words = {
    vi: 'Số liệu trên trang vừa được cập nhật.', en: 'The figures on this page have been updated.', zh: '本页数据已更新。',
    ko: '이 페이지의 수치가 갱신되었습니다.', ja: 'このページの数値が更新されました。'
  };
  var stream = null, hasOpened = false, isTaking = false, isLate = false, timer = 0, pause = 30;

  function list(element, what) { return [].slice.call(element.querySelectorAll(what)); }

  /* Tells people who hear the page, when they have heard out what is being said. */
  var status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.style.cssText = 'position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  document.body.appendChild(status);
  function tell() {
    status.textContent = '';
    setTimeout(function () { status.textContent = words[(document.documentElement.lang || 'vi').slice(0, 2)] || words.en; }, 100);
  }

  /* The blocks by what they are and how they are headed, so that each finds itself again in a page that has changed. */
  function known(page) {
    var seen = Object.create(null), found = [];
    list(page, blocks).forEach(function (block) {
      if (block.parentNode.closest(blocks)) return;
      var head = block.querySelector('.chart-title,.progress-title,caption');
      var name = block.className + ' ' + (head ? head.textContent : '');
      seen[name] = (seen[name] || 0) + 1;
      found.push({ name: name + ' ' + seen[name], kind: block.className, block: block });
    });
    return found;
  }

  /* The block itself stays, and in it what the reader has opened, scrolled and reached with the keyboard. */
  function exchange(block, fresh) {
    if (block.innerHTML === fresh.innerHTML) return false;
    var hasChanged = block.textContent !== fresh.textContent, all = '*', here = document.activeElement;
    var place = block !== here && block.contains(here) ? list(block, all).indexOf(here) : -1;
    var opened = list(block, 'details').map(function (part) { return part.open; });
    var moved = list(block, '.table').map(function (part) { return [part.scrollLeft, part.scrollTop]; });
    block.replaceChildren.apply(block, [].slice.call(fresh.childNodes));
    list(block, 'details').forEach(function (part, index) { part.open = !!opened[index]; });
    list(block, '.table').forEach(function (part, index) {
      if (moved[index]) { part.scrollLeft = moved[index][0]; part.scrollTop = moved[index][1]; }
    });
    var next = place < 0 ? null : list(block, all)[place];
    if (next) next.focus({ preventScroll: true });
    return hasChanged;
  }

  function put(text) {
    var page = new DOMParser().parseFromString(text, 'text/html'), before = known(document), after = known(page);
    var isSame = before.length === after.length && before.every(function (one, index) { return one.kind === after[index].kind; });
    var byName = Object.create(null), spots = Object.create(null), hasChanged = false;
    after.forEach(function (one) { byName[one.name] = one.block; });
    list(page, '[data-figure]').forEach(function (spot) { spots[spot.getAttribute('data-figure')] = spot.textContent; });
    before.forEach(function (one, index) {
      var fresh = byName[one.name] || (isSame && after[index].block);
      if (fresh && exchange(one.block, fresh)) hasChanged = true;
    });
    list(document, '[data-figure]').forEach(function (spot) {
      var text = spots[spot.getAttribute('data-figure')];
      if (text && spot.textContent !== text) {
        spot.textContent = text;
        hasChanged = true;
      }
    });
    if (hasChanged) tell();
  }

  /* Fetches this page again. Whoever is sent elsewhere, to sign in, keeps what is there. */
  function take() {
    if (document.hidden || isTaking) { isLate = true; return; }
    isTaking = true;
    isLate = false;
    /* loa serve knows each page by its bytes; other servers may know the second alone and call a page of the same second unchanged. */
    fetch(location.href.split('#')[0], { cache: events ? 'no-cache' : 'no-store' })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : ''; })
      .then(function (text) { if (text) put(text); })
      .catch(function () { /* what was there stays */ })
      .then(function () {
        isTaking = false;
        if (isLate) take();
      });
  }

  /* Whether the figures are still those that were seen last. */
  function check() {
    return fetch(root + 'figures.json', { cache: 'no-store' })
      .then(function (answer) { return answer.json(); })
      .then(function (data) {
        pause = data.every || 30;
        if (data.version !== version) take();
        version = data.version;
      })
      .catch(function () { /* asked again later */ });
  }

  function later(what) {
    clearTimeout(timer);
    timer = setTimeout(what, pause * 1000);
  }

  function poll() {
    if (!document.hidden) check().then(function () { later(poll); });
  }

  /* Many pages stand open: they do not all ask in the same moment. */
  function soon() { setTimeout(take, Math.random() * 300); }

  function listen() {
    if (!events) return later(poll);
    if (stream || document.hidden) return;
    stream = new EventSource(events);
    stream.onopen = function () {
      /* What happened while nobody listened is not told again. */
      if (hasOpened) soon(); else check();
      hasOpened = true;
    };
    stream.addEventListener('figures', soon);
    stream.onerror = function () {
      if (stream.readyState !== 2) return;
      hush();
      later(listen);
    };
  }
  function hush() {
    if (stream) stream.close();
    stream = null;
  }

  /* A page that nobody looks at asks for nothing and holds no connection. */
  document.addEventListener('visibilitychange', function () {
    if (document.hidden) {
      clearTimeout(timer);
      return hush();
    }
    if (isLate) take();
    if (events) listen(); else poll();
  });
  addEventListener('pagehide', hush);
  addEventListener('pageshow', function (event) { if (event.persisted) listen(); });

  if (!events) take();
  listen();
})();
