import Testing

@Suite("Other languages in the Latin script")
struct LatinRivalTests {
  @Test(
    "French",
    arguments: [
      "Le ministre a déclaré qu'aucune décision n'avait été prise.", "Où as-tu mis les clés ?",
      "Il pleut depuis hier.",
      "Je ne sais pas pourquoi elle est partie.", "Les prix augmentent pour la troisième année.",
      "Merci beaucoup !",
      "Bonjour tout le monde", "Nous avons raté le train.", "C'est la vie.",
      "Elle habite dans une petite maison.",
      "Paris accueille le sommet", "La guerre est finie", "Ils vont au marché.", "Quelle heure est-il ?",
      "LE PRESIDENT EST ARRIVE A LYON",
    ])
  func french(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "German",
    arguments: [
      "Der Minister sagte, es sei noch nichts entschieden.", "Wo hast du die Schlüssel hingelegt?",
      "Es regnet seit gestern.",
      "Ich weiß nicht, warum sie gegangen ist.", "Die Preise steigen im dritten Jahr.", "Vielen Dank!",
      "Guten Morgen",
      "Wir haben den Zug verpasst.", "Das ist mir egal.", "Sie wohnt in einem kleinen Haus.",
      "Berlin wählt neuen Bürgermeister",
      "Der Krieg ist vorbei", "Sie gehen auf den Markt.", "Wie spät ist es?", "DER KANZLER IST IN WIEN",
    ])
  func german(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "Spanish",
    arguments: [
      "El ministro dijo que no se ha tomado ninguna decisión.", "¿Dónde pusiste las llaves?",
      "Llueve desde ayer.",
      "No sé por qué se fue.", "Los precios suben por tercer año.", "Muchas gracias", "Buenos días a todos",
      "Perdimos el tren.", "Así es la vida.", "Vive en una casa pequeña.", "Madrid acoge la cumbre",
      "La guerra ha terminado",
      "Van al mercado.", "¿Qué hora es?", "EL PRESIDENTE LLEGA A LIMA",
    ])
  func spanish(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "Portuguese and Italian",
    arguments: [
      "O ministro disse que nenhuma decisão foi tomada.", "Onde você colocou as chaves?",
      "Chove desde ontem.",
      "Não sei por que ela foi embora.", "Os preços sobem pelo terceiro ano.", "Muito obrigado",
      "Bom dia a todos",
      "Perdemos o trem da manhã.", "Ela mora numa casa pequena.", "A guerra acabou", "Que horas são?",
      "Eles vão ao mercado.",
      "Il ministro ha detto che nulla è stato deciso.", "Dove hai messo le chiavi?", "Piove da ieri.",
      "Non so perché sia partita.", "I prezzi salgono per il terzo anno.", "Grazie mille",
      "Buongiorno a tutti",
      "Abbiamo perso il treno.", "Abita in una piccola casa.", "La guerra è finita", "Che ore sono?",
    ])
  func portugueseAndItalian(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "Turkish and Azerbaijani",
    arguments: [
      "Bakan henüz bir karar alınmadığını söyledi.", "Anahtarları nereye koydun?",
      "Dünden beri yağmur yağıyor.",
      "Neden gittiğini bilmiyorum.", "Fiyatlar üçüncü yıl da artıyor.", "Çok teşekkürler", "Herkese günaydın",
      "Treni kaçırdık.", "Hayat böyle.", "Küçük bir evde yaşıyor.", "Savaş bitti", "Saat kaç?",
      "Pazara gidiyorlar, sonra eve dönecekler.",
      "Ankara zirveye ev sahipliği yapıyor", "Nazir hələ qərar verilmədiyini dedi.", "Bu kitab çox yaxşıdır.",
    ])
  func turkic(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "Dutch and Scandinavian languages",
    arguments: [
      "De minister zei dat er nog geen besluit is genomen.", "Waar heb je de sleutels gelegd?",
      "Het regent sinds gisteren.",
      "Ik weet niet waarom ze is vertrokken.", "De prijzen stijgen voor het derde jaar.", "Dank je wel",
      "Goede morgen",
      "We hebben de trein gemist.", "Ze woont in een klein huis.", "De oorlog is voorbij", "Hoe laat is het?",
      "Ministern sade att inget beslut har fattats.", "Jag vet inte var nycklarna är.",
      "Det regnar sedan igår.",
      "Ministeren sagde, at der ikke er truffet en beslutning.", "Jeg vet ikke hvor nøklene er.",
    ])
  func germanic(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "Indonesian, Malay, Filipino and Vietnamese",
    arguments: [
      "Menteri mengatakan belum ada keputusan.", "Di mana kamu menaruh kunci itu?",
      "Hujan turun sejak kemarin.",
      "Saya tidak tahu mengapa dia pergi.", "Harga naik untuk tahun ketiga.", "Terima kasih banyak",
      "Selamat pagi semua",
      "Kami ketinggalan kereta.", "Dia tinggal di rumah kecil.", "Perang sudah berakhir",
      "Jam berapa sekarang?",
      "Mereka pergi ke pasar.", "Hindi ko alam kung bakit siya umalis.", "Magandang umaga sa inyong lahat",
      "Tôi không biết chìa khóa ở đâu.", "Trời mưa từ hôm qua.",
    ])
  func southeastAsian(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "Other languages of Europe",
    arguments: [
      "Minister powiedział, że nie podjęto jeszcze decyzji.", "Nie wiem, gdzie są klucze.",
      "Nevím, kde jsou klíče.",
      "Prší od včerejška.", "Nem tudom, hol vannak a kulcsok.", "Tegnap óta esik az eső.",
      "Nu știu unde sunt cheile.",
      "Plouă de ieri.", "En tiedä, missä avaimet ovat.", "Ne znam gdje su ključevi.",
      "No sé on són les claus.",
      "Es nezinu, kur ir atslēgas.", "Nežinau, kur yra raktai.", "Ma ei tea, kus võtmed on.",
      "Nuk e di ku janë çelësat.",
    ])
  func european(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }

  @Test(
    "Languages of Africa and Kurdistan",
    arguments: [
      "Waziri alisema kuwa bado hakuna uamuzi.", "Sijui funguo ziko wapi.", "Habari za asubuhi",
      "Bei imepanda kwa mwaka wa tatu.",
      "Wasiirku wuxuu sheegay in aan weli go'aan la gaarin.", "Waad mahadsan tahay",
      "Ministan ya ce har yanzu ba a yanke hukunci ba.",
      "Ban san inda makullin suke ba.", "Ez nizanim kilît li ku ne.",
      "Wezîr got ku hêj biryar nehatiye dayîn.",
    ])
  func africanAndKurmanji(_ text: String) {
    #expect(identify(text).tag == "und-Latn")
  }
}
