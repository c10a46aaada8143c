### قاب همهٔ صفحه‌ها: راهبری، زبان‌ها، جست‌وجو، یادداشت‌ها و خطاها.

## Landmarks and navigation

skip-link = رفتن به محتوای اصلی
nav-main-label = فهرست اصلی
nav-open = فهرست
nav-home = خانه
nav-procedures = عمل‌ها
nav-articles = مقاله‌ها
breadcrumb-label = شما اینجا هستید
toc-heading = در این صفحه
related-heading = صفحه‌های مرتبط
show-all = نمایش همه
back-to-top = بازگشت به بالا
print-page = چاپ این صفحه
share-page = هم‌رسانی این صفحه
copy-link = رونوشت پیوند
copied = رونوشت شد
details-show = نمایش جزئیات
details-hide = پنهان کردن جزئیات
external-link-hint = وبگاه دیگری باز می‌شود
new-tab-hint = در زبانهٔ تازه باز می‌شود
download-link = دریافت { $name } ({ $format }، { $size })
heading-anchor = پیوند به بخش { $title }
table-scroll-label = جدولی که می‌توان آن را به پهلو پیمود.

## Languages

language-switcher-label = زبان
language-name-ar = عربی
language-name-de = آلمانی
language-name-en = انگلیسی
language-name-es = اسپانیایی
language-name-fa = فارسی
language-name-fr = فرانسوی
language-name-ru = روسی
language-name-tr = ترکی
language-name-zh = چینی
fallback-notice = این صفحه هنوز به زبان { $language } در دسترس نیست. شما متن { $source } را می‌خوانید.
fallback-notice-safety = آگاهی‌های پزشکی مهمی در این صفحه تغییر کرده است. تا زمانی که متن { $language } به‌روز شود، متن { $source } را می‌خوانید.
translation-behind = متن { $source } این صفحه پس از ترجمه تغییر کرده است. تازه‌ترین اطلاعات در متن { $source } است.
translation-machine = این صفحه را ماشین از { $source } ترجمه کرده و هنوز کسی آن را بازبینی نکرده است.
translation-read-source = متن اصلی را بخوانید
fallback-section-notice = این بخش هنوز به زبان { $language } در دسترس نیست. شما متن { $source } را می‌خوانید.
read-in-language = این صفحه را به زبان { $language } بخوانید
link-in-language = (به زبان { $language })

## Dates and authorship

reviewed-by = بازبین
last-reviewed = آخرین بازبینی
next-review-due = موعد بازبینی بعدی
updated = به‌روزرسانی
review-overdue = زمان بازبینی این صفحه گذشته است. پیش از تکیه بر آن از ما بپرسید.
date-with-secondary = { $primary } ({ $secondary })
reading-time = { $minutes } دقیقه خواندن

## Pages of a list

pagination-label = صفحه‌ها
pagination-previous = صفحهٔ پیشین
pagination-next = صفحهٔ بعد
pagination-page = صفحهٔ { $page }
pagination-position = صفحهٔ { $page } از { $total }
list-empty = هنوز چیزی اینجا نیست.

## Search

search-heading = جست‌وجو
search-label = جست‌وجو در این وبگاه
search-hint = برای نمونه: درشت‌نی، راه رفتن پس از جراحی، هزینه‌ها
search-button = جست‌وجو
search-clear = پاک کردن جست‌وجو
search-loading = در حال جست‌وجو
search-results-heading = نتیجه‌های جست‌وجو
search-results-count =
    { $count ->
        [0] صفحه‌ای برای { $query } پیدا نشد
        [one] { $count } صفحه برای { $query } پیدا شد
       *[other] { $count } صفحه برای { $query } پیدا شد
    }
search-no-results-help = املای واژه را بررسی کنید، واژه‌ای کوتاه‌تر یا رایج‌تر را بیازمایید، یا از ما بپرسید.
search-more-results = نمایش نتیجه‌های بیشتر
search-error = جست‌وجو در حال حاضر کار نمی‌کند. از فهرست استفاده کنید یا با ما تماس بگیرید.
search-needs-javascript = جست‌وجو به جاوااسکریپت نیاز دارد. بدون آن، فهرست همهٔ صفحه‌ها شما را به همهٔ متن‌ها می‌رساند.
search-best-bet = صفحهٔ پیشنهادی
browse-sections = بر پایهٔ بخش
site-map-heading = همهٔ صفحه‌ها

