/// How the page looks: on a screen, in the dark, on paper.
enum PageStyle {
  static let text = """
    :root { color-scheme: light dark; --paper: #fcfcfa; --card: #ffffff; --ink: #1d2129; --faint: #6a7280;
      --line: #e3e4e0; --stage: #2f6db5; --core: #a9b4c2; --alarm: #a8441f; --alarm-paper: #fdf3ec;
      --c0: #2f6db5; --c1: #c2602a; --c2: #3a8a5f; --c3: #8c54a8; --c4: #b0892b; --c5: #b83f63; --c6: #2a8c98;
      --c7: #6d7480; }
    @media (prefers-color-scheme: dark) { :root { --paper: #14171c; --card: #1b1f26; --ink: #e6e8ec;
      --faint: #9aa3b0; --line: #2e343d; --stage: #6ea8ea; --core: #6b788a; --alarm: #f0a27c;
      --alarm-paper: #2b211c; --c0: #6ea8ea; --c1: #ec9762; --c2: #6cc396; --c3: #c193dc; --c4: #dbb85c;
      --c5: #ee86a3; --c6: #63c5d0; --c7: #a4acb8; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    main { max-width: 800px; margin: 0 auto; padding: 40px 24px 56px; }
    h1 { font-size: 30px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.015em; overflow-wrap: anywhere; }
    h2 { font-size: 19px; margin: 44px 0 2px; letter-spacing: -0.005em; }
    p { margin: 0 0 12px; } .faint { color: var(--faint); font-size: 14px; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px;
      margin: 24px 0 8px; padding: 0; list-style: none; }
    .figures li { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
    .figures b { display: block; font-size: 25px; line-height: 1.2; font-weight: 600;
      font-variant-numeric: tabular-nums; }
    .figures span { color: var(--faint); font-size: 13px; }
    .warnings { margin: 20px 0 0; padding: 12px 16px 12px 34px; background: var(--alarm-paper); border-radius: 8px;
      color: var(--alarm); font-size: 14px; }
    figure { margin: 12px 0 0; padding: 16px; background: var(--card); border: 1px solid var(--line);
      border-radius: 8px; }
    svg { display: block; width: 100%; height: auto; font-size: 13px; fill: var(--ink); }
    svg text { font-variant-numeric: tabular-nums; } .label { text-anchor: end; fill: var(--faint); }
    .label.stage { fill: var(--ink); font-weight: 600; } .tick { fill: var(--faint); font-size: 12px; }
    .middle { text-anchor: middle; } .right { text-anchor: end; }
    .grid { stroke: var(--line); } .axis { stroke: var(--faint); }
    .range { stroke: var(--line); stroke-width: 4; stroke-linecap: round; }
    .stage { --c: var(--stage); } .core { --c: var(--core); }
    .c0 { --c: var(--c0); } .c1 { --c: var(--c1); } .c2 { --c: var(--c2); } .c3 { --c: var(--c3); }
    .c4 { --c: var(--c4); } .c5 { --c: var(--c5); } .c6 { --c: var(--c6); } .c7 { --c: var(--c7); }
    .fill, .full { fill: var(--c); } .ring { fill: var(--card); stroke: var(--c); stroke-width: 2; }
    .half { fill: var(--card); stroke: var(--c); stroke-width: 2; } .half { fill: var(--c); fill-opacity: 0.45; }
    .curve { fill: none; stroke: var(--c); stroke-width: 2; stroke-linejoin: round; }
    .whisker { stroke: var(--c); stroke-width: 1.5; } .ideal { fill: none; stroke: var(--faint); stroke-dasharray: 4 4; }
    text.c0, text.c1, text.c2, text.c3, text.c4, text.c5, text.c6, text.c7 { fill: var(--c); font-weight: 600; }
    .table { overflow-x: auto; margin-top: 12px; }
    table { border-collapse: collapse; width: 100%; font-size: 13.5px; font-variant-numeric: tabular-nums; }
    th, td { text-align: right; padding: 6px 8px; border-bottom: 1px solid var(--line); white-space: nowrap; }
    th { font-weight: 600; color: var(--faint); } th:first-child, td:first-child { text-align: left; padding-left: 0; }
    tr.total td { font-weight: 600; border-bottom: 0; }
    code { font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
    pre { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; margin: 12px 0;
      white-space: pre-wrap; }
    @media print { :root { --paper: #ffffff; --card: #ffffff; --ink: #000000; --faint: #444444; --line: #cccccc; }
      body { font-size: 10.5pt; } main { max-width: none; padding: 0; } h2 { margin-top: 22pt; break-after: avoid; }
      figure, .figures li, tr { break-inside: avoid; } .warnings { background: none; border: 1px solid var(--line); }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """
}
