#include "dabir_plugin.h"
