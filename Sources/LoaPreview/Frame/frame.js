// The frame of `loa preview`: shows the built pages, follows the files, tells what is wrong.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const words = {
    vi: {
      skip: "Tới nội dung", parts: "Các phần", start: "Toàn cảnh", page: "Xem trang", faults: "Lỗi", usage: "Dùng ở đâu", report: "Ai thấy gì",
      audiences: "Các nhóm độc giả", coming: "Sắp tới", ageing: "Số liệu sắp cũ", published: "Bản đã đăng", how: "Cách xem", audience: "Nhóm độc giả", day: "Ngày",
      date: "Ngày nào", language: "Ngôn ngữ", form: "Dạng", beside: "So với", this: "Trang này", next: "Tới chỗ khác kế tiếp", which: "Báo cáo", and: "và",
      today: (d) => `Hôm nay, ${d}`, otherDay: "Ngày khác…", month: (m, y) => `Tháng ${m} (1/${m}/${y})`, months: "Đầu tháng", events: "Ngày có thay đổi",
      web: "Trang web", phone: "Cỡ điện thoại", sheet: "Tờ rơi, cả tờ", panels: "Tờ rơi, từng phần", photo: "Tờ rơi, photo đen trắng", leaflets: "Tờ rơi", leafletPick: "Mở tờ rơi", pickLeaflet: "Chọn…", alsoPrinted: "trang có bản in", grey: "Đen trắng", review: "Bản rà soát (mọi nhóm)", alone: "Không so", last: "Bản đã đăng lần cuối",
      unit: () => "trang", internal: "nội bộ", open: "ai cũng xem được", all: "Bảng ai thấy trang nào", diff: "Khác nhau giữa",
      good: "Không có lỗi nào", bad: (n) => `${n} lỗi cần sửa`, goodLead: "Chạy loa build là đăng được.", warned: (n) => `Có ${n} cảnh báo nên xem qua; vẫn đăng được.`,
      badLead: "Chưa đăng được cho tới khi sửa xong. Trang đang xem là bản lành gần nhất.", see: "Xem danh sách", noFaults: "Không có lỗi nào. Lưu tệp là mục này tự cập nhật.",
      noOwn: "Trang này không có lỗi.", error: "Lỗi", warning: "Cảnh báo", line: (l, c) => `dòng ${l}, cột ${c}`, why: "Vì sao, sửa thế nào", edit: "Mở đúng dòng", editFile: "Mở tệp",
      copy: "Chép đường dẫn", copied: "Đã chép", updated: (t) => `Cập nhật ${t}`, working: "Đang lập báo cáo…", building: "Đang dựng…", lost: "Mất kết nối — loa preview còn chạy không?", hasFaults: (n) => `${n} lỗi`,
      nothing: "Không có gì trong 12 tháng tới.", noAgeing: "Không có số liệu nào sắp cũ.", none: "Chưa đăng lần nào (loa build).", publishedAt: (t) => `Đăng lúc ${t}.`,
      publish: "đăng trang", expire: "trang hết hạn", "law-ends": "luật hết hiệu lực", "law-starts": "luật có hiệu lực", "law-draft": "dự thảo", "law-recheck": "đối chiếu lại",
      left: (n) => n < 0 ? `quá hạn ${-n} ngày` : `còn ${n} ngày`, asOf: (d) => `số đến ${d}`, made: "Trang này do loa tự lập (danh sách, tìm kiếm…).", differ: (n) => n ? `${n} chỗ khác, có vạch ở lề.` : "Hai bên giống nhau.", differDrawn: (n) => n ? `${n} chỗ khác, có khung.` : "Chữ hai bên giống nhau.",
      now: "bản đang viết", more: (n) => `và ${n} lỗi nữa`, viewing: "Trang đang xem", comparing: "Trang để so", notRead: "Chưa đọc được content/loa.yaml.",
    },
    en: {
      skip: "To the content", parts: "Parts", start: "Overview", page: "Page", faults: "Faults", usage: "Where used", report: "Who sees what",
      audiences: "Audiences", coming: "Coming up", ageing: "Figures growing old", published: "Published", how: "How to look", audience: "Audience", day: "Day",
      date: "Which day", language: "Language", form: "Form", beside: "Compare with", this: "This page", next: "To the next difference", which: "Report", and: "and",
      today: (d) => `Today, ${d}`, otherDay: "Another day…", month: (m, y) => `1/${m}/${y}`, months: "First of the month", events: "Days with changes",
      web: "Web page", phone: "Phone width", sheet: "Leaflet, whole sheet", panels: "Leaflet, panel by panel", photo: "Leaflet, photocopy", leaflets: "Leaflets", leafletPick: "Open a leaflet", pickLeaflet: "Choose…", alsoPrinted: "page with a printed form", grey: "Black and white", review: "Review copy (all audiences)", alone: "Nothing", last: "As last published",
      unit: (n) => n === 1 ? "page" : "pages", internal: "internal", open: "open to all", all: "Who gets which page", diff: "Differences between",
      good: "No errors", bad: (n) => n === 1 ? "1 error to mend" : `${n} errors to mend`, goodLead: "loa build will publish the site.", warned: (n) => `${n} warning${n === 1 ? "" : "s"} worth a look; the site can be published.`,
      badLead: "Nothing can be published until they are mended. What you see is the last good state.", see: "See the list", noFaults: "No faults. This list follows the files as they are saved.",
      noOwn: "This page has no faults.", error: "Error", warning: "Warning", line: (l, c) => `line ${l}, column ${c}`, why: "Why, and how to mend it", edit: "Open at this line", editFile: "Open the file",
      copy: "Copy the path", copied: "Copied", updated: (t) => `Updated ${t}`, working: "Making the report…", building: "Building…", lost: "No connection — is loa preview still running?", hasFaults: (n) => n === 1 ? "1 error" : `${n} errors`,
      nothing: "Nothing in the next 12 months.", noAgeing: "No figure is growing old.", none: "Never published (loa build).", publishedAt: (t) => `Published ${t}.`,
      publish: "page begins", expire: "page ends", "law-ends": "law ends", "law-starts": "law begins", "law-draft": "draft", "law-recheck": "check again",
      left: (n) => n < 0 ? `${-n} days overdue` : `${n} days left`, asOf: (d) => `numbers up to ${d}`, made: "loa makes this page itself (lists, search…).", differ: (n) => n ? `${n} difference${n === 1 ? "" : "s"}, marked at the edge.` : "Both are the same.", differDrawn: (n) => n ? `${n} difference${n === 1 ? "" : "s"}, framed.` : "Both say the same.",
      now: "as written now", more: (n) => `and ${n} more`, viewing: "The page shown", comparing: "The page compared with", notRead: "content/loa.yaml could not be read yet.",
    },
  };
  const stored = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch { /* Private windows keep nothing. */ }
    return null;
  };

  let lang = stored("loa.lang");
  let t = words[lang] || words.vi;
  let state = null;
  let info = null;
  // What the address of the frame says, so that a reload or a bookmark shows the same.
  const at = { view: "start", path: "", day: "", shape: "web", beside: "" };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (value === true) made.setAttribute(key, "");
      else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };
  const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const readHash = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    for (const key of Object.keys(at)) at[key] = given.get(key) ?? (key === "view" ? "start" : key === "shape" ? "web" : "");
  };
  const writeHash = () => {
    const given = new URLSearchParams();
    for (const [key, value] of Object.entries(at)) if (value) given.set(key, value);
    history.replaceState(null, "", "#" + given);
  };
  const dayFolder = () => at.day || "hom-nay";
  const address = (path, day) => `/xem/${day || dayFolder()}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
  const query = (more) => {
    const given = new URLSearchParams(more);
    if (lang) given.set("nn", lang);
    return given;
  };
  const ask = async (url) => {
    const answer = await fetch(url, { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  // Words and choices

  const translate = () => {
    document.documentElement.lang = t === words.en ? "en" : "vi";
    for (const node of document.querySelectorAll("[data-t]")) node.textContent = t[node.dataset.t];
    for (const node of document.querySelectorAll("[data-ta]")) node.setAttribute("aria-label", t[node.dataset.ta]);
    $("lang").textContent = t === words.en ? "Tiếng Việt" : "English";
    $("lang").lang = t === words.en ? "vi" : "en";
    $("view").title = t.viewing;
    $("other").title = t.comparing;
    $("usage-view").title = t.usage;
    $("report-view").title = t.report;
  };
  const fill = (select, options, chosen) => {
    const before = JSON.stringify(options);
    if (select.dataset.options !== before) {
      select.dataset.options = before;
      const groups = new Map();
      select.replaceChildren();
      for (const option of options) {
        let parent = select;
        if (option.group) {
          if (!groups.has(option.group)) {
            groups.set(option.group, element("optgroup", { label: option.group }));
            select.append(groups.get(option.group));
          }
          parent = groups.get(option.group);
        }
        parent.append(element("option", { value: option.value }, option.text));
      }
    }
    select.value = chosen;
  };
  const audienceOf = (path) => (state?.audiences || []).find((audience) => path.startsWith(audience.home));

  // What can be shown of a page: leaflets have no web page, most pages are not printed.
  const drawn = ["sheet", "panels", "photo"];
  const printOf = (path) => (audienceOf(path)?.leaflets || []).find((one) => one.path === path);
  const shapes = () => {
    const print = printOf(at.path);
    return print?.own ? [...drawn, "review"] : ["web", "phone", "grey", ...(print ? drawn : []), "review"];
  };
  const shape = () => (shapes().includes(at.shape) ? at.shape : shapes()[0]);

  const choices = () => {
    if (!state?.audiences) return;
    fill($("audience"), state.audiences.map((one) => ({ value: one.id, text: one.name + (one.internal ? ` (${t.internal})` : "") })), audienceOf(at.path)?.id || "");
    const days = [{ value: "", text: t.today(base.dayText) }];
    for (const one of base.days.events) days.push({ value: one.day, text: `${one.text} — ${one.why.length > 48 ? one.why.slice(0, 46) + "…" : one.why}`, group: t.events });
    for (const one of base.days.months) days.push({ value: one.day, text: t.month(one.month, one.year), group: t.months });
    if (at.day && !days.some((one) => one.value === at.day)) days.splice(1, 0, { value: at.day, text: at.day.split("-").reverse().join("/") });
    days.push({ value: "other", text: t.otherDay });
    fill($("day"), days, at.day);
    fill($("shape"), shapes().map((one) => ({ value: one, text: t[one] })), shape());
    const prints = audienceOf(at.path)?.leaflets || [];
    $("leaflet-box").hidden = !prints.length;
    if (prints.length) {
      fill($("leaflet"), [{ value: "", text: t.pickLeaflet }, ...prints.map((one) => ({ value: one.path, text: one.title + (one.own ? "" : ` (${t.alsoPrinted})`) }))],
        prints.some((one) => one.path === at.path) ? at.path : "");
    }
    const beside = [{ value: "", text: t.alone }];
    for (const one of state.audiences) if (one.id !== audienceOf(at.path)?.id) beside.push({ value: one.id, text: one.name });
    if (state.published) beside.push({ value: "published", text: t.last });
    if (at.day) beside.push({ value: "today", text: t.today(base.dayText) });
    fill($("beside"), beside, beside.some((one) => one.value === at.beside) ? at.beside : "");
    const languages = info?.languages || [];
    $("language-box").hidden = languages.length < 2;
    if (languages.length > 1) {
      const names = new Intl.DisplayNames([t === words.en ? "en" : "vi"], { type: "language" });
      fill($("language"), languages.map((one) => ({ value: one.path, text: names.of(one.code) })), at.path);
    }
    const two = state.audiences;
    fill($("which"), [{ value: "", text: t.all }, ...two.map((one) => ({ value: one.id, text: one.name, group: t.diff }))], reporting[0]);
    fill($("second"), two.filter((one) => one.id !== reporting[0]).map((one) => ({ value: one.id, text: one.name })), reporting[1]);
    $("second").parentElement.hidden = !reporting[0];
  };

  // Faults

  const editor = (file, line, column) =>
    state.editor.replace("{path}", encodeURI(`${state.root}/${file}`).replace(/[#?]/g, encodeURIComponent)).replace("{line}", line || 1).replace("{column}", column || 1);
  const copy = async (text, button) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = element("textarea", { class: "sr" });
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.textContent = t.copied;
    setTimeout(() => { button.textContent = t.copy; }, 1500);
  };
  const tools = (file, line, column) =>
    element("span", { class: "tools" },
      element("a", { href: editor(file, line, column) }, line ? t.edit : t.editFile),
      element("button", { type: "button", onclick: (event) => copy(line ? `${state.root}/${file}:${line}` : `${state.root}/${file}`, event.currentTarget) }, t.copy));
  const fault = (file, item) => {
    const made = element("article", { class: "fault" },
      element("p", {},
        element("span", { class: item.error ? "kind" : "kind warning" }, item.error ? t.error : t.warning),
        element("span", { class: "where" }, item.line ? t.line(item.line, item.column || 1) : "")),
      element("p", {}, upper(item.text)));
    if (item.excerpt !== undefined) {
      made.append(element("pre", { tabindex: "0" }, item.excerpt + "\n" + " ".repeat(item.indent), element("b", { "aria-hidden": "true" }, "^".repeat(item.carets))));
    }
    made.append(tools(file, item.line, item.column));
    made.append(element("details", {}, element("summary", {}, t.why), element("p", {}, item.why, " ", element("code", {}, item.code))));
    return made;
  };
  const list = (box, files, isSide) => {
    // What a reader has opened stays open.
    const open = new Set([...box.querySelectorAll("details[open]")].map((node) => node.dataset.key));
    box.replaceChildren();
    for (const { file, items } of files) {
      if (!isSide) box.append(element("h2", {}, file));
      for (const item of items) {
        const made = fault(file, item);
        const details = made.querySelector("details");
        details.dataset.key = `${file}:${item.line}:${item.code}`;
        details.open = open.has(details.dataset.key);
        box.append(made);
      }
    }
  };
  const faults = () => {
    const all = state.faults;
    const count = state.errors || state.warnings;
    $("count").textContent = count || "";
    $("count").className = "count " + (state.errors ? "alarm" : "warn");
    $("faults-lead").textContent = !count ? t.noFaults : state.errors ? `${t.hasFaults(state.errors)}. ${t.badLead}` : t.warned(state.warnings);
    list($("all"), all, false);
    const left = state.errors + state.warnings - state.told;
    if (left > 0) $("all").append(element("p", { class: "lead" }, t.more(left)));
    side();
  };
  const side = () => {
    const file = info?.file;
    $("file").replaceChildren();
    if (file) $("file").append(element("code", {}, file), tools(file));
    else if (at.path) $("file").append(t.made);
    const own = state ? state.faults.filter((one) => one.file === file) : [];
    list($("own"), own, true);
    if (!own.length && file) $("own").append(element("p", { class: "whole" }, t.noOwn));
  };

  // The overview

  const overview = () => {
    $("start-head").textContent = state.errors ? t.bad(state.errors) : t.good;
    $("start-lead").replaceChildren(state.errors ? t.badLead : state.warnings ? t.warned(state.warnings) : t.goodLead);
    if (state.errors || state.warnings) $("start-lead").append(" ", element("a", { href: "#view=faults" }, t.see));
    if (!state.audiences) {
      $("start-lead").append(" ", t.notRead);
      return;
    }
    $("doors").replaceChildren(...state.audiences.map((one) =>
      element("li", {}, element("a", { href: `#view=page&path=${encodeURIComponent(one.home + "index.html")}` },
        element("span", {}, element("b", {}, one.name), element("small", {}, one.internal ? t.internal : t.open)), element("strong", {}, String(one.pages), element("small", {}, t.unit(one.pages)))))));
    const prints = new Map();
    for (const one of state.audiences) for (const print of one.leaflets) {
      if (!prints.has(print.title)) prints.set(print.title, []);
      prints.get(print.title).push({ name: one.name, path: print.path });
    }
    $("leaflets-box").hidden = !prints.size;
    $("leaflets").replaceChildren(...[...prints].map(([title, doors]) =>
      element("li", {}, element("b", {}, title), element("span", {}, ...doors.map((one) =>
        element("a", { href: `#view=page&shape=sheet&path=${encodeURIComponent(one.path)}` }, one.name))))));
    const coming = state.upcoming.slice(0, 14).map((one) =>
      element("li", {}, element("time", { datetime: one.day }, one.dayText), element("span", {}, upper(one.text), element("small", {}, t[one.kind] + (one.file ? ` · ${one.file}` : "")))));
    $("coming").replaceChildren(...(coming.length ? coming : [element("li", { class: "none" }, t.nothing)]));
    const ageing = state.ageing.map((one) =>
      element("li", { class: one.left < 0 ? "late" : null }, element("time", {}, t.left(one.left)), element("span", {}, one.title, element("small", {}, t.asOf(one.asOf)))));
    $("ageing").replaceChildren(...(ageing.length ? ageing : [element("li", { class: "none" }, t.noAgeing)]));
    $("published").textContent = state.published ? t.publishedAt(state.published) : t.none;
  };

  // Pages

  const view = $("view"), other = $("other");
  let wanted = "";
  let places = { view: null, other: null };
  const pathOf = (frame) => {
    try {
      const path = decodeURIComponent(frame.contentWindow.location.pathname);
      const found = /^\/xem\/([^/]+)\/(.*)$/.exec(path);
      return found ? { day: found[1], path: found[2] + (found[2] === "" || found[2].endsWith("/") ? "index.html" : "") } : null;
    } catch { return null; }
  };
  const coming = new Map();
  const go = (frame, url) => {
    if (frame === view) places.view = null;
    if (frame === other) places.other = null;
    coming.set(frame, new Promise((done) => frame.addEventListener("load", done, { once: true })));
    if (frame.contentWindow.location.href === "about:blank") frame.src = url;
    else frame.contentWindow.location.replace(url);
  };
  const otherPath = () => {
    if (at.beside === "published") return address(at.path, "da-dang");
    if (at.beside === "today") return address(at.path, "hom-nay");
    const own = audienceOf(at.path), beside = (state?.audiences || []).find((one) => one.id === at.beside);
    if (!own || !beside) return "";
    return address(beside.home + at.path.slice(own.home.length));
  };
  const isKnown = () => info?.path === at.path && info.page;
  const drawing = (form, audience, day, more) =>
    "/to-roi?" + query({ trang: info.page, nhom: audience || "", ngay: day || "", dang: form === "panels" ? "mat" : "to", mau: form === "photo" ? "xam" : "", ...more });
  // A leaflet and what it is compared with, each with the other's words to mark by.
  const drawings = (form) => {
    const own = audienceOf(at.path)?.id, alone = { own: drawing(form, own, at.day), other: "" };
    if (at.beside === "published") return { own: drawing(form, own, at.day, { khac: "da-dang" }), other: drawing(form, own, at.day, { ban: "da-dang" }) };
    if (at.beside === "today") return { own: drawing(form, own, at.day, { khac: "ngay:" }), other: drawing(form, own, "", { khac: "ngay:" + at.day }) };
    if (!(info.others || []).some((one) => one.id === at.beside)) return alone;
    return { own: drawing(form, own, at.day, { khac: "nhom:" + at.beside }), other: drawing(form, at.beside, at.day, { khac: "nhom:" + own }) };
  };
  // Puts the newest drawing in the place of the old one, without a new page: nothing flickers or moves.
  const redrawn = new Map();
  const redraw = async (frame) => {
    const turn = (redrawn.get(frame) || 0) + 1;
    redrawn.set(frame, turn);
    try {
      await coming.get(frame);
      const inner = frame.contentDocument;
      const answer = await fetch(frame.contentWindow.location.href, { cache: "no-store" });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      // A newer change asks again; a drawing of another shape may come from an answer older than this change.
      if (redrawn.get(frame) !== turn) return;
      if (frame.contentDocument !== inner) return redraw(frame);
      const old = inner.querySelector("main"), made = fresh.querySelector("main");
      if (!old || !made) return frame.contentWindow.location.reload();
      // Where the reader stands is no difference.
      const here = inner.querySelector(".loa-here");
      here?.removeAttribute("class");
      if (old.innerHTML === made.innerHTML) return here?.setAttribute("class", "loa-here");
      old.replaceWith(inner.importNode(made, true));
      tellDifferences();
    } catch { /* The next change tries again. */ }
  };
  // Loads what the choices say; a page that is there already is left as it is.
  const show = () => {
    if (!at.path && state?.audiences?.length) at.path = state.audiences[0].home + "index.html";
    if (!at.path) return;
    const form = shape(), isDrawn = drawn.includes(form);
    const pair = isDrawn && isKnown() ? drawings(form) : null;
    const beside = form === "review" ? "" : isDrawn ? pair?.other : otherPath();
    $("stage").className = "stage" + (form === "phone" ? " phone" : form === "grey" ? " grey" : "") + (beside ? " pair" : "");
    $("right").hidden = !beside;
    $("differences").hidden = !beside;
    let url = address(at.path);
    // Which page it is comes with the next answer.
    if (printOf(at.path)?.own && !isKnown()) return;
    if (isDrawn) {
      if (!isKnown()) return;
      url = pair.own;
    } else if (form === "review") url = info?.page ? "/duyet?" + query({ trang: info.page }) : url;
    else if (beside) url += "?khac=" + encodeURIComponent(beside);
    if (url !== wanted) {
      wanted = url;
      go(view, url);
    }
    if (beside) {
      const matching = isDrawn ? beside : beside + "?khac=" + encodeURIComponent(address(at.path));
      if (other.dataset.url !== matching) {
        other.dataset.url = matching;
        go(other, matching);
      }
      const names = (id) => (id === "published" ? t.last : id === "today" ? t.today(base.dayText) : state.audiences.find((one) => one.id === id)?.name || "");
      $("left-name").textContent = `${audienceOf(at.path)?.name || ""}${at.day ? " — " + at.day.split("-").reverse().join("/") : ""}`;
      $("right-name").textContent = names(at.beside);
    } else {
      $("left-name").textContent = "";
      $("right-name").textContent = "";
    }
    writeHash();
    choices();
  };
  const learn = async () => {
    const path = at.path;
    try {
      const found = await ask("/api/trang?" + query({ xem: path, ngay: at.day }));
      if (path !== at.path) return;
      info = found;
    } catch { info = null; }
    choices();
    side();
    if (shape() === "review" || drawn.includes(shape())) show();
  };
  // Puts a page back where it stood: at once, and again while it still grows, until its reader moves it.
  const restore = (frame, name) => {
    const place = places[name];
    places[name] = null;
    if (!place) return;
    const inner = frame.contentWindow, page = inner.document;
    const put = () => inner.scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    put();
    const growing = new ResizeObserver(put);
    const end = () => growing.disconnect();
    growing.observe(page.documentElement);
    for (const kind of ["wheel", "touchstart", "pointerdown", "keydown"]) inner.addEventListener(kind, end, { once: true, passive: true });
    setTimeout(end, 1500);
  };
  const reload = (frame, name) => {
    try {
      const inner = frame.contentWindow;
      // A page that is still on its way has no place of its own yet: that of the one before it counts.
      places[name] ??= { x: inner.scrollX, y: inner.scrollY };
      inner.history.scrollRestoration = "manual";
      inner.location.reload();
    } catch { /* Not loaded yet. */ }
  };
  const openPrint = (path) => {
    at.path = path;
    if (!drawn.includes(at.shape)) at.shape = "sheet";
    show();
    learn();
  };
  // What differs on the left, and what is on the right alone.
  const marked = (frame, which) => (frame.contentDocument ? [...frame.contentDocument.querySelectorAll(which)] : []);
  const differences = () => [...marked(view, "[data-loa-khac]"), ...marked(other, "[data-loa-khac=them]")];
  let differing = -1;
  const tellDifferences = () => {
    if ($("right").hidden) return;
    const count = differences().length;
    differing = -1;
    $("differing").textContent = drawn.includes(shape()) ? t.differDrawn(count) : t.differ(count);
    $("next").hidden = !count;
  };

  view.addEventListener("load", () => {
    restore(view, "view");
    // Printed files are shown as drawings, which every browser can.
    view.contentDocument?.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      const file = link && link.target !== "_blank" && /^\/xem\/[^/]+\/(.*)\/(?:read|office|press)\.pdf$/.exec(decodeURIComponent(link.pathname));
      const print = file && (audienceOf(file[1] + "/")?.leaflets || []).find((one) => one.folders.includes(file[1] + "/"));
      if (!print) return;
      event.preventDefault();
      openPrint(print.path);
    });
    const found = pathOf(view);
    if (found && at.view === "page") {
      // A click inside the page led elsewhere.
      if (found.path !== at.path) {
        at.path = found.path;
        wanted = address(at.path);
        const beside = otherPath();
        if (beside) show();
        else {
          writeHash();
          choices();
        }
      }
      learn();
    }
    if (!$("right").hidden) {
      tellDifferences();
      view.contentWindow.addEventListener("scroll", () => {
        const one = view.contentDocument.documentElement, two = other.contentDocument?.documentElement;
        if (!two || $("right").hidden) return;
        const part = one.scrollTop / Math.max(1, one.scrollHeight - one.clientHeight);
        other.contentWindow.scrollTo({ top: part * (two.scrollHeight - two.clientHeight), behavior: "instant" });
      }, { passive: true });
    }
  });
  other.addEventListener("load", () => {
    restore(other, "other");
    tellDifferences();
  });
  $("next").addEventListener("click", () => {
    const all = differences();
    if (!all.length) return;
    const here = all[differing];
    here?.classList.remove("loa-here");
    if (here?.classList.length === 0) here.removeAttribute("class");
    differing = (differing + 1) % all.length;
    all[differing].classList.add("loa-here");
    all[differing].scrollIntoView({ block: "center", behavior: "instant" });
  });

  // Choices

  $("audience").addEventListener("change", (event) => {
    const next = state.audiences.find((one) => one.id === event.target.value);
    const there = (info?.others || []).find((one) => one.id === next.id);
    at.path = there ? there.path : next.home + "index.html";
    if (at.beside === next.id) at.beside = "";
    show();
    learn();
  });
  const setDay = (day) => {
    at.day = day;
    if (!day && at.beside === "today") at.beside = "";
    show();
    refresh();
    learn();
  };
  $("day").addEventListener("change", (event) => {
    $("date-box").hidden = event.target.value !== "other";
    if (event.target.value === "other") {
      $("date").value = at.day || base.day;
      $("date").focus();
    } else setDay(event.target.value);
  });
  $("date").addEventListener("change", (event) => {
    // While a year is typed it is of another time.
    if (event.target.value >= "2000") setDay(event.target.value === base.day ? "" : event.target.value);
  });
  $("language").addEventListener("change", (event) => {
    at.path = event.target.value;
    show();
    learn();
  });
  $("leaflet").addEventListener("change", (event) => {
    if (event.target.value) openPrint(event.target.value);
  });
  $("shape").addEventListener("change", (event) => {
    at.shape = event.target.value;
    show();
  });
  $("beside").addEventListener("change", (event) => {
    at.beside = event.target.value;
    show();
  });
  $("form").addEventListener("submit", (event) => event.preventDefault());
  $("report-form").addEventListener("submit", (event) => event.preventDefault());

  // Reports

  const reporting = ["", ""];
  const report = () => {
    if (reporting[0] && (!reporting[1] || reporting[1] === reporting[0])) reporting[1] = (state?.audiences || []).find((one) => one.id !== reporting[0])?.id || "";
    choices();
    news(t.working);
    go($("report-view"), reporting[0] ? "/bao-cao/khac?" + query({ a: reporting[0], b: reporting[1] }) : "/bao-cao/doc-gia?" + query());
  };
  $("which").addEventListener("change", (event) => { reporting[0] = event.target.value; report(); });
  $("second").addEventListener("change", (event) => { reporting[1] = event.target.value; report(); });
  const settled = () => news(state?.errors ? t.hasFaults(state.errors) : t.updated(clock()), state?.errors > 0);
  $("report-view").addEventListener("load", settled);
  $("usage-view").addEventListener("load", (event) => {
    settled();
    // A link of the report leads to the page in its own view.
    const found = pathOf(event.target);
    if (!found) return;
    event.target.contentWindow.location.replace("about:blank");
    location.hash = `view=page&path=${encodeURIComponent(found.path)}`;
  });

  // Parts

  const enter = () => {
    for (const part of ["start", "page", "faults", "usage", "report"]) $(part).hidden = part !== at.view;
    for (const button of document.querySelectorAll("nav button")) {
      if (button.dataset.view === at.view) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
    document.title = `${t[at.view]} — ${state?.title || "loa"}`;
    if (at.view === "page") {
      show();
      learn();
    }
    if (at.view === "usage") {
      news(t.working);
      go($("usage-view"), "/dung?" + query());
    }
    if (at.view === "report") report();
  };
  for (const button of document.querySelectorAll("nav button")) {
    button.addEventListener("click", () => {
      at.view = button.dataset.view;
      writeHash();
      enter();
    });
  }
  window.addEventListener("hashchange", () => {
    const day = at.day;
    readHash();
    enter();
    if (day !== at.day) refresh();
  });
  // Escape closes what was opened around the place of the keyboard, and leaves it there.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const details = event.target.closest?.("details[open]"), summary = details?.querySelector("summary");
    if (!details || !summary?.checkVisibility()) return;
    details.open = false;
    summary.focus();
  });
  $("lang").addEventListener("click", () => {
    lang = t === words.en ? "vi" : "en";
    stored("loa.lang", lang);
    t = words[lang];
    translate();
    for (const select of document.querySelectorAll("select")) delete select.dataset.options;
    refresh().then(enter);
  });

  // State and events

  let base = { day: "", dayText: "", days: { events: [], months: [] } };
  let asked = 0;
  const refresh = async () => {
    const number = ++asked;
    try {
      const found = await ask("/api/trang-thai?" + query({ ngay: at.day }));
      if (number !== asked) return;
      state = found;
      if (!at.day && found.days) base = found;
      else if (at.day && !base.day) base = await ask("/api/trang-thai?" + query());
      if (!lang && words[found.lang] !== t) {
        t = words[found.lang];
        translate();
      }
      $("site").textContent = state.title || "";
      faults();
      overview();
      choices();
    } catch { news(t.lost, true); }
  };
  const news = (text, isBad) => {
    const made = element("span", { class: isBad ? "bad" : "fresh" }, text);
    $("news").replaceChildren(made);
  };
  const clock = () => new Date().toTimeString().slice(0, 8);
  let seen = 0;
  const changed = async (event) => {
    const told = JSON.parse(event.data);
    seen = told.n;
    const paths = told.changed ? new Set(told.changed) : null;
    if (at.view === "page" && at.path) {
      if (drawn.includes(shape())) {
        await redraw(view);
        if (!$("right").hidden) await redraw(other);
      } else if (shape() === "review") reload(view, "view");
      else if (at.day) {
        const mark = info?.mark;
        await learn();
        if (info && info.mark !== mark) reload(view, "view");
      } else {
        const besidePath = $("right").hidden ? "" : (pathOf(other) || {}).path;
        const touches = (path) => path && (!paths || paths.has(path));
        if (touches(at.path) || touches(besidePath)) {
          reload(view, "view");
          if (besidePath) reload(other, "other");
        }
      }
    }
    news(told.errors ? t.hasFaults(told.errors) : t.updated(clock()), told.errors > 0);
    await refresh();
    if (told.whole && at.view === "page" && !at.path) show();
  };
  const listen = () => {
    const stream = new EventSource("/_events");
    let isLost = false;
    stream.addEventListener("doi", changed);
    stream.addEventListener("error", () => {
      isLost = true;
      news(t.lost, true);
    });
    stream.addEventListener("open", async () => {
      // What was told before the stream stood, or while it was away, is asked for.
      const before = state?.n;
      await refresh();
      if (state && isLost) news(state.errors ? t.hasFaults(state.errors) : t.updated(clock()), state.errors > 0);
      if (state && before !== undefined && state.n !== before && at.view === "page") reload(view, "view");
      isLost = false;
    });
  };

  readHash();
  if (window.matchMedia("(max-width: 40rem)").matches) $("controls").open = false;
  translate();
  refresh().then(() => {
    enter();
    if (state && !state.n) news(t.building);
    else if (state) news(state.errors ? t.hasFaults(state.errors) : t.updated(clock()), state.errors > 0);
    listen();
  });
})();
