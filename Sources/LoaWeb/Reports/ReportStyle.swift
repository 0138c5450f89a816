/// The style sheets of reports.
///
/// They stand in the reports themselves: a report is one file that can be mailed.
enum ReportStyle {
    /// Colours, type and badges.
    ///
    /// Each audience has a colour and a pattern; its letter and name are written as well.
    static let base = """
        :root {
          color-scheme: light dark;
          --paper: #fbfaf7; --sheet: #fff; --ink: #1f2523; --soft: #55605b; --line: #dcdfd9; --head: #eef1ec;
          --accent: #14532d; --alarm: #9b1c1c; --alarm-ground: #fdeeee; --wait: #7a4a00; --wait-ground: #fff4dc;
          --t0: #a3121d; --t1: #0b5c85; --t2: #2f6b21; --t3: #7b3f98; --t4: #8a4b08; --t5: #0f6b64; --t6: #9c2668; --t7: #4a5568;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #151917; --sheet: #1c211f; --ink: #e8ece9; --soft: #a9b4ae; --line: #38413c; --head: #252c28;
            --accent: #8fd3a8; --alarm: #ffa8a3; --alarm-ground: #3a1b1b; --wait: #f2c878; --wait-ground: #33280f;
            --t0: #ff9a94; --t1: #86c8f0; --t2: #a2d68f; --t3: #d7b0ee; --t4: #f0b873; --t5: #7fd6cd; --t6: #f4a3cf; --t7: #b7c2d4;
          }
        }
        * { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55;
          font-family: "Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
        }
        h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-wrap: balance; }
        a { color: var(--accent); }
        :focus-visible { outline: 3px solid var(--t1); outline-offset: 2px; }
        .path { color: var(--soft); font-size: .82rem; overflow-wrap: anywhere; }
        .hush { color: var(--soft); }
        .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .t0 { --tone: var(--t0); --dash: solid; --weave: linear-gradient(var(--t0), var(--t0)); }
        .t1 { --tone: var(--t1); --dash: dotted; --weave: repeating-linear-gradient(45deg, var(--t1) 0 3px, var(--sheet) 3px 6px); }
        .t2 { --tone: var(--t2); --dash: double; --weave: repeating-linear-gradient(0deg, var(--t2) 0 2px, var(--sheet) 2px 5px); }
        .t3 { --tone: var(--t3); --dash: dashed; --weave: radial-gradient(circle at 3px 3px, var(--t3) 1.9px, var(--sheet) 2.1px) 0 0 / 6px 6px; }
        .t4 { --tone: var(--t4); --dash: solid; --weave: repeating-linear-gradient(90deg, var(--t4) 0 2px, var(--sheet) 2px 5px); }
        .t5 { --tone: var(--t5); --dash: dotted; --weave: repeating-linear-gradient(-45deg, var(--t5) 0 3px, var(--sheet) 3px 6px); }
        .t6 { --tone: var(--t6); --dash: double; --weave: repeating-conic-gradient(var(--t6) 0 25%, var(--sheet) 0 50%) 0 0 / 8px 8px; }
        .t7 { --tone: var(--t7); --dash: dashed; --weave: repeating-linear-gradient(135deg, var(--t7) 0 1px, var(--sheet) 1px 4px); }
        .swatch { display: inline-block; width: .95em; height: .95em; border: 1.5px solid var(--tone); background: var(--weave); vertical-align: -.12em; margin-right: .3em; border-radius: 2px; }
        .badge { white-space: nowrap; color: var(--ink); }
        .badge b { color: var(--tone); }
        @media print {
          :root {
            --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #999; --head: #f0f0f0; --accent: #000;
            --alarm: #7a0000; --alarm-ground: #fff; --wait: #5a3600; --wait-ground: #fff;
            --t0: #a3121d; --t1: #0b5c85; --t2: #2f6b21; --t3: #7b3f98; --t4: #8a4b08; --t5: #0f6b64; --t6: #9c2668; --t7: #4a5568;
          }
          body { font-size: 10pt; }
          /* Borders are printed and copied by every machine; woven grounds are not. */
          .swatch { background: none; border: 2.5px var(--dash) var(--tone); }
        }

        """

