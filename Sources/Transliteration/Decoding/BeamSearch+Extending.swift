extension BeamSearch {
  /// Makes hypotheses of the best extensions, one of each spelling, best first.
  func extend(_ pool: ExtensionPool, _ position: Int, firstUnit: Int, firstSound: Int) {
    let letterWeight = buffers.weights[Feature.letterNgram.rawValue]
    let letterRows = buffers.letterRows
    var drafted = 0
    for index in 0..<pool.count {
      let item = pool[index]
      // The letters cost something if anything.
      if drafted == kept, letterWeight >= 0, item.score < buffers.drafts[kept - 1].score { break }
      // The list was whole for the first hypothesis.
      let listed = Int(item.listed)
      let place = item.hypothesis == 0 ? listed : Int(buffers.shortlist.places[listed])
      var draft = Draft(item, place, of: buffers.hypotheses + Int(item.hypothesis))
      let chunk = model.units[firstUnit &+ place]
      for place in 0..<chunk.count {
        let letter = chunk[place]
        let row = letterRows.row(of: draft.letterNode)
        draft.letterScore += Ngram.step * Float(letterRows.costs(row)[Int(letter)])
        draft.letterNode = letterRows.target(row, Int(letter))
        draft.history = draft.history << 8 | UInt64(letter)
        draft.hash = Lexicon.hash(draft.hash, adding: letter)
      }
      draft.score = item.score + letterWeight * draft.letterScore
      insert(draft, among: &drafted)
    }
    for index in 0..<drafted {
      write(buffers.drafts[index], position, firstUnit, firstSound, into: &buffers.successors[index])
    }
    swap(&buffers.hypotheses, &buffers.successors)
    count = drafted
  }

  /// Keeps a draft in its order, in the place of one with the same spelling, if it is better than that and than the
  /// last there is room for.
  @inline(__always)
  private func insert(_ draft: Draft, among drafted: inout Int) {
    let drafts = buffers.drafts
    var place = drafted
    for other in 0..<drafted where drafts[other].hash == draft.hash {
      guard drafts[other].score < draft.score else { return }
      place = other
    }
    if place == kept {
      guard drafts[kept - 1].score < draft.score else { return }
      place = kept - 1
    } else if place == drafted {
      drafted += 1
    }
    while place > 0, drafts[place &- 1].score < draft.score {
      drafts[place] = drafts[place &- 1]
      place &-= 1
    }
    drafts[place] = draft
  }

  @inline(__always)
  private func write(
    _ draft: Draft, _ position: Int, _ firstUnit: Int, _ firstSound: Int, into next: inout Hypothesis
  ) {
    let place = Int(draft.unit)
    let unit = firstUnit &+ place
    let chunk = model.units[unit]
    next = buffers.hypotheses[Int(draft.hypothesis)]
    if let vowels,
      vowels.add(chunk, at: position, model.alphabets.target, to: &next.run) >= WrittenVowels.breach
    {
      next.breaches += 1
    }
    let row = jointRows.row(of: next.jointNode)
    let sounds = buffers.soundRows.row(of: next.soundNode)
    let sound = model.sounds[unit] &- firstSound
    next.sums[jointFeature.rawValue] += Ngram.step * Float(jointRows.costs(row)[place])
    next.sums[Feature.network.rawValue] +=
      buffers.networkScores[Int(draft.hypothesis) &* buffers.networkStride &+ Int(draft.listed)]
    next.sums[Feature.soundNgram.rawValue] += Ngram.step * Float(buffers.soundRows.costs(sounds)[sound])
    next.sums[Feature.letterNgram.rawValue] += draft.letterScore
    next.sums[Feature.length.rawValue] += Float(chunk.count)
    next.score = draft.score
    next.jointNode = jointRows.target(row, place)
    next.soundNode = buffers.soundRows.target(sounds, sound)
    joint.prefetch(next.jointNode)
    model.sounds.ngram.prefetch(next.soundNode)
    next.letterNode = draft.letterNode
    next.history = draft.history
    next.hash = draft.hash
    next.unit = UInt16(truncatingIfNeeded: unit)
    next.step = record(next.step, unit: next.unit)
  }

  /// Notes a choice in the trail, and returns where.
  func record(_ previous: Int32, unit: UInt16) -> Int32 {
    buffers.trail[Int(steps)] = TrailStep(previous: previous, unit: unit)
    steps &+= 1
    return steps &- 1
  }
}
