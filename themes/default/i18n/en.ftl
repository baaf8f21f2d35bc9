# The site's words in English. A theme can replace those of navigation, headings, greetings and search by the same names.

## Numbers and dates
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
size-bytes = { $n } bytes
size-kilo = { $n } KB
size-mega = { $n } MB
size-giga = { $n } GB
decimal-mark = .
thousands-mark = ,
at-time = at { $time }

## On every page
skip = Skip to content
preview = Preview – not approved
preview-more = This page shows drafts and is not an official publication.
nav-main = Main menu
nav-more = About this site
nav-here = On this page
nav-classes = Classes
nav-pages = Pages of the list
urgent-title = Urgent
facets = See by unit, year or form
facet-unit = Unit
facet-year = Year
facet-form = Form
facet-year-in-unit = Year, within this unit
facet-unit-in-year = Unit, within this year
facet-wider = Wider lists
nav-dip = Register
nav-dik = Excluded
nav-unit = By unit
nav-tahun = By year
nav-proof = Proof
contact-title = Contact
contact-lead = Information that is not here can be requested from the PPID of this body.
data-feed = Feed of changes (Atom)
colophon = Made with maklumat { $version } from texts that were approved, or announced by an authorised officer.

## States
state-berlaku = In force
state-digantikan = Superseded
state-ditarik = Withdrawn
status-konsep = Draft
status-diajukan = Submitted
status-perlu-perbaikan = Needs correction
status-diperiksa = Reviewed, not yet approved
status-diumumkan = Announced at once
status-disetujui = Approved
status-ditarik = Withdrawn
severity-error = Error
severity-warning = Warning
severity-advice = Advice
not-given = not given

## Classes
class-all = All
class-berkala = Periodic
class-serta-merta = Immediate
class-setiap-saat = Always available
class-dikecualikan = Excluded
class-berkala-title = Periodic information
class-serta-merta-title = Immediate information
class-setiap-saat-title = Information available at all times
class-dikecualikan-title = Excluded information
class-berkala-short = Announced regularly: profile, activities, performance, finances.
class-serta-merta-short = Announced without delay: what may endanger many lives and public order.
class-setiap-saat-short = Always available: decisions, policies, procedures, agreements.
class-berkala-lead = Information that must be provided and announced periodically (Act 14 of 2008, article 9).
class-serta-merta-lead = Information that must be announced immediately (Act 14 of 2008, article 10).
class-setiap-saat-lead = Information that must be available at all times (Act 14 of 2008, article 11).

## The seven columns of the register
column-1 = Number
column-2 = Summary of the Content
column-3 = Official or Unit Holding the Information
column-4 = Person Responsible for Making or Issuing the Information
column-5 = Time and Place of Making the Information
column-6 = Available Forms of the Information
column-7 = Storage Period or Archive Retention
short-3 = Held by
short-4 = Responsible
short-5 = Made
short-6 = Form
short-7 = Retention

## Home
home-title = Public information register
home-lead = The public information held by { $name }: what there is, who is responsible, and the files. Every document was reviewed by the PPID and approved by the PPID’s superior before it appears here; only urgent announcements are approved afterwards.
home-all = See all { $n } items
home-immediate = Immediate: to be known at once
home-immediate-all = All immediate information
home-classes = By class
home-newest = Newest in the register
home-units = By unit
home-years = By year of making
home-about = About this register
home-about-1 = The address of a document never changes. Earlier revisions are not deleted, and what is withdrawn leaves a note that says why.
home-about-2 = Anyone can check that a downloaded file is the one that was approved.
home-dik = Excluded information ({ $n })
made-on = made

## Lists
dip-title = Public Information Register
dip-lead = A systematic record of the public information this body holds, excluded information not included.
unit-title = Unit
unit-index-lead = Public information by the unit that made it.
unit-lead = Public information of { $unit }.
tahun-title = Year
tahun-index-lead = Public information by the year it was made.
year-title = Year { $year }
year-lead = Public information made in { $year }.
unit-year-title = { $unit }, { $year }
unit-year-lead = Public information of { $unit } made in { $year }.
form-cetak-title = Printed information
form-rekam-title = Recorded information
form-daring-title = Online information
form-cetak-lead = Public information available on paper, to be read or copied at the office of this body.
form-rekam-lead = Public information available as a file or a recording.
form-daring-lead = Public information that can be opened on the internet.
list-page-title = { $name }, page { $number }
list-count = { $n ->
    [one] { $n } item
   *[other] { $n } items
  }, newest first
list-withdrawn = { $n } withdrawn
list-newest-rows = This page shows the newest { $n }
list-rows = Rows { $first } to { $last } in the order of first approval or announcement, newest first
list-empty = There is nothing in this list yet.
list-formats = This list as data:
page-newest = Newest page
page-newer = Newer
page-older = Older
withdrawn-on = on

