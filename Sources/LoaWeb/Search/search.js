/* Search without a server: unpacks search-index.js, scans it for each query, shows the results.
   ES2017, no dependencies, no HTML from strings, no eval: fits a strict content security policy. */
(function () {
  'use strict';

  var WORD = /[0-9A-Za-z\u00c0-\u1fff\u2c00-\u2dff\u3100-\u33ff\ua000-\ud7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff]/g;
  var SINGLE = /^[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/;
  var TITLE = 2.2, HEADING = 1.5, BODY = 1;

  /* Words as they are compared: `key` keeps marks but not where a tone stands (hoà = hòa), `plain` has none. */
  function key(word) {
    var text = word.toLowerCase().normalize('NFD');
    return text.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + text.replace(/[^\u0300\u0301\u0303\u0309\u0323]/g, '');
  }
  function plain(word) {
    return word.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\u0111/g, 'd');
  }
  function wordsOf(text) {
    return text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g, '').match(WORD) || [];
  }

  /* Unpacking. */
  function decode(data) {
    var letters = '', i, j, k;
    for (i = 32; i < 127; i++) if (i !== 34 && i !== 60 && i !== 92) letters += String.fromCharCode(i);
    var size = letters.length, pairs = data.c[0], triples = data.c[1], singles = size - pairs - triples;
    var bounds = [0, singles, singles + 1792 + size * pairs];
    var place = new Uint8Array(128);
    for (i = 0; i < size; i++) place[letters.charCodeAt(i)] = i;

    var words = [], expansions = [], phrases = [], onsets = data.o.split(' ');
    data.g.forEach(function (list, length) {
      var symbol = bounds[length], counter = 1;
      if (data.w[length]) list.split(' ').forEach(function (entry) {
        if (!entry) { counter++; return; }
        var rest = entry.slice(counter).replace(/\u00a0/g, ' ');
        for (var c = 0; c < counter; c++) {
          expansions[symbol++] = [words.length];
          words.push(onsets[place[entry.charCodeAt(c)] - 1] + rest);
        }
      });
      for (j = 0; j < data.p[length]; j++) phrases.push(symbol++);
    });

    /* Reads the symbol at `at` in `text` and moves on. */
    var at = 0;
    function next(text) {
      var c = text.charCodeAt(at++);
      if (c > 127) return singles + c - 256;
      c = place[c];
      if (c < singles) return c;
      var d = place[text.charCodeAt(at++)];
      if (c < singles + pairs) return singles + 1792 + (c - singles) * size + d;
      return bounds[2] + ((c - singles - pairs) * size + d) * size + place[text.charCodeAt(at++)];
    }
    var parts = [];
    for (i = 0; i < phrases.length; i++) parts[phrases[i]] = [next(data.q), next(data.q)];
    function expand(symbol) {
      return expansions[symbol] || (expansions[symbol] = expand(parts[symbol][0]).concat(expand(parts[symbol][1])));
    }
    for (i = 0; i < phrases.length; i++) expand(phrases[i]);

    var starts = new Int32Array(expansions.length + 1), flat = [];
    for (i = 0; i < expansions.length; i++) {
      if (expansions[i]) for (j = 0; j < expansions[i].length; j++) flat.push(expansions[i][j]);
      starts[i + 1] = flat.length;
    }
    flat = Int32Array.from(flat);
    var tokens = words.length < 65536 ? new Uint16Array(data.m) : new Int32Array(data.m);
    var text = data.t, n = 0;
    for (at = 0; at < text.length;) {
      k = next(text);
      for (j = starts[k], k = starts[k + 1]; j < k; j++) tokens[n++] = flat[j];
    }

    /* Runs: stretches of one kind, each ended by a private-use character in its last token. */
    var kinds = new Uint8Array(words.length), separator = new Uint8Array(words.length);
    words.forEach(function (word, id) {
      var end = word.charCodeAt(word.length - 1) - 0xe000;
      if (end >= 0 && end < 3) { kinds[id] = end + 1; words[id] = word.slice(0, -1); }
      if (!word || kinds[id] || word.search(WORD) !== 0) separator[id] = 1;
    });
    var runEnds = [], runKinds = [], docRuns = [], count = data.u ? data.u.split(' ').length : 0;
    for (i = 0; i < n; i++) if ((k = kinds[tokens[i]])) {
      if (k === 1) docRuns.push(runEnds.length);
      runEnds.push(i);
      runKinds.push(k);
    }
    var index = {
      words: words, tokens: tokens, separator: separator, runEnds: runEnds, runKinds: runKinds, docRuns: docRuns,
      keys: words.map(key), plains: words.map(plain), urls: [], sections: [], abbreviations: []
    };
    var url = '';
    if (count) data.u.split(' ').forEach(function (entry) {
      url = url.slice(0, place[entry.charCodeAt(0)] - 1) + entry.slice(1);
      index.urls.push(data.e && (!url || url.slice(-1) === '/') ? url + data.e : url);
    });
    for (i = 0; i < data.s.length; i += 2) for (j = 0; j < data.s[i + 1]; j++) index.sections.push(data.n[data.s[i]]);

    /* Abbreviations follow the last document, short and long form by turns. */
    docRuns.push(runEnds.length - data.a);
    for (i = docRuns[count]; i < runEnds.length; i += 2) index.abbreviations.push([runWords(i), runWords(i + 1)]);
    function runWords(run) {
      var list = [];
      for (var t = runEnds[run - 1] + 1; t < runEnds[run]; t++) if (!separator[tokens[t]]) list.push(words[tokens[t]]);
      return list;
    }
    return index;
  }

  /* The query and what else it may mean: abbreviations written out, long forms abbreviated. */
  function readings(index, query) {
    var words = wordsOf(query).slice(0, 12);
    if (!words.length) return [];
    var list = [{ words: words, open: /\S$/.test(query) }];
    words.forEach(function (word, i) {
      if (/^\d{4,}$/.test(word) && index.plains.indexOf(word) < 0) {
        var groups = word.replace(/\B(?=(\d{3})+$)/g, ' ').split(' ');
        list.push({ words: words.slice(0, i).concat(groups, words.slice(i + 1)), open: false });
      }
    });
    index.abbreviations.forEach(function (pair) {
      for (var from = 0; from < 2; from++) for (var r = 0, known = list.length; r < known && list.length < 8; r++) {
        var old = list[r].words, wanted = pair[from];
        for (var i = 0; i + wanted.length <= old.length; i++) {
          var same = wanted.every(function (word, k) {
            var given = old[i + k];
            return plain(given) === plain(word) && (plain(given) === given.toLowerCase() || key(given) === key(word));
          });
          if (!same) continue;
          var tail = old.slice(i + wanted.length);
          list.push({ words: old.slice(0, i).concat(pair[1 - from], tail).slice(0, 16), open: tail.length > 0 && list[r].open });
          break;
        }
      }
    });
    return list;
  }

  /* How well each word of the index fits each word of the query: 1 as written, less for other marks or a beginning. */
  function grade(index, reading) {
    var n = reading.words.length, size = index.words.length, masks = new Uint16Array(size), grades = [];
    reading.words.forEach(function (word, i) {
      var k = key(word), p = plain(word), small = word.toLowerCase(), marked = p !== small;
      var g = new Float32Array(size), open = reading.open && i === n - 1;
      for (var id = 0; id < size; id++) {
        var other = index.plains[id];
        if (index.separator[id] || other.charCodeAt(0) !== p.charCodeAt(0)) continue;
        if (other === p) g[id] = !marked || index.keys[id] === k ? 1 : 0.3;
        else if (open && other.slice(0, p.length) === p) {
          g[id] = !marked || index.words[id].toLowerCase().slice(0, small.length) === small ? 0.45 : 0.15;
        }
        if (g[id]) masks[id] |= 1 << i;
      }
      grades.push(g);
    });
    return { masks: masks, grades: grades };
  }

  /* Scans all documents for one reading; for each that has something, its score and where its best place is. */
  function scan(index, reading) {
    var n = reading.words.length, graded = grade(index, reading), masks = graded.masks, grades = graded.grades;
    var tokens = index.tokens, separator = index.separator, found = [];
    var best = new Float64Array(n), length = new Int32Array(n), sum = new Float64Array(n);
    var lengthNow = new Int32Array(n), sumNow = new Float64Array(n), i, swap;
    for (var d = 0; d < index.urls.length; d++) {
      var first = index.docRuns[d], begin = first ? index.runEnds[first - 1] + 1 : 0, t = begin;
      var bestRun = 0, runLength = 0, bestAt = -1, bestHere = 0, whole = 0, hits = 0, titled = 0;
      best.fill(0);
      for (var r = first; r < index.docRuns[d + 1]; r++) {
        var kind = index.runKinds[r], zone = kind === 1 ? TITLE : kind === 2 ? HEADING : BODY;
        var last = -1, lastMask = 0;
        for (var end = index.runEnds[r]; t < end; t++) {
          var mask = masks[tokens[t]];
          if (!mask) continue;
          var before = t - 1;
          if (before > begin && separator[tokens[before]]) before--;
          hits++;
          for (i = 0; i < n; i++) {
            lengthNow[i] = sumNow[i] = 0;
            if (!(mask >> i & 1)) continue;
            var g = grades[i][tokens[t]];
            var joined = i > 0 && last >= 0 && before === last && lastMask >> (i - 1) & 1;
            lengthNow[i] = joined ? length[i - 1] + 1 : 1;
            sumNow[i] = joined ? sum[i - 1] + g : g;
            if (g * zone > best[i]) best[i] = g * zone;
            /* A run of all words with a grade of 1 in plain text is worth 1. */
            var value = sumNow[i] * lengthNow[i] / (n * n) * zone;
            if (lengthNow[i] === n) { whole++; if (kind === 1) titled = n; }
            if (value > bestRun) bestRun = value;
            if (lengthNow[i] > runLength) runLength = lengthNow[i];
            if (kind > 1 && value > bestHere) { bestHere = value; bestAt = t; }
          }
          swap = length; length = lengthNow; lengthNow = swap;
          swap = sum; sum = sumNow; sumNow = swap;
          last = t;
          lastMask = mask;
        }
        t = end + 1;
      }
      if (!hits) continue;
      var covered = 0, terms = 0;
      for (i = 0; i < n; i++) { if (best[i]) covered++; terms += best[i]; }
      var size = t - begin, titleSize = index.runEnds[first] - begin + 1;
      var often = Math.min(n > 1 ? whole : hits, 8);
      found.push({
        doc: d, covered: covered / n, graded: graded, at: bestAt, joined: Math.min(runLength, 2),
        score: 10 * bestRun + 2 * terms / n + often / (often + 3 + size / 800) + 2 * titled / titleSize
      });
    }
    return found;
  }

  /* Documents for a query, best first. Those that have all its words; if there are none, those that have most. */
  function search(index, query) {
    var byDoc = new Map();
    readings(index, query).forEach(function (reading, turn) {
      scan(index, reading).forEach(function (hit) {
        if (turn) hit.score *= 0.9;
        var old = byDoc.get(hit.doc);
        if (!old || hit.covered > old.covered || (hit.covered === old.covered && hit.score > old.score)) {
          byDoc.set(hit.doc, hit);
        }
      });
    });
    var hits = Array.from(byDoc.values()), most = 0;
    hits.forEach(function (hit) { most = Math.max(most, hit.covered); });
    return hits.filter(function (hit) { return hit.covered === most; })
      .sort(function (a, b) { return b.score - a.score || a.doc - b.doc; });
  }

  /* The text of tokens as pieces [text, highlighted], spaces and marks put back. */
  function pieces(index, hit, from, to) {
    var list = [], masks = hit.graded.masks, tokens = index.tokens, joined = hit.joined > 1, previous = -1;
    function bound(t, step) {
      t += step;
      return index.separator[tokens[t]] ? t + step : t;
    }
    function lit(t) {
      var mask = masks[tokens[t]];
      if (!mask || !joined) return mask > 0;
      return (t > 0 && masks[tokens[bound(t, -1)]] << 1 & mask) || masks[tokens[bound(t, 1)]] >> 1 & mask;
    }
    function add(text, mark) {
      var last = list[list.length - 1];
      if (last && last[1] === mark) last[0] += text;
      else list.push([text, mark]);
    }
    for (var t = from; t < to; t++) {
      var word = index.words[tokens[t]], mark = !index.separator[tokens[t]] && !!lit(t);
      if (index.separator[tokens[t]]) {
        add(word, false);
        previous = -1;
        continue;
      }
      if (previous >= 0 && !(SINGLE.test(word) && SINGLE.test(index.words[tokens[previous]]))) {
        add(' ', mark && !!lit(previous));
      }
      add(word, mark);
      previous = t;
    }
    return list;
  }

  /* What is shown of a hit: title, address, section, kind, a stretch of text around its best place. */
  function present(index, hit) {
    var first = index.docRuns[hit.doc], ends = index.runEnds, start = first ? ends[first - 1] + 1 : 0;
    var limit = ends[index.docRuns[hit.doc + 1] - 1], run = first, text = [];
    var at = hit.at < 0 ? ends[first] + 1 : hit.at;
    while (ends[run] < at) run++;
    var from = Math.max(ends[run - 1] + 1, at - 14), to = Math.min(limit, from + 38);
    if (run > first && from > ends[run - 1] + 1) text.push(['… ', false]);
    while (from < to) {
      var end = Math.min(to, ends[run]);
      text = text.concat(pieces(index, hit, from, end + (end === ends[run] ? 1 : 0)));
      from = ends[run++] + 1;
      if (from < to) text.push([/[\s.:;!?…]$/.test(text.length ? text[text.length - 1][0] : ' ') ? ' ' : ' · ', false]);
    }
    if (to < limit) text.push([' …', false]);
    return {
      title: pieces(index, hit, start, ends[first] + 1), url: index.urls[hit.doc], text: text,
      section: index.sections[hit.doc][0], kind: index.sections[hit.doc][1]
    };
  }

  /* The page. */
  var WORDS = {
    vi: { some: '{n} kết quả cho “{q}”', none: 'Không có kết quả cho “{q}”. Thử ít chữ hơn hoặc từ khác.',
      more: 'Xem thêm kết quả', fail: 'Không tải được dữ liệu tìm kiếm.', wait: 'Đang tải…' },
    en: { some: '{n} results for “{q}”', none: 'No results for “{q}”. Try fewer or other words.',
      more: 'More results', fail: 'The search data could not be loaded.', wait: 'Loading…' }
  };
  var PAGE = 20;

  function bind(document, window) {
    var body = document.body, say = WORDS[(document.documentElement.lang || 'vi').slice(0, 2)] || WORDS.en;
    var inputs = [].slice.call(document.querySelectorAll('form[data-search] input[name="q"]'));
    var box = document.querySelector('[data-search-results]');
    if (!inputs.length) return;
    var root = body.getAttribute('data-root') || '', index = null, waiting = null, shown = '', status, list, more;

    function element(name, className, text) {
      var made = document.createElement(name);
      if (className) made.className = className;
      if (text) made.textContent = text;
      return made;
    }
    function fill(parent, parts) {
      parts.forEach(function (part) {
        parent.appendChild(part[1] ? element('mark', '', part[0]) : document.createTextNode(part[0]));
      });
      return parent;
    }
    function load(then) {
      if (index) return then && then();
      if (waiting) { if (then) waiting.push(then); return; }
      waiting = then ? [then] : [];
      var script = document.createElement('script');
      script.charset = 'utf-8';
      script.onload = function () {
        index = decode(window.loaSearchIndex);
        window.loaSearchIndex = null;
        waiting.forEach(function (run) { run(); });
      };
      script.onerror = function () {
        waiting = null;
        if (status) status.textContent = say.fail;
      };
      script.src = body.getAttribute('data-search-index');
      document.head.appendChild(script);
    }
    function show(hits, from) {
      hits.slice(from, from + PAGE).forEach(function (hit) {
        var found = present(index, hit), item = element('li', 'search-hit'), link = element('a', 'search-title');
        item.setAttribute('data-kind', found.kind);
        link.href = root + found.url;
        item.appendChild(fill(link, found.title));
        if (found.section) item.appendChild(element('span', 'search-section', found.section));
        item.appendChild(fill(element('p', 'search-text'), found.text));
        list.appendChild(item);
      });
      more.hidden = hits.length <= from + PAGE;
      more.onclick = function () {
        show(hits, from + PAGE);
        list.children[from + PAGE].querySelector('a').focus();
      };
    }
    function run() {
      var query = inputs[0].value.trim();
      if (query === shown) return;
      shown = query;
      list.textContent = '';
      more.hidden = true;
      status.textContent = '';
      if (!query) return;
      if (!index) status.textContent = say.wait;
      load(function () {
        if (query !== shown) return;
        var hits = search(index, inputs[0].value);
        list.textContent = '';
        status.textContent = (hits.length ? say.some : say.none).replace('{n}', hits.length).replace('{q}', function () { return query; });
        show(hits, 0);
      });
    }
    function remember() {
      /* Pages opened from a disk may not change their address. */
      try { window.history.replaceState(null, '', '?q=' + encodeURIComponent(shown)); } catch (error) { return; }
    }
    function move(step) {
      var links = [].slice.call(list.querySelectorAll('a')), at = links.indexOf(document.activeElement) + step;
      if (at < 0) inputs[0].focus();
      else if (links[at]) links[at].focus();
    }

    inputs.forEach(function (input) {
      input.setAttribute('autocomplete', 'off');
      input.addEventListener('focus', function () { load(); });
      input.addEventListener('input', function () {
        inputs.forEach(function (other) { if (other !== input) other.value = input.value; });
        if (box) run();
      });
      input.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
          inputs.forEach(function (each) { each.value = ''; });
          if (box) run();
        } else if (event.key === 'ArrowDown' && box) {
          event.preventDefault();
          move(1);
        }
      });
      if (box) input.form.addEventListener('submit', function (event) {
        event.preventDefault();
        run();
        remember();
      });
    });
    document.addEventListener('keydown', function (event) {
      var target = event.target;
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (target && (/^(input|textarea|select)$/i.test(target.tagName) || target.isContentEditable)) return;
      event.preventDefault();
      inputs[0].focus();
      inputs[0].select();
    });
    if (!box) return;

    status = element('p', 'search-status');
    status.setAttribute('role', 'status');
    status.setAttribute('aria-live', 'polite');
    list = element('ol', 'search-hits');
    more = element('button', 'search-more', say.more);
    more.type = 'button';
    more.hidden = true;
    [status, list, more].forEach(function (part) { box.appendChild(part); });
    list.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Escape') {
        inputs[0].focus();
      }
    });
    var given = /[?&]q=([^&]*)/.exec(window.location.search);
    if (given) {
      try { given = decodeURIComponent(given[1].replace(/\+/g, ' ')); } catch (error) { given = ''; }
      inputs.forEach(function (input) { input.value = given; });
      run();
    }
  }

  if (typeof document !== 'undefined') {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', function () { bind(document, window); });
    else bind(document, window);
  }
  if (typeof module === 'object') module.exports = { decode: decode, search: search, present: present, bind: bind };
})();
