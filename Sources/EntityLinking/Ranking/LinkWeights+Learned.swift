// Written by Benchmarks/accuracy/train_link.py; do not edit.

extension LinkWeights {
  static let learnedText: StaticString = """
    en bias -2.5
    en weight 2.5
    en prior 2
    en demonym -0.5
    en surname -1
    en common -1
    en commonStart -2
    en commonUnknown -2
    en alsoSmall -1
    en calendar -3
    en nameBefore -2
    en nameBehind -2
    en titlePerson 1
    en hyphenName -2
    en covered -3
    en manyWords 1
    en first 1
    en chain 3
    en otherChain -3
    en small -2
    ar bias -3
    ar weight 2.5
    ar prior 2.5
    ar manyWords 1.5
    ar common -2
    ar commonUnknown -3
    ar covered -3
    ar first 1
    ar chain 3
    ar demonym -2
    fa bias -3
    fa weight 2.5
    fa prior 2.5
    fa manyWords 1.5
    fa common -2
    fa commonUnknown -3
    fa covered -3
    fa first 1
    fa chain 3
    fa demonym -2
    """
}