## Documents
banner-superseded = This is revision { $n }, which has been superseded.
banner-latest = Open revision { $n }, which is in force
banner-newest = Open the revision in force
banner-announced = Announced at once, approval to follow.
banner-draft = Not approved; it will not be published as it is.
banner-proposal = Withdrawal proposed:
banner-proposal-stands = Until a second officer agrees, this document stays in force and the reason is not made public.
proposal-withheld = Not public yet, for the second officer:
downloads = Downloads
downloads-shown = Pictures shown in the text ({ $n })
file-details = Address and digest of the file
file-name = File name
file-address = Address
columns-title = In the register
applies-until = This announcement applies up to and including
applies-until-withdrawn = This announcement applies until it is withdrawn
archive-code = Archive classification code
legal-items = Items of the legal checklist
excluded-parts = Parts left out
excluded-parts-lead = Parts of this document are not disclosed, on the ground of:
keywords = Keywords
text-title = Content
records-title = Preparation, review, approval
step-prepared = Prepared and handed in
step-fit = Reviewed: fit
step-corrections = Reviewed: needs correction
step-announced = Announced at once
step-approved = Approved
recorded-terbit = Publication
recorded-umumkan = Publication, announced at once
recorded-sahkan = Approval in the history of publications
recorded-tarik = Withdrawal in the history of publications
recorded-musnah = Withdrawal and destruction in the history of publications
recorded-tetapkan = Publication
recorded-since = Published since
recorded-on = Recorded
recorded-first-run = On record since
recorded-first-run-why = The history of publications began then; it may have been published earlier.
acting-plh = acting for the holder, Plh.
acting-plt = acting until an appointment, Plt.
by-order = Order { $number },
one-person = Reviewer and approver are one person, by the order above.
act-signed = Signed with the key of { $officer }
act-in-name = Recorded in the name of { $officer }
typed-by = Recorded by { $officer }
by-letter = by letter { $number },
by-memo = Memo { $number },
statement-title = Digest of the text
statement-lead = This SHA-256 binds the text with its attachments and the record of its approval: who, when, by which letter. If a single letter changes, so does the digest.
statement-announced = This SHA-256 binds the text with its attachments and the record of its announcement: who and when. What is approved later must be the same text.
statement-text = the statement whose digest stands above
statement-meta = the document’s fields as they are hashed
statement-body = the document’s text as it is hashed
proof-link = How to check it yourself
history-title = History of revisions
revision = Revision { $n }
approved-on = approved
announced-on = announced at once
announced-by = Announced by { $officer }
announced-authority = authorised by { $officer }, decree number { $number },
links-title = Links to other sites
links-lead = What other sites say is not part of what was reviewed and approved.
not-verified = not verified
cite-title = How to cite
cite-revision = revision { $n }
table-label = Table { $n }
footnotes = Footnotes
footnote-back = Back to reference { $n }

## Withdrawal
tombstone-whole = This information was withdrawn.
tombstone-revision = Revision { $n } was withdrawn.
tombstone-lead = Its content and files are no longer published.
tombstone-digests = The digests of texts that were once approved or announced stay on record.
withdrawal-reason = Reason
withdrawal-successor = Replaced by:
withdrawal-who = Who and when
withdrawal-proposed = Proposed
withdrawal-agreed = Withdrawal agreed
withdrawal-report = Official report:
feed-announced = Announced at once, approval to follow: { $title }
feed-withdrawn = Withdrawn: { $title }

## Excluded information
dik-title = List of Excluded Information
dik-lead = Information that is not open for one of the reasons in article 17 of Act 14 of 2008, after a consequence test. This list says what, why, and until when.
dik-count = { $n ->
    [one] { $n } excluded item
   *[other] { $n } excluded items
  }
dik-empty = Nothing is excluded.
dik-banner = This information is excluded. Its content is not on this site.
dik-what = Excluded information
dik-grounds = Ground and period
dik-ground = Ground
dik-article = Act 14 of 2008, article 17 letter { $letter }
dik-basis = Legal basis
dik-consequence = Consequence of opening it
dik-test = Consequence test
dik-period = Period

## Rules
rules-title = Rules of the check
rules-lead = Before publication every document is checked by program against these rules. A single error stops publication.
rules-more = There are { $n } rules. Their names do not change, so they can be referred to.
rules-drafts = Holds for drafts too.
rules-bad = An example that is refused
rules-good = An example that is accepted

