extension Language {
  static let english = Language(
    tag: "en", digits: "0123456789",
    givenNames: words(
      """
      Ahmad, Ali, Amir, Anwar, Bashir, Dariush, Faisal, Farhad, Fouad, Ghassan, Habib, Hadi, Hamid, Hani, Hashem, \
      Hossein, Ibrahim, Ismail, Jafar, Jamal, Kamal, Karim, Khalid, Mahmoud, Majid, Mansour, Masoud, Mohsen, \
      Mohammad, Morteza, Mostafa, Nader, Nasser, Omar, Rashid, Reza, Saeed, Salah, Salim, Sami, Tariq, Yasin, \
      Yousef, Zakaria, James, Peter, Thomas, Robert, Daniel, Martin, Paul, Victor, George, Simon
      """),
    familyNames: words(
      """
      Abdollahi, Ahmadi, Akbari, Alavi, Amini, Asadi, Azizi, Bagheri, Bahrami, Darwish, Ebrahimi, Farahani, Fayyad, \
      Ghanem, Ghorbani, Haddad, Hakimi, Hamdan, Hamidi, Hariri, Hashemi, Hosseini, Jaber, Jafari, Karimi, Kazemi, \
      Khalil, Khatib, Kuroshi, Mahdavi, Maliki, Mansouri, Masri, Mirzaei, Mohammadi, Moradi, Mousavi, Najjar, \
      Nasiri, Qasemi, Rahimi, Rashidi, Rostami, Saadi, Sadeghi, Salehi, Shami, Shariati, Soltani, Tabatabaei, \
      Taheri, Yazdani, Zamani, Carter, Fischer, Harris, Keller, Lindberg, Morris, Novak, Petersen, Stewart, Walsh
      """),
    places: words(
      """
      Baghdad, Cairo, Damascus, Beirut, Amman, Tehran, Isfahan, Shiraz, Tabriz, Mashhad, Basra, Mosul, Erbil, Aleppo, \
      Homs, Latakia, Tripoli, Tunis, Algiers, Rabat, Casablanca, Khartoum, Sanaa, Aden, Muscat, Doha, Manama, Kuwait, \
      Riyadh, Jeddah, Dubai, Kabul, Herat, Kandahar, Karachi, Ankara, Istanbul, Baku, Moscow, London, Paris, Berlin, \
      Vienna, Geneva, Rome, Madrid, Washington, Beijing, Ahvaz, Bandar Abbas, Port Said, Alexandria
      """),
    organizations: [
      "the * Ports Authority", "the University of *", "the * Chamber of Commerce", "the Bank of *",
      "the * Police",
      "the * Water Company", "the * City Council", "the * Railways", "the National Museum of *",
      "the * Medical Association", "the * Grain Board", "the * Football Federation",
    ],
    goods: words(
      "wheat, sugar, rice, crude oil, cement, cotton, steel, natural gas, barley, tea, fertiliser, copper, medicine"
    ),
    topics: words(
      """
      the water shortage, the budget, the ceasefire, the election, the new railway, border crossings, the price of \
      bread, the strike, air pollution, the trade agreement, the peace talks, the flood, the exhibition, school reform
      """),
    days: words("Saturday, Sunday, Monday, Tuesday, Wednesday, Thursday, Friday"),
    offices: words(
      """
      Foreign Minister, Interior Minister, Governor, Mayor, Ambassador, Gen., Dr., Judge, Prof., Deputy Minister, \
      Professor, Colonel
      """),
    titles: [
      "{place} discusses {topic}", "{office} {person} visits {place}", "Prices of {goods} rise in {place}",
      "{place} and {place} sign an agreement on {goods}", "What {topic} means for {place}",
    ],
    leads: [
      "{office} {person} arrived in {place} on {day} for talks about {topic}.",
      "{place} will buy {number} tonnes of {goods} from {place}, officials said on {day}.",
      "A spokesman for {organization} said on {day} that {topic} could not wait any longer.",
      "Thousands of people gathered in {place} on {day} to protest against {topic}.",
    ],
    sentences: [
      "{person}, who leads {organization}, told reporters that {topic} would be discussed again on {day}.",
      "“We have waited long enough,” {person} said in {place}; “nobody can say that we did not warn them.”",
      "According to {organization}, {number} tonnes of {goods} were shipped to {place} last month.",
      "{office} {person} met {person} of {organization} and promised an answer by {day}.",
      "The U.N. envoy is expected in {place} on {day}, a diplomat from {place} said.",
      "Prices of {goods} rose by {few} per cent in {place}, and shops in {place} began to limit sales.",
      "Neither {person} nor {organization} would comment on {topic}.",
      "In {place}, where {number} families live near the river, the old bridge has been closed since {day}.",
      "“It's a good beginning,” said {office} {person}, “but there's still a long way to go.”",
      "The contract, worth ${few} million, was signed by {person} and {person} in {place}.",
      "Critics of {organization} say that {topic} has cost more than planned.",
      "A court in {place} will hear the case of {person} on {day}; his lawyer, {person}, denied all charges.",
      "For years {organization} and {organization} have disagreed over {topic}.",
      "Before he came to {place}, {person} worked for {organization} and wrote {few} articles about {topic}.",
      "Trains between {place} and {place} will not run on {day}.",
      "Asked about {topic}, {person} only smiled: \\\"Read tomorrow's newspaper.\\\"",
      "The report has {few} pages, and {person} says that few people in {place} have read it.",
      "Trade between {place} and {place} in {goods}, tea and textiles doubled within {few} months.",
      "Rescue teams from {place} reached the valley on {day} and found {number} people alive.",
      "It is not clear whether {office} {person} will travel on to {place} or return to {place}.",
    ])
}
