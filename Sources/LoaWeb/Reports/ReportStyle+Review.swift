extension ReportStyle {
    /// The review copy.
    static let review = """
        .banner { margin: 0; padding: .5rem 1rem; background: var(--alarm-ground); color: var(--alarm); text-align: center; font-weight: 700; letter-spacing: .04em; border-bottom: 2px solid var(--alarm); position: sticky; top: 0; z-index: 2; }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 2.5rem) 4rem; }
        header h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.2rem); margin: 0 0 .6rem; }
        h1 .flag, .lead .flag { display: block; font-size: .85rem; font-weight: 400; margin-top: .3rem; }
        .lead { font-size: 1.1rem; color: var(--soft); margin: 0 0 1rem; }
        .facts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: 0 0 1.5rem; font-size: .9rem; }
        .facts dt { color: var(--soft); font-size: .8rem; } .facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
        table { border-collapse: collapse; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border: 1px solid var(--line); }
        .r { text-align: right; } .c { text-align: center; }
        .readers { margin: 0 0 .6rem; background: var(--sheet); }
        .readers caption { text-align: left; font-weight: 700; padding: 0 0 .4rem; }
        .readers thead th { background: var(--head); font-size: .82rem; }
        .readers td { text-align: right; font-variant-numeric: tabular-nums; }
        .readers tbody th { font-weight: 500; }
        .readers .badge { white-space: normal; }
        .open { border: 1px solid var(--wait); border-left-width: 6px; background: var(--wait-ground); padding: .8rem 1.1rem; margin: 1.5rem 0; }
        .open h2 { font-size: 1rem; margin: 0 0 .3rem; color: var(--wait); } .open ul { margin: 0; padding-left: 1.2rem; }
        .body { position: relative; background: var(--sheet); border: 1px solid var(--line); padding: 1.2rem 1.4rem 1.2rem 4.6rem; margin-top: 1.5rem; line-height: 1.6; }
        .body h2, .body h3, .body h4 { margin: 1.6rem 0 .5rem; }
        .body p, .body ul, .body ol { margin: .6rem 0; }
        .body li > p { margin: .2rem 0; }
        .ln { position: absolute; left: .5rem; width: 3.4rem; padding-top: .4em; text-align: right; color: var(--soft); font-size: .72rem; line-height: 1.3; font-weight: 400; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        h2 > .ln, h3 > .ln { padding-top: .8em; }
        .body ul, .body ol { padding-left: 1.5rem; }
        .tight > li > p { display: inline; }
        .part { display: flex; margin: .9rem 0; border: 1px solid var(--line); background: var(--paper); }
        .part .part { background: var(--sheet); }
        .rail { display: flex; flex-direction: column; flex: 0 0 .8rem; }
        .rail span { flex: 1; background: var(--weave); border-right: 1px solid var(--tone); }
        .inside { flex: 1; min-width: 0; align-self: baseline; padding: .2rem 1rem .6rem; }
        .flag { font-size: .85rem; }
        .part > .inside > .flag { margin: .3rem 0 .5rem; padding-bottom: .3rem; border-bottom: 1px dashed var(--line); }
        .flag .badge { font-weight: 700; }
        .part .badge, h1 .badge, .lead .badge { white-space: normal; }
        .nobody { border: 2px solid var(--alarm); } .nobody > .inside > .flag { color: var(--alarm); font-weight: 700; }
        .words { border: 1px solid var(--soft); border-radius: 3px; padding: .05rem .35rem; background: var(--paper); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        .some td { background: var(--paper); border-style: dashed; }
        td .flag { display: block; }
        .choose { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .8rem; margin: .9rem 0; }
        .choose > .part { margin: 0; }
        .choose h1, .choose h2, .choose h3 { font-size: 1.05rem; margin: .6rem 0 .3rem; }
        .choose .ln { display: none; }
        .call { border: 1px solid var(--line); border-top: 3px solid var(--soft); padding: .3rem 1rem .5rem; margin: 1rem 0; }
        .call.unverified { border: 2px dashed var(--wait); }
        .call-name { color: var(--soft); font-size: .85rem; } .call-name::first-letter { text-transform: uppercase; } span.call-name { display: inline-block; margin-right: .3em; } .call-name strong { color: var(--ink); font-size: 1rem; }
        .thing { border-left: 3px solid var(--line); padding-left: .6rem; }
        .link { text-decoration: underline; text-underline-offset: 2px; }
        mark { background: var(--wait-ground); color: var(--wait); padding: 0 .25rem; }
        mark.missing { outline: 1.5px dashed var(--alarm); background: var(--alarm-ground); color: var(--alarm); font-weight: 600; }
        mark.unverified { border-bottom: 2px dotted var(--wait); }
        pre { background: var(--head); padding: .7rem .9rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
        blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
        .scroll { overflow-x: auto; } .scroll th { background: var(--head); }
        .note { font-size: .92rem; margin-top: .8rem; } .note p { display: inline; margin-left: .3rem; }
        .sign { margin-top: 2.5rem; border: 2px solid var(--ink); padding: .8rem 1.2rem 1.2rem; break-inside: avoid; }
        .sign h2 { margin: 0 0 .4rem; font-size: 1.1rem; }
        .choices { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: .3rem 0 .8rem; }
        .box { display: inline-block; width: 1em; height: 1em; border: 1.5px solid var(--ink); vertical-align: -.14em; margin-right: .5em; }
        .remarks { min-height: 9.6rem; line-height: 2.4rem; background: repeating-linear-gradient(var(--paper) 0 2.32rem, var(--line) 2.32rem 2.4rem); }
        .names { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.2rem; margin-top: 1rem; font-size: .9rem; }
        .names div { border-top: 1px solid var(--ink); margin-top: 3.2rem; padding-top: .3rem; }
        @media (max-width: 34rem) { .body { padding: 1rem; } .ln { position: static; width: auto; padding: 0 .4rem 0 0; } }
        @media print {
          @page { size: A4; margin: 18mm 14mm 16mm; }
          .banner { position: static; }
          main { max-width: none; padding: 4mm 0 0; }
          .body { border: 0; padding: 0 0 0 15mm; } .ln { left: 0; width: 12mm; }
          .rail { flex-basis: 4mm; } .rail span { background: none; border: 0 var(--dash) var(--tone); border-left-width: 3mm; }
          .rail .t3, .rail .t4, .rail .t5, .rail .t6, .rail .t7 { border-left-width: 1.4mm; }
          .choose > .part, tr, .call, li { break-inside: avoid; }
          h2, h3, h4, .flag { break-after: avoid; }
          a[href]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; }
          .remarks { min-height: 45mm; background: none; border: 1px solid var(--line); padding: 0 2mm; }
        }

        """
}