## About
about-title = About this register
about-lead = What this register is, how a document gets here, and who deals with it.
about-1 = This register is a set of files that officers write. This site is made from them by a program that refuses whatever was not approved, or announced by an authorised officer.
about-2 = This site sets no cookies, loads nothing from other sites, and can be read without JavaScript.
about-lists = Two lists
about-procedure = From text to site
about-step-1 = The information service officer prepares the document with its attachments and hands it in.
about-review = Reviewed
about-step-2 = The PPID reviews it. What falls short is sent back; what is fit is found fit, each by memo.
about-step-3 = The superior of the PPID approves it. Those who prepare, review and approve are three different persons.
about-published = Published
about-step-4 = The program checks that the text has not changed since its approval, then makes this site by the
about-approval-catatan = What proves an approval here is the record in the document’s file: officer, day, and the digest of the text. The record proves which text was meant; it does not prove who wrote it.
about-approval-surat = Approvals are given here by a signed letter and then recorded by staff. A document’s page names the number and day of its letter. The file of a decree can be read here; the letter for a single document is kept by this body and can be asked for. The record by itself does not prove who wrote it; the letter does.
about-approval-server = Approvals are given here by the superior of the PPID in person, on the git server that keeps this register, which should refuse a change without one. That is only as strong as the settings of the server and the officer’s account, and cannot be verified from this site.
about-approval-kunci = Approvals here are signed by the officer with a key, and anyone can verify that signature. It proves that the holder of the key signed the text, not who holds the key. A document whose page does not say “Signed with the key” is only recorded in the officer’s name.
about-urgent = Immediate information cannot wait. An officer whom the superior authorised before may announce it at once; its page says that the approval is to follow. What is approved later must be exactly what was announced, and a correction is a new revision. When its last day has passed, it no longer heads the pages; its own page stays.
about-dates = The date of an approval is the day on which the officer approved the text, in the time zone { $zone }. It is not the day on which it appeared on the site.
about-revisions = Revisions and withdrawals
about-revisions-1 = A document that changes gets a new revision with a new review and a new approval. Earlier revisions can still be read at their own addresses.
about-revisions-2 = A document is withdrawn by two officers. Its address then says why, when, and what replaces it.
about-officers = Officers
about-officers-lead = Officers are named by position, not by name.
officer-position = Position
officer-role = Role
officer-term = Term
officer-now = now

## Proof
proof-title = How to verify
proof-lead = You need not trust this site or its program. With commands that nearly every computer has, you can check for yourself what was approved and published.
proof-limit = A digest binds the content; it does not prove who wrote it, or when. Compare with a copy that you got from somewhere else.
proof-file = A file
proof-file-1 = On the page of every document, below its downloads, stands the SHA-256 of each file. Compute that of the file you have, on Linux or macOS:
proof-file-2 = On Windows:
proof-file-name = file
proof-statement = An approval
proof-statement-1 = An approval names the digest of a short statement, naskah.txt, which lies beside the attachments of every revision. Its digest must be the one on the document’s page (replace ID and r1):
proof-statement-2 = The statement names the digests of the fields, the text and every attachment. Compute them all and compare:
proof-statement-announced = An urgent announcement that is not approved yet names the digest of naskah.txt in the same way.
proof-statement-3 = If all agree, the text, the fields and the attachments are those that were approved.
proof-statement-record = Its line persetujuan holds the record itself: who approved, when, and by which letter; the page must say the same.
proof-site = The whole site
proof-site-1 = One list has the digest of every file of this site. Download them all, then:
proof-checksums = the digest of every file, for sha256sum
proof-manifest = what is published, with its records and digests
proof-schema = the form of that manifest, as a JSON Schema
proof-history = The history of publications
proof-history-1 = Every publication, ratification and withdrawal is recorded as one line that is never changed again. The head of the history names the number of lines and the SHA-256 of all of them.
proof-history-head = This history has { $n } lines; the last one was recorded { $at }. Its head:
proof-history-signed = This head is signed with the publisher's key.
proof-history-unsigned = This head is not signed.
proof-history-verify = The signature is verified with OpenSSH:
proof-history-keys = The publisher’s key was changed. The head is signed with the one recorded last; the keys, each from the time at which it was recorded:
proof-history-keep = Keep this head. Should the history one day no longer begin with the same lines, something was removed or changed.
proof-history-lines = every event, with the time at which it was recorded
proof-history-head-file = the number of lines and their digest
proof-history-none = This register has no history yet, so it is not proved since when anything has been published.
proof-acts = Signatures of officers
proof-acts-1 = A record that says “Signed with the key” has a signature of OpenSSH over its statement. The file bukti/penanda holds the key of each officer, and when it holds:
proof-acts-officer = OFFICER
proof-acts-time = TIME
proof-acts-2 = OFFICER is the id of the officer in the record that the statement holds; TIME is that of the line of the history, written without punctuation, for instance 20261203021109Z. Signatures of decrees lie in dip/ID/; those of reviews, announcements and withdrawals at bukti/pernyataan/DIGEST.txt and DIGEST.txt.sig, by the digest that the record names.
proof-acts-3 = It proves that the holder of that key signed, not who pressed the button. What was recorded in the name of an officer is not proved to be theirs.
proof-what = What is proved and what is not
proof-can-1 = Proved: your file is the file the statement names.
proof-can-2 = Proved: the site you downloaded is whole by its own list.
proof-cannot-1 = Not proved: that the list comes from this body. For that, compare with a manifest somebody else has kept.
proof-cannot-2 = Not proved: that what a document says is true, and when a record was written; its day is what the officer wrote.

