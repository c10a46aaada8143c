### إطار كل صفحة: التنقل واللغات والبحث والتنبيهات والأخطاء.

## Landmarks and navigation

skip-link = انتقل إلى المحتوى الرئيسي
nav-main-label = القائمة الرئيسية
nav-footer-label = تذييل الصفحة
nav-open = القائمة
nav-close = إغلاق القائمة
nav-submenu-open = إظهار الصفحات التابعة لـ { $name }
nav-submenu-close = إخفاء الصفحات التابعة لـ { $name }
nav-home = الرئيسية
nav-procedures = العمليات
nav-methods = الطرق الجراحية
nav-cost = التكاليف
nav-stories = قصص المرضى
nav-articles = المقالات
nav-doctors = الأطباء
nav-international = المرضى من خارج البلاد
nav-faq = أسئلة وأجوبة
nav-glossary = معجم المصطلحات
nav-rehab = إعادة التأهيل
nav-contact = اتصل بنا
nav-book = احجز استشارة
nav-inquiry = اطرح سؤالًا
breadcrumb-label = أنت هنا
toc-heading = في هذه الصفحة
related-heading = صفحات ذات صلة
see-also = انظر أيضًا
read-more = اقرأ المزيد
read-more-about = اقرأ المزيد عن { $title }
show-all = عرض الكل
back-to-top = العودة إلى الأعلى
print-page = اطبع هذه الصفحة
share-page = شارك هذه الصفحة
copy-link = انسخ الرابط
copied = تم النسخ
details-show = إظهار التفاصيل
details-hide = إخفاء التفاصيل
external-link-hint = يفتح موقعًا آخر
new-tab-hint = يُفتح في علامة تبويب جديدة
download-link = تنزيل { $name } ({ $format }، { $size })
heading-anchor = رابط إلى القسم { $title }
table-scroll-label = جدول يمكن تمريره أفقيًّا.
footnotes-heading = الهوامش
footnote-back = العودة إلى النص

## Languages

language-switcher-label = اللغة
language-switcher-current = اللغة الحالية
language-name-ar = العربية
language-name-de = الألمانية
language-name-en = الإنجليزية
language-name-es = الإسبانية
language-name-fa = الفارسية
language-name-fr = الفرنسية
language-name-ru = الروسية
language-name-tr = التركية
language-name-zh = الصينية
fallback-notice = هذه الصفحة غير متاحة بعد باللغة { $language }. أنت تقرأ النص باللغة { $source }.
fallback-notice-safety = تغيّرت معلومات طبية مهمة في هذه الصفحة. وإلى أن يُحدَّث النص باللغة { $language }، أنت تقرأ النص باللغة { $source }.
translation-behind = عُدِّل نص هذه الصفحة باللغة { $source } بعد إعداد هذه الترجمة. ولا يمس التعديل المخاطر ولا العلامات التحذيرية.
translation-machine = تُرجمت هذه الصفحة آليًا عن اللغة { $source }، ولم يراجعها أحد بعد.
translation-read-source = اقرأ النص الأصلي
fallback-section-notice = هذا القسم غير متاح بعد باللغة { $language }. أنت تقرأ النص باللغة { $source }.
stale-translation-notice = تغيّر نص هذه الصفحة باللغة { $source } بعد ترجمته. تجد أحدث المعلومات في النص باللغة { $source }.
machine-translation-notice = تُرجم هذا النص آليًا ولم يراجعه شخص بعد.
read-in-language = اقرأ هذه الصفحة باللغة { $language }
link-in-language = (باللغة { $language })

## Dates and authorship

reviewed-by = تمت المراجعة من قِبل
written-by = بقلم
last-reviewed = آخر مراجعة
next-review-due = موعد المراجعة القادمة
updated = آخر تحديث
published = تاريخ النشر
review-overdue = تأخرت مراجعة هذه الصفحة عن موعدها. اسألنا قبل أن تعتمد عليها.
date-with-secondary = { $primary } ({ $secondary })
reading-time =
    { $minutes ->
        [zero] أقل من دقيقة للقراءة
        [one] دقيقة واحدة للقراءة
        [two] دقيقتان للقراءة
        [few] { $minutes } دقائق للقراءة
        [many] { $minutes } دقيقة للقراءة
       *[other] { $minutes } دقيقة للقراءة
    }

## Pages of a list

pagination-label = الصفحات
pagination-previous = الصفحة السابقة
pagination-next = الصفحة التالية
pagination-page = الصفحة { $page }
pagination-position = الصفحة { $page } من { $total }
item-previous = السابق
item-next = التالي
items-count =
    { $count ->
        [zero] لا مواد
        [one] مادة واحدة
        [two] مادتان
        [few] { $count } مواد
        [many] { $count } مادة
       *[other] { $count } مادة
    }
list-empty = لا يوجد شيء هنا بعد.

## Search

search-heading = البحث
search-label = ابحث في هذا الموقع
search-hint = مثال: الظنبوب، المشي بعد الجراحة، التكاليف
search-button = ابحث
search-clear = امسح البحث
search-loading = جارٍ البحث
search-results-heading = نتائج البحث
search-results-count =
    { $count ->
        [zero] لم نجد صفحات عن { $query }
        [one] وجدنا صفحة واحدة عن { $query }
        [two] وجدنا صفحتين عن { $query }
        [few] وجدنا { $count } صفحات عن { $query }
        [many] وجدنا { $count } صفحة عن { $query }
       *[other] وجدنا { $count } صفحة عن { $query }
    }
