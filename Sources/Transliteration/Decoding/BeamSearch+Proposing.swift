extension BeamSearch {
  /// Follows the hypotheses through one more source letter.
  func advance(_ source: UnsafeBufferPointer<UInt8>, _ position: Int) {
    let units = model.units[letter: source[position]]
    guard !units.isEmpty else {
      for index in 0..<count {
        buffers.hypotheses[index].step = record(buffers.hypotheses[index].step, unit: 0)
      }
      return
    }
    let sounds = model.sounds[letter: source[position]]
    jointRows.begin(units)
    buffers.soundRows.begin(sounds)
    for index in 0..<count {
      jointRows.prefetch(buffers.hypotheses[index].jointNode)
      buffers.soundRows.prefetch(buffers.hypotheses[index].soundNode)
    }
    model.network.begin(source, at: position, ofName: buffers.nameSums, into: buffers.sums)
    var pool = ExtensionPool(base: buffers.extensions, capacity: 2 * kept)
    let shortlist = buffers.shortlist
    shortlist.list(
      units, of: model, firstClass: sounds.lowerBound,
      lengthWeight: buffers.weights[Feature.length.rawValue])
    for index in 0..<count {
      let hypothesis = buffers.hypotheses + index
      let best = addPartialScores(hypothesis)
      guard !isHopeless(hypothesis.pointee.score + best, pool.threshold) else { continue }
      let network = buffers.networkScores + index * buffers.networkStride
      writeNetworkScores(hypothesis, to: network)
      propose(index, network, position, firstUnit: units.lowerBound, to: &pool)
      if index == 0, vowels == nil { shortlist.shorten(network, margin: Self.unitMargin) }
    }
    extend(pool, position, firstUnit: units.lowerBound, firstSound: sounds.lowerBound)
  }

  /// Writes how likely the network finds the units of the shortlist behind a hypothesis.
  @inline(__always)
  private func writeNetworkScores(
    _ hypothesis: UnsafePointer<Hypothesis>, to scores: UnsafeMutablePointer<Float>
  ) {
    let shortlist = buffers.shortlist
    // A unit that has no rival is certain.
    guard shortlist.count > 1 else {
      scores[0] = 0
      return
    }
    model.network.activate(
      buffers.state, sums: buffers.sums, history: hypothesis.pointee.history,
      unit: Int(hypothesis.pointee.unit))
    model.network.scores(
      of: UnsafeBufferPointer(start: shortlist.units, count: shortlist.count), state: buffers.state,
      into: scores)
  }

  /// Whether no extension can be good enough even if the network is sure of it.
  @inline(__always)
  private func isHopeless(_ score: Float, _ threshold: Float) -> Bool {
    score <= threshold && buffers.weights[Feature.network.rawValue] >= 0
  }

  /// Sums up the scores of the shortlist behind a hypothesis, without the network's; returns the highest.
  @inline(__always)
  private func addPartialScores(_ hypothesis: UnsafePointer<Hypothesis>) -> Float {
    let joint = jointRows.costs(jointRows.row(of: hypothesis.pointee.jointNode))
    let sound = buffers.soundRows.costs(buffers.soundRows.row(of: hypothesis.pointee.soundNode))
    let jointStep = jointWeight * Ngram.step
    let soundStep = buffers.weights[Feature.soundNgram.rawValue] * Ngram.step
    let (places, classes) = (buffers.shortlist.places, buffers.shortlist.classes)
    let (lengthGains, partial) = (buffers.shortlist.lengthGains, buffers.partialScores)
    var best = -Float.infinity
    for listed in 0..<buffers.shortlist.count {
      let score =
        lengthGains[listed] + jointStep * Float(joint[Int(places[listed])])
        + soundStep * Float(sound[Int(classes[listed])])
      partial[listed] = score
      best = score > best ? score : best
    }
    return best
  }

  /// Offers the units of the shortlist as extensions of a hypothesis.
  @inline(__always)
  private func propose(
    _ index: Int, _ network: UnsafePointer<Float>, _ position: Int, firstUnit: Int,
    to pool: inout ExtensionPool
  ) {
    let before = buffers.hypotheses[index].score
    let isVowelled = vowels != nil
    let networkWeight = buffers.weights[Feature.network.rawValue]
    let (places, partial) = (buffers.shortlist.places, buffers.partialScores)
    for listed in 0..<buffers.shortlist.count {
      var score = before + (partial[listed] + networkWeight * network[listed])
      if isVowelled {
        score -= vowelLoss(buffers.hypotheses[index], firstUnit + Int(places[listed]), position)
      }
      guard score > pool.threshold else { continue }
      pool.insert(
        Extension(
          score: score, hypothesis: UInt16(truncatingIfNeeded: index),
          listed: UInt16(truncatingIfNeeded: listed)),
        margin: margin)
    }
  }

  private func vowelLoss(_ hypothesis: Hypothesis, _ unit: Int, _ position: Int) -> Float {
    var run = hypothesis.run
    return vowels?.add(model.units[unit], at: position, model.alphabets.target, to: &run) ?? 0
  }
}
