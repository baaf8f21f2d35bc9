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
serve-no-search = The search does not run in a preview: its index is made when the site is built. To try it: maklumat build, then maklumat serve --published. The A–Z and all other lists are complete here.
serve-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
serve-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
serve-advice = { $n ->
    [one] { $n } piece of advice
   *[other] { $n } pieces of advice
  }
serve-clean = no findings
serve-all = All findings in one list
serve-here = on this page
serve-more = { $n ->
    [one] { $n } more finding
   *[other] { $n } more findings
  }
serve-range = Findings { $first }–{ $last } of { $total }
serve-before = Previous
serve-after = Next
serve-partly = Only the { $n } documents changed last are shown yet; { $of } documents are being read and checked.
serve-waiting = The register is being read
serve-waiting-more = This page opens by itself as soon as that is done.
serve-unreadable = The register cannot be read yet
serve-unreadable-more = The cause is written below. This page opens by itself once it is mended.
serve-changed = The file of this page is changing
serve-changed-more = Its last content was never shown, so there is nothing to show yet. This page opens by itself once the file can be read.
serve-only-built = This file exists only after the site is built
serve-only-built-more = The checksums and the search index are made by maklumat build, not by a preview.
serve-failed = This page cannot be made

# At the entrance.
enter-masuk = Opening
enter-go = Go on
enter-terpakai = The key in this address was used already or is not valid
enter-tertutup = This page is only for a browser that was let in
enter-again = If this browser was let in and you came here from another page:
enter-reload = open this page once more.
enter-new = Copy the newest address from the window in which this program was started into the browser; each address is good for one use. If there is no such window, start the program again.
enter-stranger = If this address is new and it was not you who used it, somebody else on this computer may be in: stop the program and start it again.

# The officer's desk.
work-title = Desk
work-this = Work on this document
work-who = Who works here?
work-who-more = Choose your office. Every record made from here bears it.
work-begin = Begin
work-waiting = Waiting for you
work-nothing = Nothing waits for you.
work-others = Other documents
new-title = New document
new-judul = Title, as on the cover of the document
new-unit = Unit that holds the information
new-next = Its other fields, its text and its attachments are filled in next.
new-begin = Begin
work-more = { $n ->
    [one] There is { $n } more document:
   *[other] There are { $n } more documents:
  }
work-late = past its standard time
work-proposed = its withdrawal is proposed
work-asked = The last round asked:
work-finish = Finish work
work-finished = The program has ended
work-finished-more = Everything that was recorded is in the files. You may close this tab.
work-status = Status:
work-renewed = Last looked at and found unchanged:
work-read = Read its page
work-edit = Change its content
work-findings = Findings on this document
work-files = Attachments
work-no-files = No attachments yet.
work-drop = Drop files on this page, or choose them:
work-remove = Remove
work-remove-more = This takes the file out of the folder and off the list.
work-remove-yes = Yes, remove it
work-sending = Sending
work-no-script = Without scripts no file can be sent from here; put it into the document's folder and list it under lampiran.
work-acts = What you can do
work-none = There is nothing for you to do with this document now.
work-next = Next:
work-recorded = Recorded.
work-keep = The git commands to keep it are in the window in which this program was started.
work-saved = Saved.
act-submit = Hand in
act-submit-more = Hand this in to the PPID when it is complete.
act-memo = Number of the review memo
act-memo-date = Date of the memo, for instance 2026-01-22
act-corrections-what = What is to be corrected (only for Needs correction)
act-fit = Fit
act-corrections = Needs correction
act-approve = Approve
act-approve-more = What is approved is exactly what its page shows, with its attachments.
act-revise = Open the next revision
act-revise-note = What changed, for the public (may be filled in later)
act-renew = Still holds
act-renew-more = If you looked at it again and nothing changed, record that this document still holds.
act-announce = Announce at once
act-announce-title = Announce at once, before it is approved
act-announce-more = Only for what cannot wait. What is announced is exactly what was handed in; its approval is to follow.
act-authority = Decree that gives you the authority
act-announce-time = Time of the announcement, for instance 09:30; leave it empty for now
act-withdraw-title = Withdraw this document
act-withdraw-more = One officer proposes a withdrawal and another one agrees; then its text and files are no longer published.
act-reason = Reason, for the public
act-successor = Id of the document that replaces it (if any)
act-report = Number of the official report (if any)
act-withdraw = Withdraw
act-agree = Agree to the withdrawal
act-agree-more = { $who } proposes to withdraw this document.
confirm-by = Recorded for:
confirm-yes = Yes, record it
confirm-no = Cancel
confirm-back = Back to the document
confirm-changed = This document changed since you looked at it, so nothing is recorded yet. Read it again before you confirm.
refused-title = This cannot be recorded yet
form-title = Content of the document
form-falls = This was handed in or reviewed already. If its content changes, that review no longer stands and it is handed in once more.
form-judul = Title
form-ringkasan = Summary, one or two sentences
form-klasifikasi = Class
form-penanggung = Responsible official
form-dibuat = When and where it was made
form-tanggal = Day, month or year: 2026-01-20, 2026-01, 2026
form-tempat = Place
form-bentuk = Forms in which it is available
form-retensi = How long it is kept
form-retensi-more = In Indonesian, for instance: 2 tahun, 6 bulan, 2 tahun setelah tidak berlaku, selama berlaku, permanen.
form-aktif = Active
form-inaktif = Inactive
form-nasib = Final fate
form-kunci = Keywords, with commas between them
form-butir = Items of the checklist that this document answers
form-butir-more = Tick all that apply.
form-perubahan = What changed since the earlier revision
form-isi = Text (Markdown)
form-excluded = Excluded information has no text. Its ground and its consequence test are filled in in the file.
form-save = Save
