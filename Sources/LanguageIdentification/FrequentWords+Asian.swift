extension FrequentWords {
  static let kurmanji: StaticString = """
    û ku di de ji bi li ev ew ez tu em hûn wan wî wê min te me we jî bû bûn dike dikin dibe dibin hatiye
    hat kir kirin ye ne na erê her hemû gelek pir jê lê bo ji bo piştî berî bê heta niha îro duh sibê
    çi kî kengî çima çawa kurd kurdî kurdistan roj sal jiyan cîhan welat bajar mirov mêr jin zarok mal av
    kar baş spas silav nû mezin du sê yekem yê ya yên dikare divê got heye tune
    """

  static let indonesian: StaticString = """
    yang dan di ke dari untuk dengan pada adalah ini itu tidak dalam akan juga oleh sebagai karena atau
    ada bisa dapat telah sudah belum saya kamu anda dia mereka kami kita aku kau nya lebih sangat banyak
    semua setiap hanya masih saat ketika setelah sebelum antara tanpa namun tetapi tapi jika kalau maka
    bahwa seperti apa siapa mana kapan mengapa bagaimana hari tahun waktu hidup dunia negara kota orang
    laki perempuan wanita anak rumah air kerja baik terima kasih tolong halo selamat pagi malam ya bukan
    pemerintah indonesia presiden malaysia dua tiga pertama baru besar menjadi para sekarang kemarin besok
    selalu lagi sedang harus boleh ialah kepada tersebut secara serta hingga sampai tentang atas
    boleh awak tak telah nak
    """

  static let vietnamese: StaticString = """
    và của là có không được cho các một những trong người với đã để này khi từ đến về cũng như ở ra còn
    phải nhiều tại hay trên vào thì sẽ nếu nhưng vì sau trước đó đang rất tôi bạn anh chị em ông bà nó họ
    chúng ta mình gì ai đâu sao nào việc năm ngày giờ nước thành phố việt nam chính phủ xin chào cảm ơn
    nhà con mới lớn hai ba theo bị lại làm đi nói biết hơn nhất
    """

  static let filipino: StaticString = """
    ang ng sa na mga at ay si ni ito iyon siya niya sila nila ako ko ikaw ka kami namin tayo natin
    kayo hindi may mayroon wala para kung dahil pero ngunit din rin lang lamang na pa nang ano sino saan
    kailan bakit paano isang dalawa tatlo una bago malaki taon araw oras buhay mundo bansa lungsod tao
    lalaki babae anak bata bahay tubig trabaho mabuti salamat po opo oo kumusta maganda umaga gabi
    pamahalaan pilipinas pangulo ngayon kahapon bukas palagi lahat bawat mas naman kanyang kanilang aking
    """

  static let hindustani: StaticString = """
    hai hain ka ki ke ko se mein main par aur ya nahi nahin kya kyun kyon kaise kahan kab kaun yeh ye woh
    wo hum tum aap mera meri mere tera teri tumhara hamara uska uski unka iska bhi hi toh tha thi raha
    rahi rahe kar karna karte karo kiya gaya gayi hua hui ho hoga jo jab tab ab bahut accha acha theek
    shukriya dhanyavaad namaste ek teen saal din log desh zindagi duniya ghar pani kaam bhai lekin agar
    sab kuch koi wala wali liye saath baad pehle
    """
}