search-no-results-help = تحقق من الإملاء، أو جرّب كلمة أقصر أو أكثر شيوعًا، أو اسألنا.
search-more-results = عرض مزيد من النتائج
search-error = البحث لا يعمل في الوقت الحالي. استخدم القائمة أو اتصل بنا.
search-needs-javascript = يحتاج البحث إلى جافا سكريبت. من دونها تقودك قائمة كل الصفحات إلى جميع النصوص.
search-best-bet = صفحة نوصي بها
browse-sections = حسب القسم
site-map-heading = كل الصفحات

## Samples, previews and disclaimers

sample-label = نموذج – ليس شخصًا حقيقيًا
sample-notice = هذه القصة متخيَّلة لبيان شكل مثل هذه الصفحة. لا أحد فيها مريض حقيقي.
sample-alt-prefix = صورة نموذجية:
preview-notice = هذه معاينة. قد تختلف الصفحة المنشورة عنها.
disclaimer-heading = يُرجى الانتباه
disclaimer-medical-general = تقدم هذه الصفحة معلومات عامة. وهي لا تغني عن الفحص ولا عن مشورة طبيب يعرف حالتك.
disclaimer-results-vary = تختلف النتائج من شخص إلى آخر. ما مرّ به شخص لا ينبئ بما ستمر به أنت.
disclaimer-height-choice = إطالة الساقين لزيادة الطول وحدها لا تعالج مرضًا. إنها جراحة كبرى لها مخاطر جدية ويستغرق التعافي منها أشهرًا كثيرة.
disclaimer-sponsored = هذا النص مدفوع الأجر. وقد خضع للمراجعة بالقواعد نفسها التي نطبقها على جميع نصوصنا.
disclaimer-incentive = حصل صاحب هذه القصة على منفعة مقابل روايتها.
no-script-notice = تحتاج بعض الوظائف إلى جافا سكريبت. ويمكن قراءة جميع النصوص من دونها.
consent-map = تأتي الخريطة من شركة أخرى سترى عنوان الإنترنت (IP) الخاص بك.
consent-map-load = حمّل الخريطة
consent-video = يأتي الفيديو من شركة أخرى سترى عنوان الإنترنت (IP) الخاص بك.
consent-video-load = حمّل الفيديو
media-transcript = النص المكتوب
media-captions = الترجمة المصاحبة
image-enlarge = تكبير الصورة
image-sensitive = تُظهر هذه الصورة جرحًا أو عملية جراحية.
image-sensitive-show = أظهر الصورة

## Emergencies

emergency-heading = في حالة الطوارئ
emergency-text = لا تنتظر ردًا منا. اتصل برقم الطوارئ في البلد الذي أنت فيه، أو توجّه إلى أقرب قسم طوارئ.
emergency-call = اتصل بالرقم { $number }
emergency-signs-heading = اطلب المساعدة فورًا إذا كان لديك
emergency-not-monitored = الرسائل المرسلة عبر هذا الموقع لا تُقرأ على مدار الساعة.

## Footer

footer-legal-heading = معلومات قانونية
footer-contact-heading = التواصل
footer-about-heading = من نحن
footer-languages-heading = اللغات
footer-copyright = © { $year } { $name }
footer-privacy-choices = خيارات الخصوصية
footer-accessibility = إمكانية الوصول
footer-edit-page = اقترح تعديلًا على هذه الصفحة
opening-hours-heading = ساعات العمل
opening-hours-closed = مغلق
opening-hours-range = من { $from } إلى { $to }
opening-hours-zone = الأوقات بالتوقيت المحلي في { $place }

## Feeds

feed-title = { $name }: المقالات
feed-description = المقالات الجديدة والمنقّحة من { $name }
feed-link = خلاصة الموقع

## Errors

not-found-title = الصفحة غير موجودة
not-found-text = لا توجد صفحة على هذا العنوان. ربما نُقلت، أو كُتب العنوان خطأً.
not-found-search = ابحث عما تحتاج إليه، أو ابدأ من الصفحة الرئيسية.
not-found-home = اذهب إلى الصفحة الرئيسية
not-found-contact = أبلغنا عن الرابط المعطّل
gone-title = أُزيلت هذه الصفحة
gone-text = أزلنا هذه الصفحة عن قصد. ولن يُستخدم عنوانها مرة أخرى.
error-title = حدث خطأ ما
error-text = تعذّر علينا عرض هذه الصفحة. حاول مرة أخرى بعد بضع دقائق.
error-reference = إذا راسلتنا بهذا الشأن فاذكر الرقم المرجعي { $reference }.
error-retry = حاول مرة أخرى
offline-title = أنت غير متصل بالإنترنت
offline-text = تحقق من اتصالك وحاول مرة أخرى.

## Clinic: languages, hours and emergency line

language-name-hi = الهندية
language-name-ur = الأردية
date-range = من { $from } إلى { $to }
opening-hours-day = اليوم
opening-hours-time = الساعات
opening-hours-date = التاريخ
opening-hours-reason = السبب
opening-hours-exceptions = العطل والأيام القصيرة
opening-hours-period = { $name }، { $dates }
opening-hours-from = ابتداءً من { $date }
emergency-line-opening-hours = يُجاب عليه خلال ساعات العمل.
