### مصطلحات طبية: الأدلة والمخاطر وموانع الإجراء والعمليات والطرق وإعادة التأهيل.

## Evidence

evidence-heading = المصادر
evidence-label = المصدر
evidence-kind-label = نوع المصدر
evidence-guideline = دليل إرشادي
evidence-systematic-review = مراجعة منهجية
evidence-narrative-review = مراجعة سردية
evidence-randomised-trial = تجربة معشّاة
evidence-cohort = دراسة أترابية
evidence-case-series = سلسلة حالات
evidence-registry = سجل طبي
evidence-regulator = إشعار من جهة رقابية
evidence-manufacturer = معلومات من الشركة المصنّعة
evidence-expert-opinion = رأي خبراء
evidence-limited = أدلة محدودة
evidence-limited-text = شملت الدراسات عددًا قليلًا من الناس أو كانت صغيرة. وقد تختلف الأرقام الحقيقية عنها.
evidence-participants =
    { $count ->
        [zero] لم يُدرس أحد
        [one] دُرست حالة شخص واحد
        [two] دُرست حالة شخصين
        [few] دُرست حالة { $count } أشخاص
        [many] دُرست حالة { $count } شخصًا
       *[other] دُرست حالة { $count } شخص
    }
evidence-year = نُشر عام { $year }
evidence-accessed = اطُّلع عليه في { $date }

## Risks

risks-heading = المخاطر
risks-intro = هذه القائمة ليست كاملة. اسأل عن المخاطر الأهم في حالتك.
risks-of = المخاطر: { $name }
risk-how-often = مدى التكرار
risk-name = الخطر
risk-severity = مدى الخطورة
risk-what-happens-then = ما الذي يحدث عندئذٍ
risk-frequency-unknown = لا يُعرف عدد مرات حدوثه
risk-frequency-range = من { $low } إلى { $high } من كل { $total } شخص
risk-frequency-single = نحو { $value } من كل { $total } شخص
risk-frequency-per-bone-range = من { $low } إلى { $high } من كل { $total } عظم خضع للإطالة
risk-frequency-per-bone-single = نحو { $value } من كل { $total } عظم خضع للإطالة
severity-minor = طفيف
severity-moderate = متوسط
severity-serious = خطير
severity-life-threatening = مهدِّد للحياة
severity-minor-meaning = يزول من تلقاء نفسه أو بعلاج بسيط
severity-moderate-meaning = يحتاج إلى علاج أو إلى زيارات إضافية
severity-serious-meaning = قد يحتاج إلى عملية أخرى أو يترك ضررًا دائمًا
severity-life-threatening-meaning = قد يؤدي إلى الوفاة ما لم يُعالج فورًا

## Contraindications

contraindications-heading = من لا تناسبه العملية
contraindication-absolute = يجب ألا تُجرى
contraindication-relative = تحتاج إلى حذر خاص وقد تمنع إجراءها

## Bones and body

bone-label = العظم
term-with-meaning = { $term } ({ $meaning })
bone-femur = عظم الفخذ
bone-tibia = الظنبوب
bone-humerus = عظم العضد
bone-forearm = الساعد
bone-femur-plain = العظم بين الورك والركبة
bone-tibia-plain = عظم الساق الأمامي
bone-humerus-plain = العظم بين الكتف والمرفق
bone-forearm-plain = الكعبرة والزند
side-left = الأيسر
side-right = الأيمن
side-both = الجانبان

## Purposes

purpose-label = الغرض
purpose-leg-length-difference = فرق في طول الساقين
purpose-deformity = تصحيح تشوّه
purpose-short-stature-medical = قِصر قامة لسبب طبي
purpose-height-choice = زيادة الطول عن رغبة شخصية

## Procedures