    /// The report of who gets what.
    static let matrix = """
        main, header.top { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2.5rem); }
        header.top { padding-top: 2.5rem; }
        header.top h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.4rem); margin: 0; font-weight: 700; letter-spacing: -.01em; }
        header.top p { margin: .4rem 0 0; color: var(--soft); }
        h2 { font-size: 1.3rem; margin: 3rem 0 .8rem; }
        .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1px; margin: 1.8rem 0 0; padding: 0; list-style: none; background: var(--line); border: 1px solid var(--line); }
        .totals li { background: var(--sheet); padding: 1rem 1.1rem; }
        .totals strong { display: block; font-size: 2rem; line-height: 1.3; font-weight: 700; font-variant-numeric: tabular-nums; }
        .plain { margin: .3rem 0 1rem; padding: 0; list-style: none; font-size: .92rem; color: var(--soft); }
        .plain .over { color: var(--alarm); }
        .totals .badge { white-space: normal; font-weight: 600; }
        .totals small { color: var(--soft); font-size: .85rem; }
        .scroll { overflow-x: auto; border-top: 2px solid var(--ink); border-bottom: 1px solid var(--line); background: var(--sheet); }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-top: 1px solid var(--line); }
        thead th { background: var(--head); border-top: 0; vertical-align: bottom; font-size: .8rem; line-height: 1.3; }
        tbody th { font-weight: 500; min-width: 12rem; }
        tbody th a { text-decoration: none; }
        tbody th a:hover { text-decoration: underline; }
        .amount, .share, .line { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        thead .amount { white-space: normal; min-width: 6.5rem; }
        thead .mark { min-width: 5.5rem; }
        .amount small { display: block; color: var(--soft); }
        .none { color: var(--soft); }
        meter { width: 5rem; height: .5rem; display: block; margin: .35rem 0 0 auto; }
        .page { margin-top: 3.2rem; }
        .page h3 { font-size: 1.12rem; margin: 0 0 .1rem; }
        .page > p { margin: 0 0 .7rem; }
        .page thead th { position: sticky; top: 0; z-index: 1; }
        .mark { text-align: center; white-space: nowrap; font-size: 1rem; line-height: 1.4; color: var(--accent); }
        thead .mark { font-size: .8rem; color: inherit; white-space: normal; }
        thead .badge { white-space: normal; }
        .mark.no { color: var(--soft); }
        .line { color: var(--soft); font-size: .85rem; }
        .kind { color: var(--soft); font-size: .85rem; white-space: nowrap; }
        .words { overflow-wrap: anywhere; min-width: 14rem; max-width: 46rem; }
        .part td { border-top-style: dotted; }
        .d1 .words { padding-left: 1.6rem; } .d2 .words { padding-left: 2.6rem; } .d3 .words { padding-left: 3.6rem; }
        .nobody .words { color: var(--alarm); }
        .variant { font-size: .78rem; border: 1px solid var(--line); border-radius: 1em; padding: .05rem .5rem; color: var(--soft); white-space: nowrap; }
        .state { color: var(--wait); font-weight: 600; }
        footer { max-width: 76rem; margin: 3rem auto 2rem; padding: 1rem clamp(1rem, 3vw, 2.5rem); color: var(--soft); font-size: .85rem; }
        @media (min-width: 64rem) { .scroll.free { overflow: visible; } .overview thead th { position: sticky; top: 0; z-index: 1; } }
        @media print {
          @page { size: A4 landscape; margin: 12mm; }
          main, header.top, footer { max-width: none; padding-left: 0; padding-right: 0; }
          .scroll { overflow: visible; }
          tr, .totals li { break-inside: avoid; }
          .page h3, .page > p { break-after: avoid; }
          thead { display: table-header-group; }
          thead th { position: static !important; }
        }

        """
}
