// Only there to hand ICU's compiler and linker flags to CICUShim; no Swift file imports this module, because
// Foundation brings an ICU of its own and the two clash within one module.
#include <unicode/utypes.h>
