// Everything on the pages works without this file; it adds comfort only.
(function () {
  "use strict";
  var root = document.documentElement, key = "loa-theme", store = null, theme = "auto";
  try { store = window.localStorage; theme = store.getItem(key) || "auto"; } catch (e) { store = null; }
  var dark = document.getElementById("dark"), system = dark ? dark.media : "";
  // Runs while the head is read, so that a chosen palette is there before the first paint.
  function paint() {
    if (dark) dark.media = theme === "dark" ? "screen" : theme === "light" ? "not all" : system;
  }
  root.classList.add("js");
  paint();

  document.addEventListener("DOMContentLoaded", function () {
    var all = function (s) { return Array.prototype.slice.call(document.querySelectorAll(s)); };

    all(".theme-button").forEach(function (button) {
      var order = ["auto", "light", "dark"], text = button.querySelector("span");
      function say() { text.textContent = button.getAttribute("data-" + theme) || theme; }
      button.hidden = false;
      say();
      button.addEventListener("click", function () {
        theme = order[(order.indexOf(theme) + 1) % order.length];
        try { if (store) store.setItem(key, theme); } catch (e) { /* private window: the choice lasts for this page */ }
        paint();
        say();
      });
    });

    var menuButton = document.querySelector(".menu-button"), menu = document.getElementById("menu");
    if (menuButton && menu) {
      var show = function (open) {
        menuButton.setAttribute("aria-expanded", String(open));
        menu.classList.toggle("is-open", open);
      };
      menuButton.hidden = false;
      menuButton.addEventListener("click", function () { show(menuButton.getAttribute("aria-expanded") !== "true"); });
      document.addEventListener("keydown", function (event) {
        if (event.key !== "Escape" || menuButton.getAttribute("aria-expanded") !== "true") return;
        show(false);
        menuButton.focus();
      });
    }

    all(".picker").forEach(function (picker) {
      document.addEventListener("click", function (event) { if (!picker.contains(event.target)) picker.open = false; });
      picker.addEventListener("keydown", function (event) {
        if (event.key !== "Escape" || !picker.open) return;
        picker.open = false;
        picker.querySelector("summary").focus();
      });
    });

    // A folded list closes again once it has done its work.
    all(".toc-fold").forEach(function (fold) {
      fold.addEventListener("click", function (event) { if (event.target.closest("a")) fold.open = false; });
    });

    // The contents list marks the section that is being read.
    var links = all(".toc a[href^='#']"), heads = [];
    links.forEach(function (link) {
      var head = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (head) heads.push({ link: link, head: head });
    });
    if (heads.length) {
      var waiting = false, mark = function () {
        waiting = false;
        var now = null;
        heads.forEach(function (pair) { if (pair.head.getBoundingClientRect().top < 140) now = pair.link; });
        links.forEach(function (link) {
          if (link === now) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        });
      };
      window.addEventListener("scroll", function () {
        if (!waiting) { waiting = true; window.requestAnimationFrame(mark); }
      }, { passive: true });
      mark();
    }

    // Task lists can be ticked; a tick lives no longer than the tab, since phones are shared.
    all(".tasks input[type=checkbox]").forEach(function (box, index) {
      var item = box.closest("li"), name = "loa-task:" + location.pathname + ":" + index;
      if (!item) return;
      box.disabled = false;
      if (!box.closest("label")) box.setAttribute("aria-label", item.textContent.trim());
      try { var kept = sessionStorage.getItem(name); if (kept) box.checked = kept === "1"; } catch (e) { return; }
      box.addEventListener("change", function () { sessionStorage.setItem(name, box.checked ? "1" : "0"); });
    });

    // On paper every folded part is open.
    var opened = [];
    window.addEventListener("beforeprint", function () {
      opened = all("main details:not([open])");
      opened.forEach(function (part) { part.open = true; });
    });
    window.addEventListener("afterprint", function () { opened.forEach(function (part) { part.open = false; }); });
  });
})();
