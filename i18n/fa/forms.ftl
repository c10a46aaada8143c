### فرم‌ها: خانه‌ها، راهنماها، خطاها و آنچه پس از فرستادن می‌آید.

## Around a form

form-required = الزامی
form-optional = اختیاری
form-required-note = پر کردن همهٔ خانه‌ها الزامی است، مگر آن‌ها که اختیاری نامیده شده‌اند.
form-error-summary-heading = این پاسخ‌ها را بررسی کنید
form-error-prefix = خطا:
form-send = ارسال
form-sending = در حال ارسال
form-continue = ادامه
form-back = بازگشت
form-cancel = انصراف
form-save = ذخیره
form-change = تغییر
form-remove = حذف
form-choose = انتخاب کنید
form-other = موارد دیگر
form-yes = بله
form-no = خیر
form-prefer-not-to-say = ترجیح می‌دهم نگویم
form-characters-left = { $count } نویسه مانده است
form-characters-over = { $count } نویسه بیش از اندازه است
form-privacy-note = تنها آنچه را برای پاسخ لازم است بنویسید. از راه این فرم عکس یا مدرک نفرستید.
form-emergency-note = در وضعیت اورژانسی از این فرم استفاده نکنید.
form-language-note = می‌توانید به این زبان‌ها بنویسید: { $languages }.
form-step = گام { $step } از { $total }
form-no-script = از این راه نیز می‌توانید با ما در تماس باشید: { $channel }.
form-spam-trap = این خانه را خالی بگذارید

## Personal fields

field-name = نام
field-name-hint = آن‌گونه که می‌خواهید شما را خطاب کنیم
field-email = نشانی ایمیل
field-email-hint = به این نشانی پاسخ می‌دهیم
field-phone = شمارهٔ تلفن
field-phone-hint = همراه با کد کشور، برای نمونه { "\u2066" }+۴۴ ۲۰ ۷۹۴۶ ۰۰۰۰{ "\u2069" }
field-country = کشور
field-country-hint = جایی که اکنون زندگی می‌کنید
field-city = شهر
field-preferred-language = زبان دلخواه
field-preferred-channel = چگونه با شما در تماس باشیم
channel-email = ایمیل
channel-phone = تلفن
channel-whatsapp = واتساپ
channel-video = تماس تصویری
channel-in-person = حضوری
field-age-band = سن
field-message = پیام شما
field-message-hint = چه می‌خواهید بدانید؟ جزئیاتی را که نمی‌خواهید از راه اینترنت فرستاده شود ننویسید.
field-procedure = عمل مورد نظر
field-procedure-unsure = هنوز مطمئن نیستم
field-subject = موضوع
field-consent = رضایت
field-consent-withdraw = هر زمان بخواهید می‌توانید رضایت خود را پس بگیرید.
age-band-under-16 = کمتر از ۱۶ سال
age-band-under-18 = کمتر از ۱۸ سال
age-band-16-17 = ۱۶ تا ۱۷ سال
age-band-18-24 = ۱۸ تا ۲۴ سال
age-band-25-34 = ۲۵ تا ۳۴ سال
age-band-35-44 = ۳۵ تا ۴۴ سال
age-band-45-54 = ۴۵ تا ۵۴ سال
age-band-45-plus = ۴۵ سال و بیشتر
age-band-55-plus = ۵۵ سال و بیشتر

## Booking

field-service = خدمت
field-location = محل
field-practitioner = پزشک
field-practitioner-any = هر پزشکی
field-time-zone = منطقهٔ زمانی شما
field-time-zone-hint = ساعت‌ها به این منطقهٔ زمانی نشان داده می‌شوند
field-day = روز
field-time = ساعت
booking-heading = رزرو نوبت
booking-no-times = در این روز ساعت خالی نیست. روز دیگری را برگزینید یا به ما بنویسید.
booking-times-heading = ساعت‌های خالی
booking-clinic-time = { $time } به وقت کلینیک
booking-your-time = { $time } به وقت شما
booking-duration = مدت
booking-price = هزینه
booking-free-of-charge = رایگان
booking-not-decided = مشاوره به معنای تصمیم نیست. پس از آن هر اندازه که بخواهید وقت دارید.
booking-review-heading = بررسی نوبت
booking-confirm = رزرو این ساعت
booking-requested-heading = درخواست شما رسید
booking-confirmed-heading = نوبت شما رزرو شد
booking-cancel = لغو نوبت
booking-reschedule = تغییر نوبت
booking-add-to-calendar = افزودن به تقویم

