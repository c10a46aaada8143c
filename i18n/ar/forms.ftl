### النماذج: الحقول والإرشادات والأخطاء وما بعد الإرسال.

## Around a form

form-required = مطلوب
form-optional = اختياري
form-required-note = جميع الحقول مطلوبة ما لم يُذكر أنها اختيارية.
form-error-summary-heading = تحقق من هذه الإجابات
form-error-prefix = خطأ:
form-send = أرسل
form-sending = جارٍ الإرسال
form-continue = تابع
form-back = رجوع
form-cancel = إلغاء
form-save = احفظ
form-change = غيّر
form-remove = أزل
form-choose = اختر من فضلك
form-other = غير ذلك
form-yes = نعم
form-no = لا
form-prefer-not-to-say = أفضّل ألا أجيب
form-characters-left =
    { $count ->
        [zero] لم يبقَ أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $count } أحرف
        [many] بقي { $count } حرفًا
       *[other] بقي { $count } حرف
    }
form-characters-over =
    { $count ->
        [zero] لا زيادة في الأحرف
        [one] النص أطول بحرف واحد
        [two] النص أطول بحرفين
        [few] النص أطول بمقدار { $count } أحرف
        [many] النص أطول بمقدار { $count } حرفًا
       *[other] النص أطول بمقدار { $count } حرف
    }
form-privacy-note = اكتب ما يلزم للرد عليك فقط. لا ترسل صورًا ولا وثائق عبر هذا النموذج.
form-emergency-note = لا تستخدم هذا النموذج في حالات الطوارئ.
form-language-note = يمكنك الكتابة بهذه اللغات: { $languages }.
form-step = الخطوة { $step } من { $total }
form-no-script = يمكنك أيضًا الوصول إلينا عبر { $channel }.
form-spam-trap = اترك هذا الحقل فارغًا

## Personal fields

field-name = الاسم
field-name-hint = كما تود أن نخاطبك
field-email = البريد الإلكتروني
field-email-hint = سنرد على هذا العنوان
field-phone = رقم الهاتف
field-phone-hint = مع رمز البلد، مثل { "\u2066" }+44 20 7946 0000{ "\u2069" }
field-country = البلد
field-country-hint = حيث تقيم الآن
field-city = المدينة
field-preferred-language = اللغة المفضلة
field-preferred-channel = كيف تفضّل أن نتواصل معك
channel-email = البريد الإلكتروني
channel-phone = الهاتف
channel-whatsapp = واتساب
channel-video = مكالمة فيديو
channel-in-person = حضوريًا
field-age-band = العمر
field-message = رسالتك
field-message-hint = ماذا تود أن تعرف؟ لا تذكر تفاصيل لا ترغب في إرسالها عبر الإنترنت.
field-procedure = العملية التي تهتم بها
field-procedure-unsure = لست متأكدًا بعد
field-subject = الموضوع
field-consent = الموافقة
field-consent-withdraw = يمكنك سحب موافقتك في أي وقت.
age-band-under-16 = أقل من 16
age-band-under-18 = أقل من 18
age-band-16-17 = من 16 إلى 17
age-band-18-24 = من 18 إلى 24
age-band-25-34 = من 25 إلى 34
age-band-35-44 = من 35 إلى 44
age-band-45-54 = من 45 إلى 54
age-band-45-plus = 45 أو أكثر
age-band-55-plus = 55 أو أكثر

## Booking

field-service = الخدمة
field-location = المكان
field-practitioner = الطبيب
field-practitioner-any = أي طبيب
field-time-zone = منطقتك الزمنية
field-time-zone-hint = تظهر الأوقات بهذه المنطقة الزمنية
field-day = اليوم
field-time = الوقت
booking-heading = احجز موعدًا
booking-no-times = لا يوجد وقت متاح في هذا اليوم. اختر يومًا آخر أو راسلنا.
booking-times-heading = الأوقات المتاحة
booking-clinic-time = { $time } بتوقيت العيادة
booking-your-time = { $time } بتوقيتك
booking-duration = المدة
booking-price = السعر
booking-free-of-charge = مجانًا
booking-not-decided = الاستشارة لا تعني اتخاذ قرار. ولك بعدها كل الوقت الذي تحتاج إليه.
booking-review-heading = راجع حجزك
booking-confirm = احجز هذا الوقت
booking-requested-heading = وصلنا طلبك
booking-confirmed-heading = تم حجز موعدك
booking-cancel = إلغاء الموعد
booking-reschedule = تغيير الموعد
booking-add-to-calendar = أضف إلى التقويم