## Checking a file
verification-title = Check a file
verification-lead = Choose or drop a file, and learn whether it is exactly what was published here. Your file is sent nowhere: its digest is computed on your computer.
verify-choose = Choose a file, or drop it on this page
verify-paste = Or paste the SHA-256 of the file
verify-button = Check
verify-digest = DIGEST
verify-statement-digest = STATEMENT-DIGEST
verify-lines = LINES
verify-kept = KEPT
verify-kept-lines = KEPT-LINES
verify-waiting = Checking …
verify-loading = History: { $n } of { $of } bytes loaded.
verify-progress = { $n } of { $of } statements checked.
verify-in-force = Exactly the edition in force: { $title } ({ $id }, revision { $n }).
verify-superseded = Exactly an earlier edition: { $title } ({ $id }, revision { $n }), superseded by revision { $latest }.
verify-withdrawn = Once published: { $title } ({ $id }, revision { $n }), withdrawn on { $on }. The reason: { $reason }
verify-unknown = Unknown. Even one changed letter, or saving again, makes a file unknown. Known are the attachments, naskah.txt, meta.json and isi.md of each edition; other files of this site are listed in manifest-sha256.txt.
verify-cannot = It cannot be checked here yet. { $why } The commands to check it in a terminal stand below.
verify-since = On record as published since { $at }.
verify-proven = The whole chain of proof holds.
verify-partly = File, statement, history and head agree; what was not checked is named below.
verify-unproven = This is by the site’s own list; not all of the chain of proof has been checked.
verify-broken = The chain of proof is broken: what does not agree is named below. Do not use it as published. Keep the file and ask the information officer.
verify-alarm = Alarm: the history of this site does not begin with the lines that this browser saw before. Something was removed or changed.
verify-alarm-title = The history has changed
verify-alarm-do = Keep both heads below, for instance as a picture of the screen. Ask the information officer, and tell the Information Commission if it is not explained: a history may only grow.
verify-alarm-old = The head seen last
verify-alarm-new = The head now
verify-why-folder = This page was opened from a folder, so it cannot load other files. Drop together with your file: { $part } from verifikasi/sidik/, naskah.txt, naskah.txt.sig (if there is one) and meta.json from the folder of its document, and riwayat.txt, kepala.txt and kepala.txt.sig from bukti/.
verify-why-part = The list of digests { $part } cannot be loaded. Check your connection and try again.
verify-no-digests = This browser computes no digests at this address: it needs https.
verify-too-large = This file is larger than 512 MB.
verify-failed = The file cannot be read.
verify-one-file = Check one file at a time. Only riwayat.txt, kepala.txt, naskah.txt, their signatures, meta.json and a list of digests may be dropped with it.
verify-no-digest = This is no SHA-256: it has 64 digits and letters from a to f.
verify-link-ok = Agrees.
verify-link-no = Does not agree.
verify-link-open = Not checked.
verify-chain = The chain of proof
verify-places = Recorded as, by this site’s own list
verify-place = { $title } ({ $id }, revision { $n })
verify-whole = Load the history ({ $size }) and check the whole chain
verify-file-named = The statement of its approval (naskah.txt) names the digest of this file.
verify-file-itself = This file is the statement of the approval itself.
verify-file-other = The statement of its approval (naskah.txt) does not name the digest of this file.
verify-statement-gone = Its statement has not been published since the document was withdrawn.
verify-statement-missing = The statement of its approval (naskah.txt) is not at hand.
verify-line-there = The statement is in the history since { $at }, in line { $n }.
verify-line-other = The history records another statement for this revision.
verify-line-later = By the history, this revision was superseded or withdrawn since.
verify-line-missing = The statement is not in the history yet.
verify-state-unrecorded = Its successor or its withdrawal is not in the history yet.
verify-no-history = This register has no history of publications yet.
verify-history-absent = The history of publications (riwayat.txt) is not loaded.
verify-history-damaged = The history of publications (riwayat.txt) is damaged.
verify-head-holds = The history begins with the { $n } lines that its head (kepala.txt) names, with the SHA-256 { $digest }.
verify-head-other = The history does not begin with the lines that its head (kepala.txt) names. If something was published just now, try again in a few minutes.
verify-head-earlier = This head (kepala.txt) is older than that line.
verify-head-absent = The head of the history (kepala.txt) and the history are not at hand together.
verify-head-unsigned = This head of the history is not signed, or its signature is not at hand.
verify-publisher-signed = The head is signed with the publisher’s key that the history names.
verify-publisher-other = The signature of the head is not by the publisher’s key that the history names.
verify-other-namespace = This signature was made for another purpose: { $namespace }.
verify-signature-cut = The file of the signature is not whole, or no signature of OpenSSH with an ed25519 key.
verify-signature-wrong = This signature is not of that content.
verify-signature-absent = The signature is not at hand.
verify-no-ed25519 = The signature was not checked: this browser cannot do so yet.
verify-officer-signed = The statement is signed with the key of { $officer } that the history names.
verify-officer-unknown = Who signed the statement can only be checked together with the statement and the history.
verify-in-name = The statement was recorded in the name of { $officer }, with no signature published.
verify-unsigned = The statement was recorded in the name of { $officer } with no signature, though the history names a key of { $officer } in an earlier line.
verify-key-other = The signature is not by a key of { $officer } that the history names.
verify-key-ended = That key of { $officer } had ended on { $at }, before this statement was recorded.
verify-key-later = That key of { $officer } was recorded only after this statement.
verify-decree-absent = Approved by decree { $id }, whose statement and list are not at hand.
verify-decree-other = Decree { $id }, which the statement names, does not list it or is not the one in the history.
verify-still = Checking on this page needs JavaScript. Without it, use the commands below.
verify-limit = This does not prove that the content is true, or that this server is honest about its checker; compare with the head that you kept.
verify-limit-more = These signatures are not certified (PP 71/2019, article 60). This browser remembers the head of the history that it saw last, on your computer only.
verify-all-title = Is everything still there?
verify-all-lead = The history ({ $size }) names every statement that was ever published. Your browser can check that all of them are still on this site, unchanged.
verify-all = Check every statement of the history
verify-all-there = All { $n } statements and notices of withdrawal that the history names are there and agree.
verify-all-missing = { $n } of { $of } statements that the history names are missing or differ: { $list }. Keep this list and ask the information officer.
verify-terminal = Checking in a terminal
verify-terminal-1 = Compute the digest of your file, then look for it in the list named after its first two letters (replace AB and DIGEST):
verify-terminal-2 = That line names the document and its revision. Its statement must name the digest (replace ID and r1):
verify-terminal-3 = The digest of the statement must be in a line of the history, and the lines must agree with the head; LINES is the number in kepala.txt:
verify-terminal-4 = If you kept an older history, the one of now must begin with the same lines:
verify-terminal-5 = The signatures of publisher and officers are checked with OpenSSH:
verify-terminal-6 = OFFICER is the id in the statement’s line of approval; TIME is the moment in its line of the history without punctuation, for instance 20261203021109Z.
verify-link = Check your file against this digest

