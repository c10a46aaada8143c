"""The words of the generated articles, one dict per locale with the same shape.

They say nothing medical: only how to arrange the days around a treatment. A sentence of a body is an opener and a
clause; both fit every other of their locale. `{n}` is the number of an article, `{title}` a link to another one.
"""

# Subjects of articles and headings of their parts. The last one ends every article, so it may be linked to.
TOPICS = [
    "packing", "papers", "sleep", "exercises", "meals", "companion",
    "journey", "home", "work", "questions", "checks", "patience",
]
LAST_SECTION = "next-steps"

PHRASES = {
    "en": {
        "title": "{topic}: {aspect}, part {n}",
        "nav_title": "Guide, part {n}",
        "description": (
            "Plain notes on this subject: {topic}. What to arrange, whom to ask and what to write down."
            " This is part {n}."
        ),
        "topics": [
            "Packing for the stay", "Papers and records", "Sleep and rest", "Exercises at home", "Meals and drinking",
            "Your companion", "The journey", "Preparing the home", "Work and school", "Questions for the team",
            "Regular checks", "Mood and patience",
        ],
        "aspects": ["a short guide", "what to arrange", "notes for families", "day by day", "small things that help"],
        "last_section": "Next steps",
        "inner_headings": ["In short", "For your family", "A closer look", "What to write down"],
        "openers": [
            "Before the operation,", "In the first days,", "In the weeks after it,", "When you travel,", "At home,",
            "Before each check,", "After each check,", "If you are unsure,", "In the evening,", "In the morning,",
            "When plans change,", "With your companion,", "On hard days,", "On better days,", "Between two visits,",
            "Before you pay for anything,", "When you talk with the team,", "As soon as you can,",
            "From time to time,", "Whenever something worries you,",
        ],
        "clauses": [
            "write your questions down and take the list with you", "ask what this means for your own plan",
            "keep all letters and pictures in one folder",
            "tell the physiotherapist what was easy and what was hard",
            "do the exercises that were agreed, and no others", "rest between two tasks and raise your legs",
            "note the time at which you took your medicine", "ask who answers the phone at night",
            "have a light meal and a glass of water at hand", "check that shoes, crutches and bag are within reach",
            "let someone else carry what is heavy", "look at the skin in good light and note what you see",
            "read the plan again and mark what is not clear", "allow more time than you think you need",
            "do not change the plan on your own", "tell your family what helps you and what does not",
            "clear the floor of cables and loose carpets", "put a chair where you may need to sit down",
            "compare what was written with what was said", "ask for the word in your own language",
            "keep a copy of every paper at home", "talk about fear and doubt as openly as about pain",
            "find out which entrance has a lift", "choose clothes that are wide and easy to open",
            "give yourself a quiet hour without visitors", "ask which signs mean that you call at once",
            "say so when an answer is too fast or too short", "plan the next day in small steps",
            "sit down before you are tired", "agree on a time for calls with people at home",
            "check the date on every prescription", "leave a light on for the way to the bathroom",
            "take a short note on how you slept", "take part in the small decisions of the day",
            "remember that every person recovers at their own speed", "accept help before you need it badly",
        ],
        "links": [
            "Read more in [{title}]({target}).", "[{title}]({target}) says more about this.",
            "A longer answer is in [{title}]({target}).", "The same subject is met in [{title}]({target}).",
        ],
        "items": [
            "a folder for letters", "a charger with a long cable", "shoes that close well", "the list of your medicines",
            "a pen and a small notebook", "the phone number of the ward", "a bag that hangs on a crutch",
            "a blanket for the journey", "the name of your contact person", "a bottle of water",
            "glasses and their case", "something to read", "a cushion for the seat", "a copy of the passport",
        ],
        "steps": [
            "Read the letter from start to end.", "Mark what you do not understand.", "Call and ask for the person named in it.",
            "Write the answer beside your mark.", "Show the notes to your companion.", "Put the date at the top.",
        ],
        "table": {
            "head": ["When", "What", "Who helps"],
            "rows": [
                ["in the morning", "wash, dress, short exercises", "your companion"],
                ["at noon", "meal, medicine, rest", "your family"],
                ["in the afternoon", "exercises, fresh air", "the physiotherapist"],
                ["in the evening", "look at the skin, make notes", "your companion"],
                ["at night", "light, water and phone in reach", "the ward"],
            ],
        },
        "pages": [
            ("about", "About the clinic"), ("procedures", "Procedures"), ("methods", "Methods"), ("cost", "Costs"),
            ("international", "International patients"), ("doctors", "Doctors"), ("faq", "Questions and answers"),
            ("glossary", "Glossary"), ("contact", "Contact"), ("inquiry", "Ask a question"),
        ],
        "home": "Home",
        "articles": "Articles",
        "tags": "Tags",
    },
    "ar": {
        "title": "{topic}: {aspect}، الجزء {n}",
        "nav_title": "الدليل، الجزء {n}",
        "description": (
            "ملاحظات بسيطة عن هذا الموضوع: {topic}. ما الذي ترتّبه، ومن تسأل، وما الذي تدوّنه. هذا هو الجزء {n}."
        ),
        "topics": [
            "حقيبة الإقامة", "الأوراق والسجلات", "النوم والراحة", "التمارين في البيت", "الطعام والشراب",
            "مرافقك", "السفر", "تجهيز البيت", "العمل والدراسة", "أسئلة للفريق",
            "الفحوص الدورية", "المزاج والصبر",
        ],
        "aspects": ["دليل قصير", "ما الذي ترتّبه", "ملاحظات للأسرة", "يومًا بيوم", "أشياء صغيرة تساعد"],
        "last_section": "الخطوات التالية",
        "inner_headings": ["باختصار", "لأسرتك", "نظرة أقرب", "ما الذي تدوّنه"],
        "openers": [
            "قبل العملية،", "في الأيام الأولى،", "في الأسابيع التي تليها،", "عند السفر،", "في البيت،",
            "قبل كل فحص،", "بعد كل فحص،", "إذا لم تكن متأكدًا،", "في المساء،", "في الصباح،",
            "عندما تتغيّر الخطة،", "مع مرافقك،", "في الأيام الصعبة،", "في الأيام الأفضل،", "بين زيارتين،",
            "قبل أن تدفع أي مبلغ،", "عندما تتحدث مع الفريق،", "في أقرب وقت ممكن،",
            "من حين إلى آخر،", "كلما أقلقك أمر،",
        ],
        "clauses": [
            "اكتب أسئلتك وخذ القائمة معك", "اسأل ماذا يعني هذا لخطتك أنت",
            "احفظ كل الرسائل والصور في ملف واحد",
            "أخبر أخصائي العلاج الطبيعي بما كان سهلًا وما كان صعبًا",
            "قم بالتمارين المتفق عليها ولا تزد عليها", "استرح بين مهمتين وارفع ساقيك",
            "دوّن الوقت الذي تناولت فيه دواءك", "اسأل من يجيب على الهاتف ليلًا",
            "اجعل وجبة خفيفة وكوب ماء في متناول يدك", "تأكد من أن الحذاء والعكازين والحقيبة قريبة منك",
            "دع غيرك يحمل ما هو ثقيل", "انظر إلى الجلد في ضوء جيد ودوّن ما تراه",
            "اقرأ الخطة مرة أخرى وضع علامة على ما ليس واضحًا", "خصّص وقتًا أطول مما تظن أنك تحتاج إليه",
            "لا تغيّر الخطة من تلقاء نفسك", "أخبر أسرتك بما يساعدك وما لا يساعدك",
            "أبعد الأسلاك والسجاد غير المثبّت عن الأرض", "ضع كرسيًا حيث قد تحتاج إلى الجلوس",
            "قارن ما كُتب بما قيل لك", "اطلب أن تُشرح لك الكلمة بلغتك",
            "احتفظ بنسخة من كل ورقة في البيت", "تحدّث عن الخوف والشك بصراحة كما تتحدث عن الألم",
            "اعرف أي مدخل فيه مصعد", "اختر ملابس واسعة وسهلة الفتح",
            "امنح نفسك ساعة هادئة بلا زوار", "اسأل عن العلامات التي تستدعي الاتصال فورًا",
            "قل ذلك إذا كانت الإجابة سريعة أو قصيرة أكثر مما ينبغي", "خطط لليوم التالي بخطوات صغيرة",
            "اجلس قبل أن تتعب", "اتفق على موعد للمكالمات مع الأهل",
            "تحقق من تاريخ كل وصفة طبية", "اترك ضوءًا على الطريق إلى الحمّام",
            "دوّن باختصار كيف نمت", "شارك في القرارات الصغيرة خلال اليوم",
            "تذكّر أن كل شخص يتعافى بسرعته الخاصة", "اقبل المساعدة قبل أن تشتد حاجتك إليها",
        ],
        "links": [
            "اقرأ المزيد في [{title}]({target}).", "تجد تفاصيل أكثر في [{title}]({target}).",
            "الجواب الأطول موجود في [{title}]({target}).", "يتكرر الموضوع نفسه في [{title}]({target}).",
        ],
        "items": [
            "ملف للرسائل", "شاحن بسلك طويل", "حذاء يُغلق جيدًا", "قائمة أدويتك",
            "قلم ودفتر صغير", "رقم هاتف القسم", "حقيبة تُعلّق على العكاز",
            "بطانية للسفر", "اسم الشخص المسؤول عن التواصل معك", "قارورة ماء",
            "النظارة وعلبتها", "شيء للقراءة", "وسادة للمقعد", "نسخة من جواز السفر",
        ],
        "steps": [
            "اقرأ الرسالة من أولها إلى آخرها.", "ضع علامة على ما لا تفهمه.", "اتصل واطلب الشخص المذكور فيها.",
            "اكتب الجواب بجانب علامتك.", "أرِ مرافقك ما دوّنته.", "اكتب التاريخ في الأعلى.",
        ],
        "table": {
            "head": ["متى", "ماذا", "من يساعد"],
            "rows": [
                ["في الصباح", "الغسل واللباس وتمارين قصيرة", "مرافقك"],
                ["عند الظهر", "الطعام والدواء والراحة", "أسرتك"],
                ["بعد الظهر", "التمارين والهواء النقي", "أخصائي العلاج الطبيعي"],
                ["في المساء", "النظر إلى الجلد وتدوين الملاحظات", "مرافقك"],
                ["في الليل", "الضوء والماء والهاتف قريبة منك", "القسم"],
            ],
        },
        "pages": [
            ("about", "عن العيادة"), ("procedures", "العمليات"), ("methods", "الطرق"), ("cost", "التكاليف"),
            ("international", "المرضى من الخارج"), ("doctors", "الأطباء"), ("faq", "أسئلة وأجوبة"),
            ("glossary", "المصطلحات"), ("contact", "اتصل بنا"), ("inquiry", "اطرح سؤالًا"),
        ],
        "home": "الرئيسية",
        "articles": "المقالات",
        "tags": "الوسوم",
    },
    "fa": {
        "title": "{topic}: {aspect}، بخش {n}",
        "nav_title": "راهنما، بخش {n}",
        "description": (
            "یادداشت‌هایی ساده دربارهٔ این موضوع: {topic}. چه چیزی را آماده کنید، از که بپرسید و چه بنویسید. این بخش {n} است."
        ),
        "topics": [
            "وسایل اقامت", "مدارک و پرونده‌ها", "خواب و استراحت", "تمرین در خانه", "خوراک و نوشیدنی",
            "همراه شما", "سفر", "آماده کردن خانه", "کار و درس", "پرسش از گروه درمان",
            "معاینه‌های منظم", "حال و حوصله",
        ],
        "aspects": ["راهنمای کوتاه", "چه باید آماده کرد", "برای خانواده‌ها", "روز به روز", "چیزهای کوچک و سودمند"],
        "last_section": "گام‌های بعدی",
        "inner_headings": ["کوتاه", "برای خانوادهٔ شما", "نگاهی نزدیک‌تر", "چه بنویسید"],
        "openers": [
            "پیش از عمل،", "در روزهای نخست،", "در هفته‌های پس از آن،", "هنگام سفر،", "در خانه،",
            "پیش از هر معاینه،", "پس از هر معاینه،", "اگر مطمئن نیستید،", "هنگام عصر،", "هنگام صبح،",
            "وقتی برنامه عوض می‌شود،", "همراه با همراهتان،", "در روزهای سخت،", "در روزهای بهتر،", "میان دو دیدار،",
            "پیش از هر پرداخت،", "وقتی با گروه درمان گفت‌وگو می‌کنید،", "هرچه زودتر،",
            "گاه‌به‌گاه،", "هر وقت چیزی نگرانتان کرد،",
        ],
        "clauses": [
            "پرسش‌هایتان را بنویسید و فهرست را همراه ببرید", "بپرسید این برای برنامهٔ خود شما چه معنایی دارد",
            "همهٔ نامه‌ها و تصویرها را در یک پوشه نگه دارید",
            "به فیزیوتراپیست بگویید چه چیزی آسان و چه چیزی سخت بود",
            "همان تمرین‌هایی را که قرار شده انجام دهید", "میان دو کار استراحت کنید و پاها را بالا بگذارید",
            "زمان خوردن دارو را یادداشت کنید", "بپرسید شب‌ها چه کسی پاسخ تلفن را می‌دهد",
            "خوراکی سبک و یک لیوان آب دم دست بگذارید", "ببینید کفش، عصا و کیف دم دست باشند",
            "بگذارید دیگری بار سنگین را بردارد", "پوست را در نور خوب نگاه کنید و آنچه می‌بینید بنویسید",
            "برنامه را دوباره بخوانید و جاهای نامفهوم را علامت بزنید", "بیش از آنچه گمان می‌کنید وقت بگذارید",
            "برنامه را خودسرانه تغییر ندهید", "به خانواده بگویید چه چیزی کمک می‌کند و چه چیزی نه",
            "سیم‌ها و فرش‌های لغزنده را از کف خانه جمع کنید", "جایی که شاید بخواهید بنشینید صندلی بگذارید",
            "آنچه نوشته شده را با آنچه گفته شد بسنجید", "بخواهید واژه را به زبان خودتان بگویند",
            "از هر برگه رونوشتی در خانه نگه دارید", "از ترس و تردید هم مانند درد آشکارا سخن بگویید",
            "ببینید کدام ورودی آسانسور دارد", "لباس گشادی برگزینید که آسان باز شود",
            "ساعتی آرام و بی مهمان برای خود بگذارید", "بپرسید با دیدن کدام نشانه‌ها باید فوری تماس بگیرید",
            "اگر پاسخ بسیار تند یا کوتاه بود، همین را بگویید", "روز بعد را در گام‌های کوچک برنامه‌ریزی کنید",
            "پیش از خسته شدن بنشینید", "برای تماس با خانواده ساعتی را قرار بگذارید",
            "تاریخ هر نسخه را نگاه کنید", "برای راه دستشویی چراغی روشن بگذارید",
            "کوتاه بنویسید که چگونه خوابیدید", "در تصمیم‌های کوچک روز سهیم باشید",
            "به یاد داشته باشید که هر کس با سرعت خودش بهبود می‌یابد", "پیش از آنکه ناچار شوید کمک را بپذیرید",
        ],
        "links": [
            "در [{title}]({target}) بیشتر بخوانید.", "[{title}]({target}) در این باره بیشتر می‌گوید.",
            "پاسخ بلندتر در [{title}]({target}) آمده است.", "همین موضوع در [{title}]({target}) هم می‌آید.",
        ],
        "items": [
            "پوشه‌ای برای نامه‌ها", "شارژر با سیم بلند", "کفشی که خوب بسته شود", "فهرست داروهایتان",
            "خودکار و دفترچه‌ای کوچک", "شمارهٔ تلفن بخش", "کیفی که به عصا آویخته شود",
            "پتویی برای سفر", "نام کسی که با او در تماس هستید", "یک بطری آب",
            "عینک و جلد آن", "چیزی برای خواندن", "بالشتکی برای صندلی", "رونوشت گذرنامه",
        ],
        "steps": [
            "نامه را از آغاز تا پایان بخوانید.", "جاهای نامفهوم را علامت بزنید.", "تماس بگیرید و کسی را که نامش آمده بخواهید.",
            "پاسخ را کنار علامت بنویسید.", "یادداشت‌ها را به همراهتان نشان دهید.", "تاریخ را بالای برگه بنویسید.",
        ],
        "table": {
            "head": ["کی", "چه", "چه کسی کمک می‌کند"],
            "rows": [
                ["صبح", "شست‌وشو، لباس، تمرین کوتاه", "همراه شما"],
                ["ظهر", "خوراک، دارو، استراحت", "خانوادهٔ شما"],
                ["بعدازظهر", "تمرین و هوای تازه", "فیزیوتراپیست"],
                ["عصر", "نگاه به پوست و یادداشت", "همراه شما"],
                ["شب", "چراغ، آب و تلفن دم دست", "بخش"],
            ],
        },
        "pages": [
            ("about", "دربارهٔ کلینیک"), ("procedures", "عمل‌ها"), ("methods", "روش‌ها"), ("cost", "هزینه‌ها"),
            ("international", "بیماران خارجی"), ("doctors", "پزشکان"), ("faq", "پرسش و پاسخ"),
            ("glossary", "واژه‌نامه"), ("contact", "تماس با ما"), ("inquiry", "پرسیدن"),
        ],
        "home": "خانه",
        "articles": "مقاله‌ها",
        "tags": "برچسب‌ها",
    },
}

EASTERN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def number(value: int, locale: str) -> str:
    """`value` in the digits that the locale's prose uses."""
    text = str(value)
    return text.translate(EASTERN_DIGITS) if locale == "fa" else text
