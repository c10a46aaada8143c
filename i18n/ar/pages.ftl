### كلمات أنواع الصفحات.

## Articles

article-author = الكاتب
article-key-points = النقاط الرئيسية
article-sponsored = محتوى مموَّل
articles-in-category = مقالات عن { $category }

## Doctors

doctor-role = الوظيفة
doctor-specialty = التخصص
doctor-registrations = التراخيص المهنية
doctor-registration-verify = تحقق من هذا الترخيص
doctor-registration-valid-until = ساري حتى { $date }
doctor-qualifications = المؤهلات
doctor-languages = اللغات
doctor-interests = الاهتمامات المهنية
doctor-publications = المنشورات العلمية
doctor-conflicts-of-interest = تضارب المصالح
doctor-articles = مقالات { $name }
doctor-reviewed-pages = صفحات من مراجعة { $name }
doctor-former = لم يعد ضمن فريقنا

## Costs

cost-package = الباقة
cost-price = السعر
cost-includes = يشمل
cost-excludes = لا يشمل
cost-valid-until = ساري حتى { $date }
cost-expired = اطلب عرض سعر حديثًا
cost-conditions = الشروط
cost-payment = الدفع
cost-financing = التمويل
cost-financing-apr = النسبة السنوية
cost-financing-term = مدة التمويل
cost-financing-example = مثال توضيحي
cost-refund = استرداد المبالغ
cost-if-complications = من يدفع عند حدوث مضاعفات
cost-not-included = ما لا تشمله أي باقة
cost-estimate-note = الأسعار تقديرية. وتتلقى عرض سعر مكتوبًا بعد الاستشارة.

## Patient stories

story-age = العمر
story-origin = من
story-alias = الاسم في هذه القصة
story-procedure = العملية
story-method = الطريقة
story-start-height = الطول قبل العملية
story-gain = الزيادة
story-weeks = من العملية إلى المشي من دون وسائل مساعدة
story-followup = مدة المتابعة
story-complications = المضاعفات
story-checked-by = تم التحقق من قِبل
story-incentive-none = لم يحصل صاحب القصة على أي مقابل.
story-consent = نُشرت بموافقة خطية يمكن سحبها في أي وقت
story-before = قبل العلاج
story-after = بعد العلاج
story-week = الأسبوع { $week }
testimonial-translated = مترجم من { $language }
testimonial-original = اعرض النص الأصلي
testimonial-edited = مختصر
testimonial-unedited = من دون تعديل
testimonial-incentive = حصل صاحب هذه الكلمات على منفعة مقابلها.
testimonial-incentive-none = لم يُعطَ أي مقابل عن هذه الكلمات
testimonial-source-direct = رُويت لنا مباشرة
testimonial-source-third-party = نُشرت في مكان آخر
testimonial-source-link = المصدر

## International patients

international-services = ما ننظمه لك
international-visa = المساعدة في التأشيرة
international-stay = مدة الإقامة
international-steps = خطوة بخطوة
international-companion = المرافق
international-interpreters = المترجمون
international-fit-to-fly = متى يمكنك السفر بالطائرة
international-remote-followup = المتابعة عن بُعد
international-aftercare-home = إذا ظهرت مشكلة بعد عودتك
international-emergency-path = في حالة الطوارئ
international-insurance = التأمين
international-records = ملفك الطبي
country-travel = السفر
country-documents = الوثائق
country-local-followup = المتابعة بالقرب منك
country-currency = العملة

## Contact

contact-address = العنوان
contact-phone = الهاتف
contact-email = البريد الإلكتروني
contact-whatsapp = واتساب
contact-hours = ساعات العمل
contact-arrival = كيف تصل إلينا
contact-map = الخريطة
contact-route = خطط مسارك
contact-response-time = متى نرد
contact-not-for-emergencies = ليس لحالات الطوارئ
contact-other-channels = طرق أخرى للوصول إلينا

## Clinic

clinic-licences = التراخيص
clinic-licence = { $authority }، الرقم { $number }
clinic-accreditations = الاعتمادات
clinic-valid-until = ساري حتى { $date }
facts-heading = حقائق

## Questions and glossary

faq-heading = أسئلة وأجوبة
faq-see-also = انظر أيضًا
glossary-aka = يسمى أيضًا
glossary-letter = مصطلحات تبدأ بالحرف { $letter }
glossary-back = العودة إلى المعجم

## Calculators

calculator-inputs = ما الذي يُسأل عنه
calculator-input = السؤال
calculator-range = الإجابات الممكنة
calculator-step = بفواصل قدرها
calculator-assumptions = الافتراضات
calculator-based-on = بالاستناد إلى
calculator-not-a-promise = النتيجة تقدير مبني على دراسات منشورة. وهي ليست وعدًا.

## Legal

legal-version = النسخة { $version }
legal-effective-from = نافذة من { $date }
legal-supersedes = تحل محل
legal-superseded-by = حلت محلها
legal-changes = ما الذي تغيّر
legal-jurisdiction = القانون الواجب التطبيق
legal-approved-by = جهة الاعتماد
legal-authoritative = هذه الترجمة للعلم فقط. النص المعتمد هو النص باللغة { $language }.
legal-earlier-versions = النسخ السابقة

## Doctors, costs, patients from abroad and contact: further words

specialty-orthopaedic-surgery = جراحة العظام
specialty-paediatric-orthopaedics = جراحة عظام الأطفال
specialty-anaesthesiology = التخدير
specialty-rehabilitation-medicine = طب التأهيل
specialty-radiology = الأشعة
specialty-psychiatry = الطب النفسي
doctor-registration-number = الرقم
doctor-practising-since-label = في المهنة منذ عام
doctor-profiles = صفحات على مواقع أخرى
doctor-more =
    { $count ->
        [zero] ولا صفحات أخرى
        [one] وصفحة أخرى
        [two] وصفحتان أخريان
        [few] و{ $count } صفحات أخرى
        [many] و{ $count } صفحة أخرى
       *[other] و{ $count } صفحة أخرى
    }
cost-packages = الباقات والأسعار
cost-every-includes = تشمل كل باقة هنا
cost-every-excludes = ليس ضمن هذه الأسعار
cost-also-includes = يشمل أيضًا
cost-table-caption = الباقات: { $name }
cost-caption-all = الباقات
international-countries = معلومات بحسب البلد
contact-channels = طرق التواصل معنا
contact-form = النموذج
clinic-name = الاسم
clinic-legal-name = الاسم القانوني
clinic-languages = اللغات التي نتحدثها
clinic-founded-label = سنة التأسيس
clinic-profiles = على مواقع أخرى