## What is not there
missing-title = Page not found
missing-lead = There is nothing at this address. It may be mistyped.
missing-list = All public information
missing-units = Information by unit
missing-years = Information by year
missing-contact = If a link brought you here, tell us through the contact below.

## Findings, in a preview only
findings-title = Findings on this page
findings-other = Findings elsewhere

signature-title = Electronic signature
signature-timestamp = Electronic time stamp
signature-name = Name written in the certificate: { $name }.
signature-whole = The file is whole since it was signed.
signature-part = What was signed ({ $size }) has not changed; the file was added to later.
signature-unknown = It is written in a way that this program cannot compare.
signature-not-judged = Whether it is valid is not judged here; ask the verification service of whoever issued the certificate.
exemptions-title = Published by exemption
exemptions-lead = The following is here on purpose, for a reason that was approved with the document.
exemption-until = until
attachment-bomb = File that unpacks to far more than it is, looked through by an officer
attachment-unreadable = File that the program cannot look into, looked through by an officer
personal-bank-account = Bank account number
personal-email = E-mail address
personal-identity-number = Identity or family card number
personal-location = Place where a picture was taken
personal-passport = Passport number
personal-phone = Mobile phone number
personal-tax-number = Tax number

## Checklist
checklist-title = Compliance
checklist-lead = What the rules ask to be announced and kept available, which document answers it, and what is missing.
checklist-source = The wording is put together from the rules on open information. Articles are named only where their text was compared. Which items are asked of this body is a judgment that its officers have yet to confirm.
checklist-score = Items answered, by class
checklist-class = Class
checklist-yes = Answered
checklist-partly = In part
checklist-counted = Of
checklist-not-held = Not held
checklist-all = All classes
checklist-counting = Counted are items that ask for a document and apply to this body. Items declared as not held are shown but not counted.
checklist-of = Compliance: { $class }
checklist-class-score = Answered are { $answered } of { $counted } counted items; in part { $partly }; declared as not held { $absent }.
checklist-law = Basis
checklist-frequency = When
checklist-whole = Part of
checklist-parts = In detail
checklist-documents-of = Documents that answer item { $id }
checklist-all-documents = All { $n } documents that answer it
checklist-letter = Letter { $number },
checklist-not-compared = The wording of this item was not compared with the original text.
duty-berkala = Periodic information
duty-serta-merta = Information announced at once
duty-setiap-saat = Information available at all times
duty-layanan = Information service
duty-dikecualikan = Excluded information
answered-yes = Answered
answered-partly = Answered in part
answered-no = Not answered
answered-not-held = Declared as not held
answered-if-held = Only where there is any; not counted
answered-column = A detail in the list, not a document
answered-process = A way of working, not a document
answered-ground = A ground for excluding
renewed-on = looked at and found unchanged
opened-title = Excluded before

