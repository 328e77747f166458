extension FrequentWords {
  static let albanian: StaticString = """
    dhe të në një për me që nga është janë ishte ishin kishte ka kanë do duhet mund nuk por ose edhe si
    kur ku kush çfarë pse ky kjo këto këta ai ajo ata ne ju unë ti tij saj tyre së i e u më shumë vetëm
    pas para mes pa deri sot dje nesër tani gjithmonë kurrë viti vit dita ditë koha jeta bota vendi qyteti
    njerëz njeriu burrë grua fëmijë shtëpi ujë punë mirë faleminderit përshëndetje po jo qeveria shqipëria
    dy tre parë ri madh
    """
}