procedure-label = العملية
procedure-who-for = لمن تناسب
procedure-how-performed = كيف تُجرى
procedure-preparation = التحضير
procedure-followup = المتابعة
procedure-alternatives = البدائل
procedure-expected-gain = الزيادة المتوقعة
procedure-gain-typical = المعتاد: { $amount }
procedure-gain-upper = الحد الأعلى في الدراسات: { $amount }
procedure-durations = كم تستغرق
procedure-second-surgery = عملية ثانية
procedure-rehab = إعادة التأهيل
procedure-cost = التكلفة
procedure-doctors = الأطباء
procedure-questions = أسئلة وأجوبة
procedure-methods = الطرق
procedure-at-a-glance = لمحة سريعة
duration-surgery = العملية
duration-stay = الإقامة في المستشفى
duration-lengthening = الإطالة
duration-consolidation = تصلّب العظم الجديد
duration-back-to-work = العودة إلى العمل المكتبي
second-surgery-always = لازمة دائمًا
second-surgery-often = لازمة في كثير من الحالات
second-surgery-sometimes = لازمة أحيانًا
second-surgery-why = السبب

## Methods

method-label = الطريقة
method-advantages = المزايا
method-drawbacks = العيوب
method-hardware-time = مدة بقاء الجهاز
method-rate = المعدل اليومي
method-device = الجهاز
method-maker = الشركة المصنّعة
method-device-class = فئة الجهاز
method-approvals = الموافقات الرسمية
method-approved-since = معتمد منذ { $date }
approach-label = الأسلوب
approach-external = خارجي
approach-internal = داخلي
approach-hybrid = مختلط
approach-external-meaning = إطار خارج الجلد
approach-internal-meaning = مسمار داخل العظم
approach-hybrid-meaning = مسمار داخل العظم مع إطار خارجي
mri-safe-yes = آمن
mri-safe-conditional = بشروط فقط
mri-safe-no = غير آمن
mri-safe-unknown = غير معروف

## Comparison of methods

compare-heading = مقارنة الطرق
compare-caption = مقارنة بين { $methods }
compare-choose = اختر الطرق التي تريد مقارنتها
compare-approach = الأسلوب
compare-device = الجهاز
compare-no-device = لا يُذكر منتج بعينه
compare-hardware-time = مدة بقاء الجهاز
compare-rate = المعدل اليومي
compare-weight-bearing = تحميل الوزن على الساق
compare-infection-care = العناية لتجنب العدوى
compare-scars = الندوب
compare-removal = إزالة الجهاز
compare-mri = التصوير بالرنين المغناطيسي
compare-second-surgery = العملية الثانية
compare-further-surgery = عمليات أخرى
compare-follow-up-visits = زيارات المتابعة
compare-driving = قيادة السيارة
compare-flying = السفر بالطائرة
compare-sports = الرياضة
compare-washing = الاغتسال والاستحمام
compare-clothing = الملابس
compare-pain = الألم
compare-daily-life = الحياة اليومية
compare-less-suitable = لمن هي أقل ملاءمة
compare-cost = التكلفة
compare-only-differences = أظهر الفروق فقط
compare-no-data = لا بيانات

## Rehabilitation

rehab-phase = المرحلة { $number }
rehab-weeks = من الأسبوع { $from } إلى الأسبوع { $to }
rehab-week = الأسبوع { $week }
rehab-goals = الأهداف
rehab-allowed = المسموح
rehab-not-allowed = غير المسموح
rehab-red-flags = اتصل بنا أو بالطوارئ في هذه الحالات
rehab-mobility-aids = وسائل المساعدة على المشي
rehab-work-school = العمل والدراسة
rehab-timeline-heading = الجدول الزمني
rehab-times-differ = هذه المدد هي المعتادة. فريقك الطبي هو من يحدد مددك.
exercise-repetitions =
    { $count ->
        [zero] لا تكرار
        [one] مرة واحدة
        [two] مرتان
        [few] { $count } مرات
        [many] { $count } مرة
       *[other] { $count } مرة
    }
exercise-sets =
    { $count ->
        [zero] لا مجموعات
        [one] مجموعة واحدة
        [two] مجموعتان
        [few] { $count } مجموعات
        [many] { $count } مجموعة
       *[other] { $count } مجموعة
    }
exercise-stop-if = توقف إذا