## Time taken
timing-title = Time taken
timing-lead = How long it took to prepare, review and approve what is published, compared with the standards of the procedure.
timing-1 = Computed from the records of { $n ->
    [one] { $n } document
   *[other] { $n } documents
  } in force.
timing-2 = What is not recorded is not estimated. A step whose standard is in working days is counted by day; the day on which it began does not count. Where only the day is recorded and not the time, a range is given.
timing-all = All documents
timing-what = Stage
timing-within = In time
timing-late = Late
timing-unknown = Cannot be told
timing-missing = Not recorded
timing-middle = Median
timing-between = { $least } to { $most }
timing-prepared = Preparation (steps 1 to 5)
timing-reviewed = Review (step 6)
timing-approved = Approval, after the review
timing-median = Times are office time. The superior’s approval is no step of the procedure and has no standard. The day of an approval is not the day of publication.
timing-table = Every document as a table (CSV)
timing-steps = Steps and their standards
timing-procedure = Procedure number { $number }.
timing-step = Step
timing-standard = Standard
timing-known = How its time is known
timing-known-process = where officers record it
timing-known-records = from submission to review
timing-known-history = from approval to the line in the history of publications
timing-known-never = not recorded yet
timing-days = Working days
timing-days-1 = Office hours and working days are those this body has set. National holidays and collective leave are from:
timing-unknown-years = The days off of { $years } are not known, so that times in those years are counted too long.

## Decrees
decree-title = Decree on the register { $id }
decree-lead = The register of public information as it was set by decree number { $number }.
decree-open = The superior of the PPID has not agreed to this decree.
decree-files = The decree
decree-records = Decree
decree-number-label = Number
decree-date = Date of the decree
decree-signed = Signed
decree-agreed = Agreed by the superior of the PPID
decree-list = The list as it was decreed
decree-list-lead = Each row shows the revision that was decreed then. The mark beside the title is its state today.
decree-count = { $n ->
    [one] { $n } item
   *[other] { $n } items
  }
decree-rows = rows { $first } to { $last }
decree-line-missing = Not in this register
decree-previous = Previous rows
decree-next = Next rows
decree-statement = This SHA-256 digest binds the decree with its list and its files, and the record of the agreement: who, when, by which letter.
decree-meta = the fields of the decree as they are hashed
decree-body = the decreed list: id, revision and digest of each text
decree-later = Not yet decreed
decree-later-lead = { $n ->
    [one] { $n } item is approved but not set by any decree yet.
   *[other] { $n } items are approved but not set by any decree yet.
  }
decree-later-all = All of them are marked in the register
decree-later-none = Everything in force has been set by a decree.
decree-others = Other decrees
decree-lists = The register is set by decree. Each list can still be read as it was decreed:
decree-number = Decree number { $number }
decree-set = Set by
undecreed = Not yet set by decree