## Messages after sending

inquiry-heading = اسألنا
inquiry-success-heading = شكرًا لك، وصلتنا رسالتك
inquiry-success-text = نرد في غضون { $time }. وأُرسلت نسخة إلى بريدك الإلكتروني.
inquiry-success-text-plain = سنرد في أقرب وقت ممكن.
form-failure-heading = لم تُرسل رسالتك
form-failure-text = الخلل من جانبنا. حاول مرة أخرى أو استخدم { $channel }.
form-expired = بقي هذا النموذج مفتوحًا مدة طويلة. راجع إجاباتك وأرسله مرة أخرى.
form-too-many = محاولات كثيرة. انتظر بضع دقائق ثم حاول مرة أخرى.

## Errors beside fields

error-required = املأ هذا الحقل
error-choose = اختر إجابة
error-name-required = أدخل اسمك
error-email-required = أدخل بريدك الإلكتروني
error-email-format = أدخل عنوان بريد مثل { "\u2066" }name@example.com{ "\u2069" }
error-phone-format = أدخل رقم هاتف مع رمز البلد، مثل { "\u2066" }+44 20 7946 0000{ "\u2069" }
error-message-required = أدخل رسالتك
error-too-long =
    { $count ->
        [zero] اترك هذا الحقل فارغًا
        [one] استخدم حرفًا واحدًا على الأكثر
        [two] استخدم حرفين على الأكثر
        [few] استخدم { $count } أحرف على الأكثر
        [many] استخدم { $count } حرفًا على الأكثر
       *[other] استخدم { $count } حرف على الأكثر
    }
error-too-short =
    { $count ->
        [zero] املأ هذا الحقل
        [one] استخدم حرفًا واحدًا على الأقل
        [two] استخدم حرفين على الأقل
        [few] استخدم { $count } أحرف على الأقل
        [many] استخدم { $count } حرفًا على الأقل
       *[other] استخدم { $count } حرف على الأقل
    }
error-consent-required = لا يمكننا الرد من دون هذه الموافقة
error-date-format = أدخل تاريخًا مثل { $example }
error-date-past = اختر يومًا لم يمضِ
error-slot-taken = حجز شخص آخر هذا الوقت قبل لحظات. اختر وقتًا آخر.
error-unknown-choice = اختر إحدى الإجابات من القائمة
error-number-range = أدخل رقمًا من { $low } إلى { $high }

## Fields of the inquiry, booking and privacy forms

form-privacy-read = كيف نتعامل مع بياناتك:
form-try-again = العودة إلى النموذج
booking-services-heading = ما يمكنك حجزه
field-service-option = { $name } ({ $duration }، { $price })
field-brings-companion = يأتي معي مرافق
field-details = التفاصيل
field-details-hint = موضوع الطلب. لا تكتب هنا تفاصيل عن صحتك.
field-needs-interpreter = أحتاج إلى مترجم
field-needs-wheelchair = أستخدم كرسيًّا متحركًا أو عكازين
field-note = ما ينبغي أن نعرفه
field-note-hint = لا تذكر ما لا تريد إرساله عبر الإنترنت.
field-place = المدينة والبلد حيث ستكون
field-place-hint = لنذكر لك الموعد بتوقيتك المحلي
field-preferred-date = اليوم الذي تفضّله
field-preferred-date-hint = نرد عليك بمواعيد في هذا اليوم أو قريبًا منه
field-preferred-time = الوقت من اليوم
field-preferred-time-hint = بتوقيت العيادة
field-preferred-time-any = أي وقت
field-preferred-time-morning = صباحًا
field-preferred-time-afternoon = بعد الظهر
field-procedure-femur = عظم الفخذ
field-procedure-tibia = عظم الساق
field-procedure-leg-length-difference = فرق في طول الساقين
field-procedure-second-opinion = رأي طبي ثانٍ
field-reference = الرقم المرجعي
field-reference-hint = رقم الاستفسار أو الحجز أو الموافقة، إن كان لديك
field-request = ماذا تريد منا أن نفعل
field-request-name-hint = الاسم الذي كتبت به إلينا
field-request-email-hint = العنوان المعروف لدينا، ونستخدمه للتحقق من أن الطلب منك
request-access = أرسلوا إليّ نسخة من بياناتي
request-correct = صحّحوا بياناتي
request-erase = احذفوا بياناتي
request-restrict = أوقفوا استخدام بياناتي مؤقتًا
request-withdraw-media-consent = أسحب موافقتي على نشر صور أو قصة
request-object = أعترض على استخدام لبياناتي
