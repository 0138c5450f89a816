/// The style sheet of the server's own pages: it takes colours, letters and corners from the site's.
enum OfficeStyle {
    /// Where it is served.
    static let name = "_loa.css"

    static let text = """
        .office{max-width:34rem;margin-inline:auto;padding:1.5rem 1.25rem 4rem}
        .office.is-wide{max-width:66rem}
        .office-brand{display:flex;align-items:center;gap:.75rem;margin:0 0 2.5rem;font-weight:700}
        .office-brand img{width:40px;height:40px}
        .office-brand a{color:inherit;text-decoration:none}
        .office-brand a:hover{text-decoration:underline}
        .office h1{margin:0 0 1.25rem;line-height:1.3}
        .office h2{margin:2.5rem 0 .75rem;line-height:1.3}
        .office form{margin:1.5rem 0 0}
        .office label{display:block;margin:0 0 .35rem;font-weight:600}
        .office p.field{margin:0 0 1.25rem}
        .office .field input{width:100%;min-height:48px;padding:.5rem .8rem;box-sizing:border-box;font:inherit;color:var(--ink,CanvasText);background:var(--ground,Canvas);border:2px solid var(--edge,GrayText);border-radius:var(--radius,6px)}
        .office .field input:focus-visible,.office button:focus-visible{outline:3px solid var(--accent,Highlight);outline-offset:2px}
        .office button{min-height:52px;padding:.6rem 1.6rem;font:inherit;font-weight:600;line-height:1.3;cursor:pointer;color:var(--on-fill,ButtonText);background:var(--fill,ButtonFace);border:2px solid var(--fill,ButtonBorder);border-radius:var(--radius,6px)}
        .office [role=alert]{margin:0 0 1.25rem;padding:.75rem 1rem;border-left:4px solid var(--alarm,#b00020);background:var(--panel,transparent);font-weight:600}
        .office .scroll{overflow-x:auto;margin:0 0 1rem}
        .office table{width:100%;border-collapse:collapse}
        .office th,.office td{padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--line,GrayText);text-align:left;vertical-align:top}
        .office thead th{font-weight:600;color:var(--soft,inherit)}
        .office .num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .office th:last-child,.office td:last-child{padding-right:0}
        .office .note{color:var(--soft,inherit)}
        @media (max-width:40rem){
        .office thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .office table,.office tbody,.office tr,.office td,.office tbody th{display:block;width:auto}
        .office tr{padding:.75rem 0;border-bottom:1px solid var(--line,GrayText)}
        .office tbody th,.office td,.office th:last-child,.office td:last-child{padding:.1rem 0;border:0;text-align:left}
        .office td{display:flex;justify-content:space-between;gap:1rem}
        .office td::before{content:attr(data-label);color:var(--soft,inherit)}
        }

        """
}
