/* Search without a server: unpacks search-index.js, scans it for each query, shows the results.
   ES2017, no dependencies, no HTML from strings, no eval: fits a strict content security policy.
   A site gets this file without its comments and indentation. */
(function () {
'use strict';

var WORD = /[0-9A-Za-z\u00c0-\u1fff\u2c00-\u2dff\u3100-\u33ff\ua000-\ud7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud8bf][\udc00-\udfff]/g;
var SINGLE = /^[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/;
var TONES = '\u0300\u0301\u0303\u0309\u0323';
var TONE = new RegExp('[' + TONES + ']', 'g'), REST = new RegExp('[^' + TONES + ']', 'g');
var ZONES = [0, 2.2, 1.5, 1]; /* weights of title, heading, text */
var PAGE = 20;
var SAY = {
  vi: ['{n} kết quả cho “{q}”', 'Không có kết quả cho “{q}”. Thử ít chữ hơn hoặc từ khác.',
    'Xem thêm kết quả', 'Không tải được dữ liệu tìm kiếm.', 'Đang tải…'],
  en: ['{n} results for “{q}”', 'No results for “{q}”. Try fewer or other words.',
    'More results', 'The search data could not be loaded.', 'Loading…']
};

/* Words as they are compared: `key` keeps marks, but not the place of the tone (hoà = hòa); `plain` keeps none. */
function key(word) {
  var text = word.toLowerCase().normalize('NFD');
  return text.replace(TONE, '') + text.replace(REST, '');
}
var letters = {};
function plain(word) {
  var text = '';
  for (var i = 0; i < word.length; i++) {
    var c = word[i];
    if (letters[c] === undefined) {
      letters[c] = c.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\u0111/g, 'd');
    }
    text += letters[c];
  }
  return text;
}
function wordsOf(text) {
  return text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g, '').match(WORD) || [];
}

/* Unpacks the index; its fields are described in SearchIndex+Script.swift. */
function decode(data) {
  var place = new Uint8Array(128), i, j, k;
  for (i = 32, k = 0; i < 127; i++) if (i !== 34 && i !== 60 && i !== 92) place[i] = k++;

  /* Symbols are numbered by their codes: of each length of code first words, then phrases. */
  var words = [], wordSymbols = [], phrases = [], symbols = 0, onsets = data.o.split(' ');
  var limits = [0], offsets = [0], code = 0;
  data.w.forEach((count, length) => {
    var first = symbols, counter = 1;
    if (count) data.g[length].split(' ').forEach(entry => {
      if (!entry) { counter++; return; }
      for (var c = 0, rest = entry.slice(counter).replace(/\u00a0/g, ' '); c < counter; c++) {
        wordSymbols.push(symbols++);
        words.push(onsets[place[entry.charCodeAt(c)] - 1] + rest);
      }
    });
    for (var p = 0; p < data.p[length]; p++) phrases.push(symbols++);
    code *= 2;
    offsets.push(first - code);
    code += symbols - first;
    limits.push(code << 18 - length);
  });

  /* Codes have at most 19 bits; two characters hold 13. Reads symbols until their sizes add up to `total`. */
  var quick = new Uint8Array(512), sizes = new Int32Array(symbols).fill(1);
  for (i = 0, k = 1; i < 512; i++) {
    while (k < limits.length - 1 && limits[k] <= i << 10) k++;
    quick[i] = k;
  }
  limits = Int32Array.from(limits);
  offsets = Int32Array.from(offsets);
  function unpack(text, total) {
    var symbols = new Int32Array(total), count = 0, at = 0, bits = 0, held = 0;
    while (total > 0) {
      while (held < 19) {
        bits = (bits & (1 << held) - 1) << 13;
        if (at < text.length) bits |= place[text.charCodeAt(at)] * 92 + place[text.charCodeAt(at + 1)];
        at += 2;
        held += 13;
      }
      var window = bits >>> held - 19 & 524287, length = quick[window >> 10];
      while (window >= limits[length]) length++;
      held -= length;
      var symbol = offsets[length] + (window >> 19 - length);
      symbols[count++] = symbol;
      total -= sizes[symbol];
    }
    return symbols.subarray(0, count);
  }
  /* The tokens of all symbols, one after the other; a phrase's are those of its two parts. */
  var parts = unpack(data.q, 2 * phrases.length), partOf = new Int32Array(sizes.length), flat = [];
  var starts = new Int32Array(sizes.length).fill(-1);
  phrases.forEach((symbol, i) => { partOf[symbol] = 2 * i; });
  function expand(symbol) {
    if (starts[symbol] >= 0) return;
    var a = parts[partOf[symbol]], b = parts[partOf[symbol] + 1];
    expand(a);
    expand(b);
    starts[symbol] = flat.length;
    for (var i = 0; i < sizes[a]; i++) flat.push(flat[starts[a] + i]);
    for (i = 0; i < sizes[b]; i++) flat.push(flat[starts[b] + i]);
    sizes[symbol] = sizes[a] + sizes[b];
  }
  wordSymbols.forEach((symbol, id) => { starts[symbol] = flat.push(id) - 1; });
  phrases.forEach(expand);
  var tokens = words.length < 65536 ? new Uint16Array(data.m) : new Int32Array(data.m);
  function lay(symbols, flat) {
    for (var i = 0, n = 0; i < symbols.length; i++) {
      for (var j = starts[symbols[i]], end = j + sizes[symbols[i]]; j < end; j++) tokens[n++] = flat[j];
    }
  }
  lay(unpack(data.t, data.m), Int32Array.from(flat));

  /* Separators: 1 such as a comma, 2 one after which a new sentence begins. Runs are stretches of text of one kind
     (1 title, 2 heading, 3 text); a private-use character in its last token ends each. */
  var kinds = new Uint8Array(words.length), separator = new Uint8Array(words.length);
  words.forEach((word, id) => {
    var end = word.charCodeAt(word.length - 1) - 0xe000;
    if (end >= 0 && end < 3) {
      kinds[id] = end + 1;
      words[id] = word.slice(0, -1);
      separator[id] = 2;
    } else if (word.search(WORD) !== 0) separator[id] = /[.:;!?…]\S* /.test(word) ? 2 : 1;
  });
  var runEnds = [], runKinds = [], docRuns = [];
  for (i = 0; i < data.m; i++) if (kinds[tokens[i]]) {
    if (kinds[tokens[i]] === 1) docRuns.push(runEnds.length);
    runEnds.push(i);
    runKinds.push(kinds[tokens[i]]);
  }
  docRuns.push(runEnds.length - data.a);
  var index = {
    words, tokens, separator, docRuns, runEnds: Int32Array.from(runEnds), runKinds: Int32Array.from(runKinds),
    plains: words.map(plain), urls: [], sections: [], abbreviations: []
  };
  var url = '';
  data.s.forEach((number, i) => {
    for (j = 0; i % 2 && j < number; j++) index.sections.push(data.n[data.s[i - 1]]);
  });
  if (docRuns.length > 1) data.u.split(' ').forEach(entry => {
    url = url.slice(0, place[entry.charCodeAt(0)] - 1) + entry.slice(1);
    index.urls.push(/^$|\/$/.test(url) ? url + data.e : url);
  });

  /* Abbreviations follow the last document, short and long form by turns. */
  function runWords(run) {
    return Array.from(tokens.slice((runEnds[run - 1] || -1) + 1, runEnds[run]))
      .filter(id => !separator[id]).map(id => words[id]);
  }
  for (i = docRuns[docRuns.length - 1]; i < runEnds.length; i += 2) index.abbreviations.push([runWords(i), runWords(i + 1)]);
  return index;
}

/* The query and what else it may mean: abbreviations written out, long forms abbreviated, 25000 as 25.000.
   `open`: the last word may still be growing. */
function readings(index, query) {
  var words = wordsOf(query).slice(0, 12), list = [{ words, open: /\S$/.test(query) }];
  function add(old, at, length, by) {
    var tail = old.words.slice(at + length), made = old.words.slice(0, at).concat(by, tail).slice(0, 16);
    if (list.length > 7 || list.some(other => other.words.join(' ') === made.join(' '))) return;
    list.push({ words: made, open: !!tail.length && old.open });
  }
  words.forEach((word, i) => {
    if (/^\d{4,}$/.test(word) && index.plains.indexOf(word) < 0) {
      add(list[0], i, 1, word.replace(/\B(?=(\d{3})+$)/g, ' ').split(' '));
    }
  });
  function same(given, word) {
    return plain(given) === plain(word) && (plain(given) === given.toLowerCase() || key(given) === key(word));
  }
  /* Twice, since of several long forms each is a step away from the short one. */
  index.abbreviations.concat(index.abbreviations).forEach(pair => {
    pair.forEach((form, side) => {
      list.slice().forEach(old => {
        for (var i = 0; i + form.length <= old.words.length; i++) {
          if (form.every((word, k) => same(old.words[i + k], word))) {
            return add(old, i, form.length, pair[1 - side]);
          }
        }
      });
    });
  });
  return words.length ? list : [];
}

/* How well each word of the index fits each word of the query: 1 as written, less with other marks or as a beginning.
   `masks` has a bit for each word of the query. */
function grade(index, reading) {
  var size = index.words.length, masks = new Uint16Array(size), last = reading.words.length - 1;
  var grades = reading.words.map((word, i) => {
    var k = key(word), p = plain(word), small = word.toLowerCase(), marked = p !== small, fits = new Float32Array(size);
    for (var id = 0; id < size; id++) {
      var other = index.plains[id];
      if (index.separator[id] || other.charCodeAt(0) !== p.charCodeAt(0)) continue;
      if (other === p) fits[id] = !marked || key(index.words[id]) === k ? 1 : 0.12;
      else if (reading.open && i === last && other.startsWith(p)) {
        fits[id] = !marked || index.words[id].toLowerCase().startsWith(small) ? 0.45 : 0.06;
      }
      if (fits[id]) masks[id] |= 1 << i;
    }
    return fits;
  });
  return { masks, grades };
}

/* Scans all documents for one reading. Runs of neighbouring words of the query count most; the score is 10 for all
   its words as written side by side in plain text. */
function scan(index, reading) {
  var n = reading.words.length, graded = grade(index, reading), masks = graded.masks, grades = graded.grades;
  var tokens = index.tokens, separator = index.separator, runEnds = index.runEnds, docRuns = index.docRuns;
  var places = new Int32Array(tokens.length), count = 0, found = [], h = 0, r = 0, t, i;
  var best = new Float64Array(n), lengths = new Int32Array(n), sums = new Float64Array(n);
  for (t = 0; t < tokens.length; t++) if (masks[tokens[t]]) places[count++] = t;

  for (var d = 0; d < index.urls.length && h < count; d++) {
    var first = docRuns[d], stop = runEnds[docRuns[d + 1] - 1];
    if (places[h] > stop) continue;
    var top = 0, here = 0, at = -1, longest = 0, whole = 0, titled = 0, last = -1, run = 0;
    best.fill(0);
    while (h < count && places[h] <= stop) {
      t = places[h++];
      while (runEnds[r] < t) r++;
      if (r !== run) last = -1;
      run = r;
      var id = tokens[t], mask = masks[id], kind = index.runKinds[r], zone = ZONES[kind], before = t - 1;
      if (t > 0 && separator[tokens[before]] === 1) before--;
      /* Backwards, for each length comes from the one before. */
      for (i = n - 1; i >= 0; i--) {
        if (!(mask >> i & 1)) { lengths[i] = sums[i] = 0; continue; }
        var joined = i > 0 && last >= 0 && before === last, fit = grades[i][id];
        var length = joined ? lengths[i - 1] + 1 : 1, sum = joined ? sums[i - 1] + fit : fit;
        var value = sum * length / (n * n) * zone;
        lengths[i] = length;
        sums[i] = sum;
        if (fit * zone > best[i]) best[i] = fit * zone;
        if (value > top) top = value;
        if (length > longest) longest = length;
        if (kind > 1 && value > here) { here = value; at = t; }
        if (length === n) { whole++; if (kind === 1) titled = sum; }
      }
      last = t;
    }
    var covered = 0, terms = 0, begin = first ? runEnds[first - 1] : -1, often = Math.min(whole, 8);
    for (i = 0; i < n; i++) { terms += best[i]; if (best[i]) covered++; }
    found.push({
      doc: d, at, graded, joined: longest > 1, covered: covered / n,
      score: 10 * top + 2 * terms / n + often / (often + 3 + (stop - begin) / 800) + 2 * titled / (runEnds[first] - begin)
    });
  }
  return found;
}

/* The documents for a query, best first: those with all its words; if there are none, those with most of them.
   What scores next to nothing beside the best (other marks, here and there) is left out. */
function search(index, query) {
  var byDoc = new Map(), most = 0, top = 0;
  readings(index, query).forEach((reading, turn) => {
    scan(index, reading).forEach(hit => {
      var old = byDoc.get(hit.doc);
      if (turn) hit.score *= 0.9;
      if (!old || hit.covered > old.covered || (hit.covered === old.covered && hit.score > old.score)) byDoc.set(hit.doc, hit);
      if (hit.covered > most) { most = hit.covered; top = 0; }
      if (hit.covered === most) top = Math.max(top, hit.score);
    });
  });
  return Array.from(byDoc.values()).filter(hit => hit.covered === most && hit.score > top / 20)
    .sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/* Tokens as pieces [text, highlighted], spaces put back; of several words only those side by side are lit. */
function pieces(index, hit, from, to) {
  var list = [], tokens = index.tokens, separator = index.separator, previous = -1;
  function mask(t, step) {
    if (separator[tokens[t]] && step) t += step;
    return t < 0 ? 0 : hit.graded.masks[tokens[t]];
  }
  function lit(t) {
    var own = mask(t, 0);
    return own > 0 && (!hit.joined || ((mask(t - 1, -1) << 1 | mask(t + 1, 1) >> 1) & own) > 0);
  }
  function add(text, mark) {
    var last = list[list.length - 1];
    if (last && (last[1] === mark || !text)) last[0] += text;
    else list.push([text, mark]);
  }
  for (var t = from; t < to; t++) {
    var word = index.words[tokens[t]], apart = separator[tokens[t]], mark = apart ? apart === 1 && lit(t - 1) && lit(t + 1) : lit(t);
    if (!apart && previous >= 0 && !(SINGLE.test(word) && SINGLE.test(index.words[tokens[previous]]))) {
      add(' ', mark && lit(previous));
    }
    add(word, mark);
    previous = apart ? -1 : t;
  }
  return list;
}

/* What is shown of a hit: title, address, section, kind, and a stretch of text around its best place. */
function present(index, hit) {
  var run = index.docRuns[hit.doc], ends = index.runEnds, start = run ? ends[run - 1] + 1 : 0, text = [];
  var title = pieces(index, hit, start, ends[run] + 1), limit = ends[index.docRuns[hit.doc + 1] - 1];
  var at = hit.at < 0 ? ends[run] + 1 : hit.at;
  while (ends[run] < at) run++;
  var from = Math.max(ends[run - 1] + 1 || 0, at - 14), to = Math.min(limit + 1, from + 38);
  if (from > ends[run - 1] + 1) text.push(['… ', false]);
  while (from < to) {
    text = text.concat(pieces(index, hit, from, Math.min(to, ends[run] + 1)));
    from = ends[run++] + 1;
    if (from < to) text.push([/[.:;!?…]$/.test(text[text.length - 1][0]) ? ' ' : ' · ', false]);
  }
  if (to <= limit) text.push([' …', false]);
  return { title, url: index.urls[hit.doc], text, section: index.sections[hit.doc][0], kind: index.sections[hit.doc][1] };
}

/* Binds the page: forms marked data-search, and the place for results marked data-search-results if there is one. */
function bind(document, window) {
  var body = document.body, say = SAY[(document.documentElement.lang || 'vi').slice(0, 2)] || SAY.en;
  var inputs = Array.from(document.querySelectorAll('form[data-search] input[name="q"]'));
  var box = document.querySelector('[data-search-results]');
  var index, waiting, shown = '', used = inputs[0], status, list, more;

  function make(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  }
  function fill(parent, parts) {
    parts.forEach(part => {
      parent.appendChild(part[1] ? make('mark', '', part[0]) : document.createTextNode(part[0]));
    });
    return parent;
  }
  function load(then) {
    if (index) return then();
    if (waiting) return waiting.push(then);
    waiting = [then];
    var script = document.createElement('script');
    script.charset = 'utf-8';
    script.onload = () => {
      index = decode(window.loaSearchIndex);
      window.loaSearchIndex = null;
      waiting.forEach(run => { run(); });
    };
    script.onerror = () => {
      waiting = null;
      shown = '';
      if (box) status.textContent = say[3];
    };
    script.src = body.getAttribute('data-search-index');
    document.head.appendChild(script);
  }
  function show(hits, from) {
    hits.slice(from, from + PAGE).forEach(hit => {
      var found = present(index, hit), item = make('li', 'search-hit', ''), link = make('a', 'search-title', '');
      item.setAttribute('data-kind', found.kind);
      link.href = (body.getAttribute('data-root') || '') + found.url;
      item.appendChild(fill(link, found.title));
      item.appendChild(document.createTextNode(' '));
      if (found.section) item.appendChild(make('span', 'search-section', found.section));
      item.appendChild(fill(make('p', 'search-text', ''), found.text));
      list.appendChild(item);
    });
    more.hidden = hits.length <= from + PAGE;
    more.onclick = () => {
      show(hits, from + PAGE);
      list.children[from + PAGE].querySelector('a').focus();
    };
  }
  function run() {
    var typed = inputs[0].value, query = typed.trim();
    if (!box || query === shown) return;
    shown = query;
    if (!query || !index) {
      list.textContent = '';
      more.hidden = true;
      status.textContent = query ? say[4] : '';
    }
    if (query) load(() => {
      if (query !== shown) return;
      var hits = search(index, typed);
      list.textContent = '';
      status.textContent = say[hits.length ? 0 : 1].replace('{n}', hits.length).replace('{q}', () => query);
      show(hits, 0);
    });
  }
  function move(step) {
    var links = Array.from(box ? list.querySelectorAll('a') : []), at = links.indexOf(document.activeElement) + step;
    if (at < 0) used.focus();
    else if (links[at]) links[at].focus();
  }
  function keys(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && box) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Escape') {
      used.focus();
    }
  }

  inputs.forEach(input => {
    input.setAttribute('autocomplete', 'off');
    input.addEventListener('focus', () => { used = input; load(() => {}); });
    input.addEventListener('input', () => {
      inputs.forEach(other => { if (other !== input) other.value = input.value; });
      run();
    });
    input.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown') keys(event);
      if (event.key !== 'Escape') return;
      inputs.forEach(each => { each.value = ''; });
      run();
    });
    if (box) input.form.addEventListener('submit', event => {
      event.preventDefault();
      run();
      /* Pages opened from a disk may not change their address. */
      try { window.history.replaceState(null, '', '?q=' + encodeURIComponent(shown)); } catch (error) { return; }
    });
  });
  document.addEventListener('keydown', event => {
    var target = event.target;
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || !inputs.length) return;
    if (/^(input|textarea|select)$/i.test(target.tagName) || target.isContentEditable) return;
    var input = inputs.filter(each => each.offsetParent)[0] || inputs[0];
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (!box || !inputs.length) return;

  status = make('p', 'search-status', '');
  status.setAttribute('role', 'status');
  status.setAttribute('aria-live', 'polite');
  list = make('ol', 'search-hits', '');
  list.addEventListener('keydown', keys);
  more = make('button', 'search-more', say[2]);
  more.type = 'button';
  more.hidden = true;
  [status, list, more].forEach(part => { box.appendChild(part); });
  var given = /[?&]q=([^&]*)/.exec(window.location.search);
  if (given) {
    try { given = decodeURIComponent(given[1].replace(/\+/g, ' ')); } catch (error) { given = ''; }
    inputs.forEach(input => { input.value = given; });
    run();
  }
}

if (typeof module === 'object') module.exports = { decode, search, present, bind };
if (typeof document === 'object') {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => { bind(document, window); });
  else bind(document, window);
}
})();