## Samples, previews and disclaimers

sample-label = نمونه – شخص واقعی نیست
sample-notice = این روایت ساختگی است تا نشان دهد چنین صفحه‌ای چگونه است. هیچ‌کس در آن بیمار واقعی نیست.
sample-alt-prefix = تصویر نمونه:
preview-notice = این یک پیش‌نمایش است. صفحهٔ منتشرشده شاید متفاوت باشد.
disclaimer-heading = توجه کنید
disclaimer-incentive = این فرد برای بازگو کردن روایت خود امتیازی دریافت کرده است.
no-script-notice = برخی کارکردها به جاوااسکریپت نیاز دارند. همهٔ متن‌ها بدون آن خواندنی‌اند.
consent-map = نقشه از شرکت دیگری می‌آید که نشانی اینترنتی (IP) شما را می‌بیند.
consent-map-load = بارگذاری نقشه
consent-video = ویدئو از شرکت دیگری می‌آید که نشانی اینترنتی (IP) شما را می‌بیند.
consent-video-load = بارگذاری ویدئو
media-transcript = متن گفتار
media-captions = زیرنویس
image-enlarge = بزرگ‌نمایی تصویر
image-sensitive = این تصویر زخم یا عمل جراحی را نشان می‌دهد.
image-sensitive-show = نمایش تصویر

## Emergencies

emergency-heading = در وضعیت اورژانسی
emergency-text = منتظر پاسخ ما نمانید. با شمارهٔ اورژانس کشوری که در آن هستید تماس بگیرید یا به نزدیک‌ترین بخش اورژانس بروید.
emergency-not-monitored = پیام‌های فرستاده‌شده از این وبگاه شبانه‌روزی خوانده نمی‌شوند.

## Footer

footer-contact-heading = تماس
footer-edit-page = پیشنهاد تغییر در این صفحه
opening-hours-heading = ساعت‌های کار
opening-hours-closed = بسته
opening-hours-range = { $from } تا { $to }
opening-hours-zone = ساعت‌ها به وقت محلی { $place } است

## Feeds

feed-title = { $name }: مقاله‌ها
feed-link = خوراک وب

## Errors

not-found-home = رفتن به صفحهٔ خانه
gone-title = این صفحه برداشته شده است
gone-text = این صفحه را آگاهانه برداشته‌ایم. نشانی آن دوباره به کار نخواهد رفت.
error-title = مشکلی پیش آمد
error-text = نتوانستیم این صفحه را نشان دهیم. چند دقیقهٔ دیگر دوباره تلاش کنید.
error-reference = اگر دراین‌باره با ما تماس گرفتید، شمارهٔ پیگیری { $reference } را بگویید.
error-retry = تلاش دوباره
offline-title = به اینترنت متصل نیستید
offline-text = اتصال خود را بررسی کنید و دوباره تلاش کنید.

## Clinic: languages, hours and emergency line

language-name-hi = هندی
language-name-ur = اردو
date-range = { $from } تا { $to }
opening-hours-day = روز
opening-hours-time = ساعت‌ها
opening-hours-date = تاریخ
opening-hours-reason = علت
opening-hours-exceptions = تعطیلی‌ها و روزهای کوتاه
opening-hours-period = { $name }، { $dates }
opening-hours-from = از { $date }
emergency-line-opening-hours = در ساعت‌های کار پاسخ داده می‌شود.

## Pictures

picture-sample = تصویر نمونه
picture-generated = ساختهٔ یک برنامهٔ رایانه‌ای
picture-description = شرح تصویر
picture-credit = تصویر: { $name }
pair-label = مقایسهٔ دو تصویر
pair-before = پیش از درمان
pair-after = پس از درمان
# { $time } is a number of months.
pair-interval = فاصلهٔ زمانی میان دو تصویر: { $time }.
pair-same-conditions = هر دو در شرایط یکسان تهیه شده‌اند.
pair-other-conditions = این دو در شرایط متفاوتی تهیه شده‌اند؛ با احتیاط مقایسه کنید.
