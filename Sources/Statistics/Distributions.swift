import Glibc

/// The normal distribution with mean 0 and deviation 1.
enum NormalDistribution {
  /// The probability of a value beyond `z` to one side.
  static func tail(beyond z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }
}

/// Student's distribution, from 1 degree of freedom on.
enum StudentDistribution {
  /// The values that 2.5 % of the distribution lie beyond, by degrees of freedom from 1.
  private static let quantiles = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
  ]

  /// How many standard deviations of resamples a 95 % interval from so many observations reaches to each side.
  static func expansion(observations: Int) -> Double {
    guard observations > 1 else { return 1.96 }
    let freedom = observations - 1
    // Beyond the table the quantile is that of the normal distribution and its first correction.
    let quantile = freedom <= quantiles.count ? quantiles[freedom - 1] : 1.96 + 2.37 / Double(freedom)
    return quantile * (Double(observations) / Double(freedom)).squareRoot()
  }
}
