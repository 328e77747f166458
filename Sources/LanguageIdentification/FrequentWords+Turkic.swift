extension FrequentWords {
  static let turkish: StaticString = """
    ve bir bu da de için ile çok ne o ama gibi daha var yok olan olarak en her kadar sonra önce ki ben sen
    biz siz onlar bana sana ona onu beni seni değil mi mı mu mü ise şu şey nasıl neden niçin nerede kim
    hangi ya veya hem diye göre karşı arasında üzerinde içinde olduğu olduğunu etti oldu dedi olacak
    olması eden edilen yeni büyük iki üç ilk yıl yılında gün zaman hayat dünya ülke şehir insan insanlar
    insanların kadın çocuk çocuklar ev su iş iyi teşekkür teşekkürler ederim lütfen merhaba selam evet
    hayır bey hükümet türkiye türk başkanı bugün dün yarın şimdi hiç hep tüm bütün bazı aynı başka kendi
    tarafından ancak fakat artık bile
    """

  static let azerbaijani: StaticString = """
    və bir bu da də üçün ilə çox nə o amma kimi daha var yox olan olaraq ən hər qədər sonra əvvəl ki mən
    sən biz siz onlar mənə sənə ona onu deyil isə necə niyə harada kim hansı ya həm görə qarşı arasında
    üzərində içində olduğu etdi oldu dedi olacaq edən edilən yeni böyük iki üç ilk il ildə gün zaman həyat
    dünya ölkə şəhər insan insanlar qadın uşaq uşaqlar ev su iş yaxşı təşəkkür edirəm salam bəli xeyr
    hökumət azərbaycan prezident bu gün dünən sabah indi heç bütün bəzi eyni başqa öz tərəfindən ancaq lakin
    haqqında bildirib
    """
}
