# What a preview says outside the pages of the site.
serve-preview = Preview
serve-site = The site
serve-findings = All findings
serve-newer = The register changed since this page was opened. Save what you typed first, or
serve-reload = load the page again.
serve-broken = { $n ->
    [0] The register cannot be shown as it is now
    [one] A file cannot be read
   *[other] Files cannot be read ({ $n } findings)
}
serve-broken-more = What you see is how it last could be read. This page comes back by itself once it is mended.
serve-line = line { $n }
serve-mend = To mend it:
serve-no-search = The search does not run in a preview: its index is made when the site is built (maklumat build). The A–Z and all other lists are complete here.
serve-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
serve-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
serve-advice = { $n } advice
serve-clean = no findings
serve-all = All findings in one list
serve-here = on this page
serve-more = { $n } more findings
serve-range = Findings { $first }–{ $last } of { $total }
serve-before = Previous
serve-after = Next
serve-waiting = The register is being read
serve-waiting-more = This page opens by itself as soon as that is done.
serve-unreadable = The register cannot be read yet
serve-unreadable-more = The cause is written below. This page opens by itself once it is mended.
serve-changed = The file of this page is changing
serve-changed-more = Its last content was never shown, so there is nothing to show yet. This page opens by itself once the file can be read.
serve-only-built = This file exists only after the site is built
serve-only-built-more = The checksums and the search index are made by maklumat build, not by a preview.
serve-failed = This page cannot be made