## Open data
open-title = Open data
open-lead = This register as files to work with, to print, and for other portals to fetch. All of them are made from the same texts as the pages of this site.
open-files = Files
open-csv = The table the law asks for, seven columns, for spreadsheets and programs
open-csv-more = UTF-8, commas, one row for each item. What begins with = + - @ has a single quote before it, so that no spreadsheet runs it as a formula.
open-xlsx = The same table for spreadsheets
open-xlsx-more = No formulas and no macros; ready to print on A4, landscape.
open-pdf = The same table to print and sign
open-pdf-more = A4, landscape, with room for signatures; for screen readers and for the archive too (PDF/A-2a, PDF/UA-1).
open-volume = Volume { $n }
open-volumes = A long register is cut into volumes. A full volume changes only when something in it changes.
open-json = Everything public about each document, for programs
open-json-more = With addresses, digests, the history of revisions, and what was withdrawn. Its form is described by
open-json-schema = its schema (JSON Schema)
open-package = The table described as a Data Package
open-package-more = It has the size and the digest of dip.csv, so that the file can be checked.
open-columns = The columns described as CSV on the Web
open-catalog = A catalogue for data portals
open-catalog-more = DCAT-AP 3.0.1 in JSON-LD; each document is a dataset with its files and their digests. For CKAN: choose DCAT RDF, with rdf_format json-ld.
open-microdata = The page of each document says to search engines what it is, in the words of schema.org (microdata).
open-other = Each class, unit and year has a CSV table and an Atom feed of its own; their addresses are at the foot of that list.
open-meaning = What the columns mean
open-column-1 = The permanent number of the item in the register. It is never used again, and the address of its page ends with it.
open-column-2 = The title of the item, then a summary of what it says.
open-column-3 = The officer or unit that keeps it; several are separated by semicolons.
open-column-4 = The officer who is responsible for making or publishing it.
open-column-5 = The day, month or year when it was made, as far as known, and the place.
open-column-6 = Printed, recorded or online; several are separated by commas.
open-column-7 = How long the record is kept: the active period, the inactive period, and what happens to it in the end.
open-use = Using this data
open-use-1 = What this register lists is public information and open to everyone. Name the public body and the address of the document when you cite it. A document that holds the work of others may have conditions of its own.
open-use-2 = The data at this address is always the newest. To cite a certain state, use the address of the document's revision and its digest.
open-all = All open data

## The printed list
print-title = Register of Public Information
print-volume = Volume { $n }
print-lead = { $n ->
    [one] { $n } item
   *[other] { $n } items
  } in force, in the order of first approval.
print-lead-newest = { $n ->
    [one] { $n } item
   *[other] { $n } items
  } in force, in the order of first approval; the latest approval is of { $date }.
print-summary = A table of seven columns: number, summary, holder, person responsible, time and place, form, and retention.
print-history = The history of publications when this list was made: { $n } lines, SHA-256 { $digest }.
print-page = Page { $n } of { $all }
print-year = First published in { $year }
print-signatures = Decision and consent
print-agreed = Agreed,
print-set = Set in
print-on = on
print-name = Name
print-nip = Employee number
print-ppid = PPID
print-superior = Superior of the PPID

## Search
nav-cari = Search
missing-search = Search public information
search-title = Search public information
search-lead = Search with everyday words or a document's number. What attachments say is searched too.
search-label = Words to look for
search-button = Search
search-narrow = Narrow the results
search-class = Class
search-unit = Unit
search-year = Year
search-any = all
search-still = The search does not run here: it needs JavaScript. If you opened this page as a file from a folder, its search and its links cannot work. Show the site with the command
search-still-command = maklumat serve --published
search-noscript = If the search does not run in your browser:
search-letters = see all titles from A to Z
search-limits = Searched are titles, summaries, texts, keywords, numbers and what attachments say (about the first hundred pages of each file). Words inside pictures and scans cannot be read. Other forms of a word are found too.
search-found = { $n } items found.
search-found-one = One item found.
search-none = Nothing was found.
search-waiting = Searching …
search-word = First type a word to look for; your choices then narrow the results.
search-broken = The search cannot run. Check your connection and try again, or open the list of titles from A to Z.
search-partly = A part of the index did not load, so some results may be missing. Try again.
search-more = Show more
search-in = In the attachment
search-results = Search results
search-empty-title = What you can try
search-empty-1 = Check the spelling, use other words, or fewer.
search-empty-2 = Clear the class, unit and year.
search-empty-dik = See whether the information is excluded
search-empty-ask = Still nothing? You have the right to ask for it:
search-empty-ask-link = how to ask for information
opensearch = Search the public information of { $name }
letters-title = All titles from A to Z
letters-lead = All public information in force, by title.
letters-count = { $n ->
    [one] { $n } item
   *[other] { $n } items
  }
letters-hint = To search this page, use your browser's “find in page”.
letters-nav = Letters
letters-pages = Pages of this letter
letter-title = Titles beginning with { $letter }
letter-page-title = Titles beginning with { $letter }, page { $number }
letter-others = 0–9 and others
letter-here = this page

