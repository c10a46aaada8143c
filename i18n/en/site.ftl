### The frame of every page: navigation, languages, search, notices and errors.

## Landmarks and navigation

skip-link = Skip to main content
nav-main-label = Main menu
nav-footer-label = Footer
nav-open = Menu
nav-close = Close menu
nav-submenu-open = Show pages under { $name }
nav-submenu-close = Hide pages under { $name }
nav-home = Home
nav-procedures = Procedures
nav-methods = Methods
nav-cost = Costs
nav-stories = Patient stories
nav-articles = Articles
nav-doctors = Doctors
nav-international = International patients
nav-faq = Questions and answers
nav-glossary = Glossary
nav-rehab = Rehabilitation
nav-contact = Contact
nav-book = Book a consultation
nav-inquiry = Ask a question
breadcrumb-label = You are here
toc-heading = On this page
related-heading = Related pages
see-also = See also
read-more = Read more
read-more-about = Read more about { $title }
show-all = Show all
back-to-top = Back to top
print-page = Print this page
share-page = Share this page
copy-link = Copy link
copied = Copied
details-show = Show details
details-hide = Hide details
external-link-hint = opens another website
new-tab-hint = opens in a new tab
download-link = Download { $name } ({ $format }, { $size })
heading-anchor = Link to the section { $title }
table-scroll-label = Table. It can be scrolled sideways.
footnotes-heading = Notes
footnote-back = Back to the text

## Languages

language-switcher-label = Language
language-switcher-current = current language
language-name-ar = Arabic
language-name-de = German
language-name-en = English
language-name-es = Spanish
language-name-fa = Persian
language-name-fr = French
language-name-ru = Russian
language-name-tr = Turkish
language-name-zh = Chinese
# { $language } and { $source } are names of languages from the list above.
fallback-notice = This page is not yet available in { $language }. You are reading the { $source } text.
fallback-notice-safety = Important medical information on this page has changed. Until the { $language } text says the same, you are reading the { $source } text.
translation-behind = The { $source } text of this page was changed after this translation was made. The change does not concern risks or warning signs.
translation-machine = A machine translated this page from { $source }. Nobody has checked it yet.
translation-read-source = Read the original text
fallback-section-notice = This section is not yet available in { $language }. You are reading the { $source } text.
stale-translation-notice = The { $source } text of this page has changed since it was translated. The newest information is in the { $source } text.
machine-translation-notice = This text was translated by a machine and has not yet been checked by a person.
read-in-language = Read this page in { $language }
link-in-language = (in { $language })

## Dates and authorship

reviewed-by = Reviewed by
written-by = Written by
last-reviewed = Last reviewed
next-review-due = Next review due
updated = Updated
published = Published
review-overdue = The review of this page is overdue. Ask us before you rely on it.
date-with-secondary = { $primary } ({ $secondary })
reading-time =
    { $minutes ->
        [one] { $minutes } minute to read
       *[other] { $minutes } minutes to read
    }

## Pages of a list

pagination-label = Pages
pagination-previous = Previous page
pagination-next = Next page
pagination-page = Page { $page }
pagination-position = Page { $page } of { $total }
item-previous = Previous
item-next = Next
items-count =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
list-empty = There is nothing here yet.

## Search

search-heading = Search
search-label = Search this site
search-hint = For example: tibia, walking after surgery, costs
search-button = Search
search-clear = Clear search
search-loading = Searching
search-results-heading = Search results
search-results-count =
    { $count ->
        [0] No page found for { $query }
        [one] { $count } page found for { $query }
       *[other] { $count } pages found for { $query }
    }
search-no-results-help = Check the spelling, try a shorter or more common word, or ask us.
search-more-results = Show more results
search-error = The search is not working at the moment. Use the menu or contact us.
search-needs-javascript = The search needs JavaScript. Without it, the list of all pages leads you to every text.
search-best-bet = Recommended page
browse-sections = By section
site-map-heading = All pages

## Samples, previews and disclaimers

sample-label = Sample – not a real person
sample-notice = This story was made up to show how such a page looks. Nobody in it is a real patient.
sample-alt-prefix = Sample image:
preview-notice = This is a preview. The published page may differ.
disclaimer-heading = Please note
disclaimer-medical-general = This page gives general information. It does not replace an examination and advice from a doctor who knows you.
disclaimer-results-vary = Results differ from person to person. One person’s course does not predict yours.
disclaimer-height-choice = Lengthening for height alone treats no disease. It is major surgery with serious risks and a recovery of many months.
disclaimer-sponsored = This text was paid for. It was checked by the same rules as all our texts.
disclaimer-incentive = The person received a benefit for telling this story.
no-script-notice = Some functions need JavaScript. All texts can be read without it.
consent-map = The map comes from another company, which will see your IP address.
consent-map-load = Load the map
consent-video = The video comes from another company, which will see your IP address.
consent-video-load = Load the video
media-transcript = Transcript
media-captions = Captions
image-enlarge = Enlarge image
image-sensitive = This image shows a wound or an operation.
image-sensitive-show = Show image

## Emergencies

emergency-heading = In an emergency
emergency-text = Do not wait for an answer from us. Call the emergency number of the country you are in, or go to the nearest emergency department.
emergency-call = Call { $number }
emergency-signs-heading = Get help at once if you have
emergency-not-monitored = Messages sent through this site are not read around the clock.

## Footer

footer-legal-heading = Legal
footer-contact-heading = Contact
footer-about-heading = About us
footer-languages-heading = Languages
footer-copyright = © { $year } { $name }
footer-privacy-choices = Privacy choices
footer-accessibility = Accessibility
footer-edit-page = Suggest a change to this page
opening-hours-heading = Opening hours
opening-hours-closed = Closed
opening-hours-range = { $from } to { $to }
opening-hours-zone = Times are local time in { $place }

## Feeds

feed-title = { $name }: articles
feed-description = New and revised articles of { $name }
feed-link = Web feed

## Errors

not-found-title = Page not found
not-found-text = There is no page at this address. It may have moved, or the address may be mistyped.
not-found-search = Search for what you need, or start from the home page.
not-found-home = Go to the home page
not-found-contact = Tell us about the broken link
gone-title = This page was removed
gone-text = We removed this page on purpose. Its address will not be used again.
error-title = Something went wrong
error-text = We could not show this page. Please try again in a few minutes.
error-reference = If you contact us about this, mention the reference { $reference }.
error-retry = Try again
offline-title = You are offline
offline-text = Check your connection and try again.

## Clinic: languages, hours and emergency line

language-name-hi = Hindi
language-name-ur = Urdu
date-range = { $from } to { $to }
opening-hours-day = Day
opening-hours-time = Hours
opening-hours-date = Date
opening-hours-reason = Reason
opening-hours-exceptions = Holidays and short days
opening-hours-period = { $name }, { $dates }
opening-hours-from = from { $date }
emergency-line-opening-hours = Answered during opening hours.
