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
act-agree-more = Read its reason and what replaces it above, then agree or refuse.
confirm-by = Recorded for:
confirm-yes = Yes, record it
confirm-no = Cancel
confirm-back = Back to the document
confirm-changed = Nothing is recorded yet: this document, its files or what you typed is no longer what was shown. Below is how it stands now; read it again before you confirm.
refused-title = This cannot be recorded yet
form-title = Content of the document
form-falls = This was handed in or reviewed already. If its content changes, that review no longer stands and it is handed in once more.
form-klasifikasi = Class
form-butir-more = Tick all that apply.
form-isi = Text (Markdown)
form-excluded = Excluded information has no text.
form-save = Save
enter-typed = If you just sent a form: go back one page, what you typed is still there.
act-agree-decree-more = What is agreed to is this decree with all that it lists, exactly as its page shows it.
act-apply = Approve the documents it lists
act-apply-more = This decree is agreed to. Record that approval in the documents it lists that are reviewed.
act-refuse = Refuse the proposal
act-refuse-why = Why the proposal is refused
proposal-by = Proposed by
proposal-open = This is only the proposal of one officer: the document stays published until another one agrees, and until then the public reads no more than the office and the day.
proposal-reason = Reason that the public will read
proposal-successor = Document that replaces it
proposal-none = None
proposal-report = Official report
decide-proposal = Proposal to withdraw
decide-page = The page as it will stand
decide-page-more = This is what the public sees if you confirm, without the word Preview above it.
decide-page-draft = This is its page once that is recorded; the public does not see it yet.
decide-page-alone = Open it in a tab of its own
decide-files = Its files
decide-no-files = No attachments.
decide-changes = What changed since the published revision
decide-checks = What the checks say
decide-no-findings = The checks found nothing about this document.
decide-review = Outcome of the review
decide-record = What will be recorded
review-fit = Fit.
review-corrections = Needs correction:
review-memo = Memo number
review-none = The PPID has not reviewed it yet.
differs-first = This is the first revision.
differs-nothing = Nothing changed since revision { $n }.
differs-since = Compared with revision { $n }:
differs-was = Was:
differs-is = Now:
differs-gone = Removed:
differs-changed = Replaced:
differs-text = Text
differs-more = { $n } more lines changed; read the page.
record-ajukan = This document is handed in to the PPID.
record-sesuai = The PPID finds this document fit, exactly as it is above. Next the superior approves it.
record-perbaikan = This document goes back to the officer for correction, with this note and this memo.
record-setujui = You approve that this is published exactly as it is above, with its files. After that every change is a new revision.
record-terapkan = Each document above is approved by this decree and published when the site is built next.
record-umumkan = This document is announced at once, exactly as it is above, before it is approved. Its review and its approval follow.
record-tarik = You propose to withdraw this document. It stays published until another officer agrees; until then the public reads only the office and the day of the proposal, not its reason.
record-setujui-penarikan = You agree to this withdrawal. Its text and its files are no longer published; what stays is the page above, with the reason.
record-tolak-penarikan = You refuse this proposal. The document stays published. The proposal leaves the file; who proposed, who refused, when and why stands there as a comment, and in git.
record-mutakhirkan = You record that this was looked at and still holds unchanged.
record-revisi = The published revision is kept as it is, and the next one is opened for writing.
confirm-change = Change what you typed before it is recorded
confirm-other-officer = Nothing is recorded yet: what was shown was made for another officer, and the one who works here now is named below. Read it again before you confirm.
confirm-other-act = Nothing is recorded yet: what was shown was another decision. Below is the one that is asked for now; read it again before you confirm.
confirm-too-late = Nothing is recorded yet: this page was open for more than an hour, or the day has changed. Read it again before you confirm; the time that is recorded is the time now.
refused-typed = What you typed
unsaved-title = Not saved yet
unsaved-more = What you typed is not lost. Copy it from here if you still need it.