## The service
nav-service = Service
clock = { $hour }:{ $minute }
day-1 = Monday
day-2 = Tuesday
day-3 = Wednesday
day-4 = Thursday
day-5 = Friday
day-6 = Saturday
day-7 = Sunday
contact-ask = Ask for information
contact-object = Object
service-title = Information service
service-lead = How to ask for public information, object, and take a dispute to the Information Commission.
service-missing = Not filled in yet.
service-contact = Where
service-desk = In person
service-post = By letter
service-mail = E-mail
service-phone = Telephone
service-site = Site
service-hours = Opening hours
service-closed = closed
service-days-off = Closed on public holidays.
service-ask = Ask for information
service-ask-1 = Look in this register first. What is published can be read and downloaded without asking.
service-ask-2 = If it is not there, send a request in one of the ways above. Say your name and address, the information you ask for, why, in which form, and how it should reach you.
service-ask-3 = You get a receipt that the request arrived.
service-ask-4 = A written answer comes within 10 working days of the request.
service-ask-5 = This can be extended once by at most 7 working days, with the reason in writing.
service-ask-6 = If the request is refused, the answer says why.
service-form-request = Form for a request
service-object = Object
service-object-lead = You can object when:
service-ground-1 = the request was refused because the information is excluded;
service-ground-2 = periodic information is not provided;
service-ground-3 = the request was not answered;
service-ground-4 = the answer is not what was asked for;
service-ground-5 = the request was not fulfilled;
service-ground-6 = the cost is not reasonable; or
service-ground-7 = the information came after the time limit.
service-object-1 = Object in writing to the superior of the PPID within 30 working days of learning of the reason.
service-object-2 = The superior answers in writing within 30 working days of receiving the objection.
service-form-objection = Form for an objection
service-dispute = Information Commission
service-dispute-1 = If the superior's answer does not satisfy you, or none comes within 30 working days, you can take the dispute to the Information Commission within the next 14 working days.
service-limits = These time limits are those of Act 14 of 2008.
service-cost = Cost
service-disability = For persons with disabilities
service-disability-more = How to ask for a document in another form:
service-procedures = Procedures that this body has set:
service-pledge = Service pledge
service-pledge-lead = What this body promises those who ask:
service-standards = Seven service standards
service-standards-lead = They must be set and published: Information Commission Regulation 1 of 2021, article 23 (2).
service-letter = Letter
service-standard = Standard
service-document = Document
service-reports = Yearly reports on the service
service-reports-lead = How many requests there were, how long they took, what came of them and why some were refused, published every year: Act 14 of 2008, article 12.
ask-title = Ask for more, or object
ask-lead = Do you need a copy, another form, or a part that is not open? Give the number { $id } in your request.
ask-about = about { $id }
ask-excluded = Do you disagree with this exclusion? Ask for the information; if it is refused, object.
missing-service = Ask for information that is not here
list-ask = You can ask for information that is not in the list.

## Accessibility
accessibility-title = Accessibility
accessibility-lead = How far everyone can use this site, what is still missing, and how to ask for another form.
accessibility-aim = The aim
accessibility-aim-1 = This site is built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.
accessibility-tested = What was tested
accessibility-tested-1 = Its default look was tested with axe-core in the Chromium browser, 360 and 1280 pixels wide, light and dark.
accessibility-tested-2 = Every page can be read without JavaScript, 320 pixels wide without scrolling sideways, and used with the keyboard alone.
accessibility-tested-3 = The site was not yet tested with people who use a screen reader.
accessibility-gaps = What is missing
accessibility-gaps-1 = Attachments are made outside this site. Some are scans or pictures, which cannot be read out or searched.
accessibility-gaps-2 = Some PDFs do not give their title, language or structure, which makes them hard to follow with a screen reader.
accessibility-gaps-3 = Recordings may come without a transcript.
accessibility-files = Attachments without text
accessibility-none = No attachment is known to be without text.
accessibility-count = { $n ->
    [one] { $n } attachment
   *[other] { $n } attachments
  } of documents in force
accessibility-newest = the newest { $n } are shown
accessibility-table = All of them, also of earlier revisions (CSV)
accessibility-file = File
accessibility-what = What it is
accessibility-ask = Ask for another form
accessibility-ask-1 = Ask for a version as text, in large print, or to have it read to you. Give the number of the document.
accessibility-ask-2 = Did something on this site stop you? Tell us which page it was and what happened.
note-scan = scan
note-picture = picture
note-recording = recording
file-pages = { $n ->
    [one] { $n } page
   *[other] { $n } pages
  }
file-scan = A scan: its text cannot be read out, searched or copied.
file-picture = A picture: what it shows cannot be read out or searched.
file-recording = A recording: what it says cannot be read or searched. If this page has no transcript, ask for one.
file-other-form = Ask for another form
toc-label = Contents of the text
cite-register = Public information register { $register }
print-code = QR code that leads to this document

## Old addresses
moved-title = This address has moved
moved-lead = The document that used to be here is now at its permanent address:
