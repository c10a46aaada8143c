### واژه‌های پزشکی: شواهد، خطرها، موارد منع، عمل‌ها، روش‌ها و توان‌بخشی.

## Evidence

evidence-heading = منابع
evidence-label = منبع
evidence-kind-label = نوع منبع
evidence-guideline = راهنمای بالینی
evidence-systematic-review = مرور نظام‌مند
evidence-narrative-review = مرور روایتی
evidence-randomised-trial = کارآزمایی تصادفی
evidence-cohort = مطالعهٔ هم‌گروهی
evidence-case-series = گزارش مجموعه‌ای از موارد
evidence-registry = سامانهٔ ثبت بیماران
evidence-regulator = اطلاعیهٔ نهاد ناظر
evidence-manufacturer = اطلاعات سازنده
evidence-expert-opinion = نظر متخصصان
evidence-limited = شواهد محدود
evidence-limited-text = افراد کمی بررسی شده‌اند یا مطالعه‌ها کوچک بوده‌اند. عددهای واقعی ممکن است متفاوت باشند.
evidence-participants = { $count } نفر بررسی‌شده
evidence-year = انتشار در سال { $year }
evidence-accessed = خوانده‌شده در { $date }

## Risks

risks-heading = خطرها
risks-intro = این فهرست کامل نیست. بپرسید کدام خطرها برای شما مهم‌ترند.
risks-of = خطرها: { $name }
risk-how-often = فراوانی
risk-name = خطر
risk-severity = شدت
risk-what-happens-then = در این صورت چه می‌شود
risk-frequency-unknown = روشن نیست چند بار رخ می‌دهد
risk-frequency-range = { $low } تا { $high } نفر از هر { $total } نفر
risk-frequency-single = نزدیک به { $value } نفر از هر { $total } نفر
risk-frequency-per-bone-range = { $low } تا { $high } مورد از هر { $total } استخوانی که افزایش طول یافته است
risk-frequency-per-bone-single = نزدیک به { $value } مورد از هر { $total } استخوانی که افزایش طول یافته است
severity-minor = خفیف
severity-moderate = متوسط
severity-serious = جدی
severity-life-threatening = تهدیدکنندهٔ زندگی
severity-minor-meaning = خودبه‌خود یا با درمانی ساده برطرف می‌شود
severity-moderate-meaning = به درمان یا ویزیت‌های بیشتر نیاز دارد
severity-serious-meaning = شاید به عمل دیگری نیاز باشد یا آسیب ماندگار بگذارد
severity-life-threatening-meaning = بدون درمان فوری می‌تواند به مرگ بینجامد

## Contraindications

contraindications-heading = برای چه کسانی مناسب نیست
contraindication-absolute = نباید انجام شود
contraindication-relative = به احتیاط ویژه نیاز دارد و شاید مانع عمل باشد

## Bones and body

bone-label = استخوان
term-with-meaning = { $term } ({ $meaning })
bone-femur = ران
bone-tibia = درشت‌نی
bone-humerus = بازو
bone-forearm = ساعد
bone-femur-plain = استخوان میان لگن و زانو
bone-tibia-plain = استخوان جلوی ساق پا
bone-humerus-plain = استخوان میان شانه و آرنج
bone-forearm-plain = زند زبرین و زند زیرین
side-left = چپ
side-right = راست
side-both = هر دو سو

## Purposes

purpose-label = هدف
purpose-leg-length-difference = اختلاف طول پاها
purpose-deformity = اصلاح ناهنجاری شکل استخوان
purpose-short-stature-medical = کوتاهی قد با علت پزشکی
purpose-height-choice = بلندتر شدن قد به خواست خود فرد

## Procedures

procedure-label = عمل
procedure-who-for = برای چه کسانی است
procedure-how-performed = چگونه انجام می‌شود
procedure-preparation = آماده شدن
procedure-followup = پیگیری
procedure-alternatives = گزینه‌های دیگر
procedure-expected-gain = افزایش طول مورد انتظار
procedure-gain-typical = معمول: { $amount }
procedure-gain-upper = بیشترین مقدار در مطالعه‌ها: { $amount }
procedure-durations = چقدر زمان می‌برد
procedure-second-surgery = عمل دوم
procedure-rehab = توان‌بخشی
procedure-cost = هزینه
procedure-doctors = پزشکان
procedure-questions = پرسش و پاسخ
procedure-methods = روش‌ها
procedure-at-a-glance = در یک نگاه
duration-surgery = عمل
duration-stay = بستری در بیمارستان
duration-lengthening = افزایش طول
duration-consolidation = سفت شدن استخوان تازه
duration-back-to-work = بازگشت به کار پشت‌میزی
second-surgery-always = همیشه لازم است
second-surgery-often = بیشتر وقت‌ها لازم است
second-surgery-sometimes = گاهی لازم است
second-surgery-why = چرا

## Methods

method-label = روش
method-advantages = مزایا
method-drawbacks = معایب
method-hardware-time = مدت ماندن دستگاه
method-rate = میزان روزانه
method-device = دستگاه
method-maker = سازنده
method-device-class = ردهٔ دستگاه
method-approvals = تأییدیه‌ها
method-approved-since = تأییدشده از { $date }
approach-label = رویکرد
approach-external = خارجی
approach-internal = داخلی
approach-hybrid = ترکیبی
approach-external-meaning = چارچوبی بیرون از پوست
approach-internal-meaning = میله‌ای درون استخوان
approach-hybrid-meaning = میله‌ای درون استخوان همراه با چارچوب بیرونی
mri-safe-yes = ایمن
mri-safe-conditional = تنها با شرایط معین
mri-safe-no = ناایمن
mri-safe-unknown = نامعلوم

## Comparison of methods

compare-heading = مقایسهٔ روش‌ها
compare-caption = مقایسهٔ { $methods }
compare-choose = روش‌هایی را برای مقایسه برگزینید
compare-approach = رویکرد
compare-device = دستگاه
compare-no-device = محصول مشخصی نام برده نشده است
compare-hardware-time = مدت ماندن دستگاه
compare-rate = میزان روزانه
compare-weight-bearing = گذاشتن وزن روی پا
compare-infection-care = مراقبت برای پیشگیری از عفونت
compare-scars = جای زخم
compare-removal = خارج کردن دستگاه
compare-mri = تصویربرداری ام‌آرآی
compare-second-surgery = عمل دوم
compare-further-surgery = عمل‌های بعدی
compare-follow-up-visits = ویزیت‌های پیگیری
compare-driving = رانندگی
compare-flying = سفر هوایی
compare-sports = ورزش
compare-washing = شست‌وشو و حمام
compare-clothing = پوشاک
compare-pain = درد
compare-daily-life = زندگی روزمره
compare-less-suitable = کمتر مناسب است برای
compare-cost = هزینه
compare-only-differences = تنها تفاوت‌ها را نشان بده
compare-no-data = داده‌ای نیست

## Rehabilitation

rehab-phase = مرحلهٔ { $number }
rehab-weeks = هفتهٔ { $from } تا { $to }
rehab-week = هفتهٔ { $week }
rehab-goals = هدف‌ها
rehab-allowed = مجاز
rehab-not-allowed = غیرمجاز
rehab-red-flags = در این وضعیت‌ها با ما یا اورژانس تماس بگیرید
rehab-mobility-aids = وسایل کمکی راه رفتن
rehab-work-school = کار و مدرسه
rehab-timeline-heading = جدول زمانی
rehab-times-differ = این زمان‌ها معمول‌اند. زمان‌های شما را تیم درمانتان تعیین می‌کند.
exercise-repetitions = { $count } بار تکرار
exercise-sets = { $count } نوبت
exercise-stop-if = در این صورت تمرین را متوقف کنید
