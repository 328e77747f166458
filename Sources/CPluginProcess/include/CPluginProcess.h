// Starts programs that stages live in, with pipes on their three standard streams.
#ifndef DABIR_CPLUGINPROCESS_H
#define DABIR_CPLUGINPROCESS_H

#include <stdint.h>

/// A program that was started: its id, and this side's ends of its standard streams, none of which blocks.
typedef struct {
  int32_t process;
  int32_t input;
  int32_t output;
  int32_t errors;
} dabir_plugin_process;

/// Starts a program in a folder, which the program's path follows when it is relative, with an environment of its
/// own, no other open files, and a process group of its own. It is killed when this process ends, however it ends.
/// Returns 0, or an error number.
int32_t dabir_plugin_start(char *_Nullable const *_Nonnull arguments, char *_Nullable const *_Nonnull environment,
                           const char *_Nonnull folder, dabir_plugin_process *_Nonnull child);

/// Kills a program's process group and waits for the program. Returns what it ended with when it had ended by
/// itself, after at most some milliseconds: 0…255 an exit code, 256 and more a signal's number; -1 when it had to
/// be killed.
int32_t dabir_plugin_stop(const dabir_plugin_process *_Nonnull child, int32_t milliseconds);

#endif