## Messages after sending

inquiry-heading = از ما بپرسید
inquiry-success-heading = سپاسگزاریم، پیام شما رسید
inquiry-success-text = ظرف { $time } پاسخ می‌دهیم. رونوشتی به نشانی ایمیل شما فرستاده شد.
inquiry-success-text-plain = هرچه زودتر پاسخ می‌دهیم.
form-failure-heading = پیام شما فرستاده نشد
form-failure-text = اشکال از ماست. دوباره تلاش کنید یا از این راه تماس بگیرید: { $channel }.
form-expired = این فرم زمان زیادی باز مانده است. پاسخ‌هایتان را بررسی کنید و دوباره بفرستید.
form-too-many = تلاش‌ها بیش از اندازه بود. چند دقیقه صبر کنید و دوباره تلاش کنید.

## Errors beside fields

error-required = این خانه را پر کنید
error-choose = یک پاسخ برگزینید
error-name-required = نام خود را بنویسید
error-email-required = نشانی ایمیل خود را بنویسید
error-email-format = نشانی ایمیل را مانند { "\u2066" }name@example.com{ "\u2069" } بنویسید
error-phone-format = شمارهٔ تلفن را با کد کشور بنویسید، مانند { "\u2066" }+۴۴ ۲۰ ۷۹۴۶ ۰۰۰۰{ "\u2069" }
error-message-required = پیام خود را بنویسید
error-too-long = حداکثر { $count } نویسه بنویسید
error-too-short = دست‌کم { $count } نویسه بنویسید
error-consent-required = بدون این رضایت نمی‌توانیم پاسخ دهیم
error-date-format = تاریخ را مانند { $example } بنویسید
error-date-past = روزی را برگزینید که نگذشته باشد
error-slot-taken = کس دیگری لحظه‌ای پیش این ساعت را رزرو کرد. ساعت دیگری را برگزینید.
error-unknown-choice = یکی از پاسخ‌های فهرست را برگزینید
error-number-range = عددی از { $low } تا { $high } بنویسید

## Fields of the inquiry, booking and privacy forms

form-privacy-read = با داده‌های شما چه می‌کنیم:
form-try-again = بازگشت به فرم
booking-services-heading = چه چیزهایی را می‌توانید رزرو کنید
field-service-option = { $name } ({ $duration }، { $price })
field-brings-companion = همراه دارم
field-details = توضیح
field-details-hint = موضوع درخواست. لطفاً جزئیات پزشکی را اینجا ننویسید.
field-needs-interpreter = به مترجم نیاز دارم
field-needs-wheelchair = از ویلچر یا عصا استفاده می‌کنم
field-note = هر چه باید بدانیم
field-note-hint = آنچه را نمی‌خواهید از راه اینترنت فرستاده شود ننویسید.
field-place = شهر و کشوری که در آن خواهید بود
field-place-hint = تا ساعت را به وقت شما هم بگوییم
field-preferred-date = روزی که ترجیح می‌دهید
field-preferred-date-hint = با ساعت‌هایی در همین روز یا نزدیک آن پاسخ می‌دهیم
field-preferred-time = چه وقت از روز
field-preferred-time-hint = به وقت کلینیک
field-preferred-time-any = هر ساعتی
field-preferred-time-morning = پیش از ظهر
field-preferred-time-afternoon = بعدازظهر
field-procedure-femur = استخوان ران
field-procedure-tibia = استخوان ساق
field-procedure-leg-length-difference = اختلاف طول پا
field-procedure-second-opinion = نظر پزشک دوم
field-reference = شمارهٔ پیگیری
field-reference-hint = شمارهٔ پرسش، نوبت یا رضایت‌نامه، اگر دارید
field-request = می‌خواهید چه کنیم
field-request-name-hint = نامی که با آن به ما نوشته‌اید
field-request-email-hint = نشانی‌ای که نزد ما هست؛ با آن مطمئن می‌شویم که درخواست از شماست
request-access = رونوشت داده‌هایم را بفرستید
request-correct = داده‌هایم را درست کنید
request-erase = داده‌هایم را پاک کنید
request-restrict = فعلاً از داده‌هایم استفاده نکنید
request-withdraw-media-consent = رضایتم برای تصویر یا روایت را پس می‌گیرم
request-object = با کاربردی از داده‌هایم مخالفم
