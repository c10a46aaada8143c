### أسماء الدول والعملات بحسب رموزها.

## Countries

country-name-ae = الإمارات العربية المتحدة
country-name-af = أفغانستان
country-name-az = أذربيجان
country-name-bh = البحرين
country-name-de = ألمانيا
country-name-eg = مصر
country-name-gb = المملكة المتحدة
country-name-in = الهند
country-name-iq = العراق
country-name-ir = إيران
country-name-jo = الأردن
country-name-kw = الكويت
country-name-lb = لبنان
country-name-om = عُمان
country-name-pk = باكستان
country-name-qa = قطر
country-name-sa = المملكة العربية السعودية
country-name-sy = سوريا
country-name-tr = تركيا
country-name-us = الولايات المتحدة
country-name-ye = اليمن

## Currencies

currency-name-aed = درهم إماراتي
currency-name-bhd = دينار بحريني
currency-name-egp = جنيه مصري
currency-name-eur = يورو
currency-name-gbp = جنيه إسترليني
currency-name-inr = روبية هندية
currency-name-iqd = دينار عراقي
currency-name-irr = ريال إيراني
currency-name-jod = دينار أردني
currency-name-kwd = دينار كويتي
currency-name-lbp = ليرة لبنانية
currency-name-omr = ريال عُماني
currency-name-pkr = روبية باكستانية
currency-name-qar = ريال قطري
currency-name-sar = ريال سعودي
currency-name-syp = ليرة سورية
currency-name-try = ليرة تركية
currency-name-usd = دولار أمريكي
currency-name-yer = ريال يمني
