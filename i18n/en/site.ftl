### The frame of every page: navigation, languages, search, notices and errors.

## Landmarks and navigation

skip-link = Skip to main content
nav-main-label = Main menu
nav-open = Menu
nav-home = Home
nav-procedures = Procedures
nav-articles = Articles
breadcrumb-label = You are here
toc-heading = On this page
related-heading = Related pages
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

## Languages

language-switcher-label = Language
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
translation-behind = The { $source } text of this page has changed since it was translated. The newest information is in the { $source } text.
translation-machine = A machine translated this page from { $source }. Nobody has checked it yet.
translation-read-source = Read the original text
fallback-section-notice = This section is not yet available in { $language }. You are reading the { $source } text.
read-in-language = Read this page in { $language }
link-in-language = (in { $language })

## Dates and authorship

reviewed-by = Reviewed by
last-reviewed = Last reviewed
next-review-due = Next review due
updated = Updated
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
emergency-not-monitored = Messages sent through this site are not read around the clock.

## Footer

footer-contact-heading = Contact
footer-edit-page = Suggest a change to this page
opening-hours-heading = Opening hours
opening-hours-closed = Closed
opening-hours-range = { $from } to { $to }
opening-hours-zone = Times are local time in { $place }

## Feeds

feed-title = { $name }: articles
feed-link = Web feed

## Errors

not-found-home = Go to the home page
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

## Pictures

picture-sample = Sample picture
picture-generated = Made by a program
picture-description = Description of the picture
picture-credit = Picture: { $name }
pair-label = Comparison of two pictures
pair-before = Before
pair-after = After
# { $time } is a number of months.
pair-interval = Time between the two pictures: { $time }.
pair-same-conditions = Both were made under the same conditions.
pair-other-conditions = They were made under different conditions; compare them with care.
