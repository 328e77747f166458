// libyaml as it is: its header is plain C and clashes with nothing; only PipelineFile imports it.
#include <yaml.h>
