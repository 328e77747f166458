// The parameters of the name matcher that ship with the program; `make train-matcher` makes the file.
#ifndef DABIR_CNAMEMATCHER_H
#define DABIR_CNAMEMATCHER_H

#include <stddef.h>
#include <stdint.h>

const uint8_t *_Nonnull dabir_name_matcher_parameters(void);
size_t dabir_name_matcher_parameters_size(void);

#endif
