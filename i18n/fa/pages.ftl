### واژه‌های گونه‌های صفحه.

## Articles

article-author = نویسنده
article-key-points = نکته‌های اصلی
article-sponsored = محتوای حمایت‌شده
articles-in-category = مقاله‌های دستهٔ { $category }

## Doctors

doctor-role = سمت
doctor-specialty = تخصص
doctor-registrations = پروانه‌های پزشکی
doctor-registration-verify = بررسی این پروانه
doctor-registration-valid-until = معتبر تا { $date }
doctor-qualifications = مدارک تحصیلی و تخصصی
doctor-languages = زبان‌ها
doctor-interests = زمینه‌های کاری
doctor-publications = انتشارات علمی
doctor-conflicts-of-interest = تعارض منافع
doctor-articles = مقاله‌های { $name }
doctor-reviewed-pages = صفحه‌هایی که { $name } بازبینی کرده است
doctor-former = دیگر در اینجا کار نمی‌کند

## Costs

cost-package = بسته
cost-price = قیمت
cost-includes = شامل
cost-excludes = بدون
cost-valid-until = معتبر تا { $date }
cost-expired = برآورد به‌روز بخواهید
cost-conditions = شرایط
cost-payment = پرداخت
cost-financing = تأمین مالی
cost-financing-apr = نرخ سالانه
cost-financing-term = دورهٔ بازپرداخت
cost-financing-example = نمونهٔ گویا
cost-refund = بازگرداندن وجه
cost-if-complications = در صورت بروز عارضه چه کسی می‌پردازد
cost-not-included = آنچه در هیچ بسته‌ای نیست
cost-estimate-note = قیمت‌ها برآوردی‌اند. پس از مشاوره برآورد کتبی دریافت می‌کنید.

## Patient stories

story-age = سن
story-origin = اهل
story-alias = نام در این روایت
story-procedure = عمل
story-method = روش
story-start-height = قد پیش از عمل
story-gain = افزایش
story-weeks = از عمل تا راه رفتن بدون وسیلهٔ کمکی
story-followup = مدت پیگیری
story-complications = عارضه‌ها
story-checked-by = بررسی‌کننده
story-incentive-none = این فرد برای روایت خود چیزی دریافت نکرده است.
story-consent = با رضایت کتبی منتشر شده و این رضایت هر زمان پس‌گرفتنی است
story-before = پیش از درمان
story-after = پس از درمان
story-week = هفتهٔ { $week }
testimonial-translated = ترجمه از { $language }
testimonial-original = نمایش متن اصلی
testimonial-edited = کوتاه‌شده
testimonial-unedited = بدون ویرایش
testimonial-incentive = این فرد برای این گفته امتیازی دریافت کرده است.
testimonial-incentive-none = برای این گفته چیزی داده نشده است
testimonial-source-direct = مستقیم به ما گفته شده است
testimonial-source-third-party = در جای دیگری منتشر شده است
testimonial-source-link = منبع

## International patients

international-services = کارهایی که هماهنگ می‌کنیم
international-visa = کمک برای روادید
international-stay = مدت اقامت
international-steps = گام‌به‌گام
international-companion = همراه
international-interpreters = مترجمان
international-fit-to-fly = چه زمانی می‌توانید پرواز کنید
international-remote-followup = پیگیری از راه دور
international-aftercare-home = اگر در خانه مشکلی پیش آید
international-emergency-path = در وضعیت اورژانسی
international-insurance = بیمه
international-records = پروندهٔ پزشکی شما
country-travel = سفر
country-documents = مدارک
country-local-followup = پیگیری نزدیک شما
country-currency = واحد پول

## Contact

contact-address = نشانی
contact-phone = تلفن
contact-email = ایمیل
contact-whatsapp = واتساپ
contact-hours = ساعت‌های کار
contact-arrival = چگونه به اینجا برسید
contact-map = نقشه
contact-route = مسیریابی
contact-response-time = زمان پاسخ‌گویی
contact-not-for-emergencies = برای موارد اورژانسی نیست
contact-other-channels = راه‌های دیگر تماس

## Clinic

clinic-licences = پروانه‌ها
clinic-licence = { $authority }، شمارهٔ { $number }
clinic-accreditations = اعتباربخشی‌ها
clinic-valid-until = معتبر تا { $date }
facts-heading = واقعیت‌ها

## Questions and glossary

faq-heading = پرسش و پاسخ
faq-see-also = همچنین ببینید
glossary-aka = نام‌های دیگر
glossary-letter = واژه‌های حرف { $letter }
glossary-back = بازگشت به واژه‌نامه

## Calculators

calculator-inputs = چه پرسیده می‌شود
calculator-input = پرسش
calculator-range = پاسخ‌های ممکن
calculator-step = با گام
calculator-assumptions = فرض‌ها
calculator-based-on = بر پایهٔ
calculator-not-a-promise = نتیجه برآوردی بر پایهٔ مطالعه‌های منتشرشده است و وعده‌ای در آن نیست.

## Legal

legal-version = نسخهٔ { $version }
legal-effective-from = قابل اجرا از { $date }
legal-supersedes = جایگزینِ
legal-superseded-by = جایگزین‌شده با
legal-changes = چه چیزی تغییر کرده است
legal-jurisdiction = قانون حاکم
legal-approved-by = تأییدکننده
legal-authoritative = این ترجمه تنها برای آگاهی است. متن { $language } معتبر است.
legal-earlier-versions = نسخه‌های پیشین

## Doctors, costs, patients from abroad and contact: further words

specialty-orthopaedic-surgery = جراحی ارتوپدی
specialty-paediatric-orthopaedics = ارتوپدی کودکان
specialty-anaesthesiology = بیهوشی
specialty-rehabilitation-medicine = طب توان‌بخشی
specialty-radiology = رادیولوژی
specialty-psychiatry = روان‌پزشکی
doctor-registration-number = شماره
doctor-practising-since-label = شاغل به طبابت از سال
doctor-profiles = صفحه‌ها در وبگاه‌های دیگر
doctor-more =
    { $count ->
        [one] و { $count } صفحهٔ دیگر
       *[other] و { $count } صفحهٔ دیگر
    }
cost-packages = بسته‌ها و قیمت‌ها
cost-every-includes = آنچه در همهٔ این بسته‌ها هست
cost-every-excludes = آنچه جزو این قیمت‌ها نیست
cost-also-includes = افزون بر آن
cost-table-caption = بسته‌ها: { $name }
cost-caption-all = بسته‌ها
international-countries = کشور به کشور
contact-channels = راه‌های تماس با ما
contact-form = فرم
clinic-name = نام
clinic-legal-name = نام حقوقی
clinic-languages = زبان‌هایی که به آن‌ها سخن می‌گوییم
clinic-founded-label = سال بنیان‌گذاری
clinic-profiles = در وبگاه‌های دیگر
