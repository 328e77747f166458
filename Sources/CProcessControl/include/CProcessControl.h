// What a supervised process needs of Linux and Swift cannot call: shared notes on who works on what, crash
// signals, and the end of a child with its parent.
#ifndef DABIR_CPROCESSCONTROL_H
#define DABIR_CPROCESSCONTROL_H

#include <stdbool.h>
#include <stdint.h>

/// What one worker thread is doing, in memory that outlives its process.
typedef struct {
  /// When the document was begun, in nanoseconds of the monotonic clock; 0 while the worker has none.
  uint64_t started;
  /// The document: its input's index and its first byte there.
  int64_t input;
  int64_t offset;
  /// The number of the document's batch.
  int64_t sequence;
  /// How many documents are at work, of which that is the first: 1, or those of a batch.
  int64_t documents;
  /// The stage's index in the plan, or a negative number for work that is no stage.
  int32_t stage;
  /// The signal by which this thread brought the process down, -1 when it called exit(); 0 otherwise.
  int32_t signal;
} dabir_slot;

/// The notes of a working process.
typedef struct {
  /// Bytes that went to an output that cannot be cut back, such as standard output.
  uint64_t bytes_out;
  /// Documents of the run that have been through; processes that get no further one after the other are given up.
  uint64_t documents;
  /// Documents that failed and that people have been told of, in the order of the archive.
  uint64_t notices;
  /// Bytes of standard input that no later process needs.
  int64_t forgotten;
  int32_t slot_count;
  /// Whether the process came to an end of its own, so that its exit code is the run's.
  int32_t finished;
  /// Whether nothing is left to do but to give the journal up.
  int32_t complete;
  /// Whether a thread is between a write to a stream and noting it in `bytes_out`.
  int32_t writing;
  /// Whether no such write may begin any more, since the process is about to be ended.
  int32_t halted;
  dabir_slot slots[];
} dabir_board;

/// Makes shared memory for so many slots that a child inherits; the descriptor, or -1.
int32_t dabir_board_create(int32_t slots);

/// Maps the board behind a descriptor; NULL on failure.
dabir_board *_Nullable dabir_board_map(int32_t descriptor);

/// The slot with an index, which must be below `slot_count`.
dabir_slot *_Nonnull dabir_board_slot(dabir_board *_Nonnull board, int32_t index);

/// Notes that some documents are begun by a stage, at a moment of the monotonic clock.
static inline void dabir_slot_begin(dabir_slot *_Nonnull slot, int64_t input, int64_t offset, int64_t documents,
                                    int32_t stage, int64_t sequence, uint64_t now) {
  __atomic_store_n(&slot->sequence, sequence, __ATOMIC_RELAXED);
  __atomic_store_n(&slot->input, input, __ATOMIC_RELAXED);
  __atomic_store_n(&slot->offset, offset, __ATOMIC_RELAXED);
  __atomic_store_n(&slot->documents, documents, __ATOMIC_RELAXED);
  __atomic_store_n(&slot->stage, stage, __ATOMIC_RELAXED);
  __atomic_store_n(&slot->started, now, __ATOMIC_RELEASE);
}

/// Notes that the worker has no document.
static inline void dabir_slot_end(dabir_slot *_Nonnull slot) {
  __atomic_store_n(&slot->started, 0, __ATOMIC_RELEASE);
}

static inline uint64_t dabir_slot_started(const dabir_slot *_Nonnull slot) {
  return __atomic_load_n(&slot->started, __ATOMIC_ACQUIRE);
}

static inline int64_t dabir_slot_documents(const dabir_slot *_Nonnull slot) {
  return __atomic_load_n(&slot->documents, __ATOMIC_RELAXED);
}

static inline void dabir_board_set_documents(dabir_board *_Nonnull board, uint64_t count) {
  __atomic_store_n(&board->documents, count, __ATOMIC_RELAXED);
}

static inline void dabir_board_add_documents(dabir_board *_Nonnull board, uint64_t count) {
  __atomic_fetch_add(&board->documents, count, __ATOMIC_RELAXED);
}

static inline uint64_t dabir_board_notices(const dabir_board *_Nonnull board) {
  return __atomic_load_n(&board->notices, __ATOMIC_RELAXED);
}

static inline void dabir_board_set_notices(dabir_board *_Nonnull board, uint64_t count) {
  __atomic_store_n(&board->notices, count, __ATOMIC_RELAXED);
}

static inline void dabir_board_complete(dabir_board *_Nonnull board) {
  __atomic_store_n(&board->complete, 1, __ATOMIC_RELEASE);
}

static inline void dabir_board_finish(dabir_board *_Nonnull board) {
  __atomic_store_n(&board->finished, 1, __ATOMIC_RELEASE);
}

/// Writes bytes to a stream and adds them to `bytes_out`; 0, or an error number. One thread at a time.
int32_t dabir_board_write(dabir_board *_Nonnull board, int32_t descriptor, const uint8_t *_Nonnull bytes,
                          int64_t count);

/// Lets no write to a stream begin any more and waits, not for long, for one that goes on: what is written and
/// what is noted is the same then, and the process can be ended.
void dabir_board_halt(dabir_board *_Nonnull board);

/// Makes crash signals (SEGV, BUS, ILL, FPE, ABRT, TRAP) note themselves in the slot that the thread is bound
/// to, and halt the board, before they end the process; exit() does so too while the thread has a document.
void dabir_note_crashes(dabir_board *_Nonnull board);

/// Binds the calling thread to a slot, or to none, and gives it a stack for signals.
void dabir_bind_thread(dabir_slot *_Nullable slot);

/// Makes the calling process end when its parent does; false when that has happened already.
bool dabir_die_with_parent(int32_t parent);

/// Moves at most so many bytes from a pipe to a place in a file, such that a process that is killed meanwhile has
/// lost none; how many, 0 at the end, or -1, with EINVAL when `from` is no pipe.
int64_t dabir_move_from_pipe(int32_t from, int32_t to, int64_t offset, int64_t count);

/// A file without a name in memory that a child inherits; the descriptor, or -1.
int32_t dabir_nameless_file(void);

/// Waits for a child to end, for SIGINT or for SIGTERM, which must be blocked, at most so many milliseconds;
/// the signal, or 0 when the time is over.
int32_t dabir_wait_for_signal(int32_t milliseconds);
/// Blocks the signals that ``dabir_wait_for_signal`` waits for.
void dabir_block_signals(void);

/// Starts a program with the signals unblocked; the process's id, or a negated error number.
int32_t dabir_spawn(const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
                    char *_Nullable const *_Nonnull environment);

/// Starts a program in a folder, with its standard input and output as pipes whose other ends are put into `input`
/// and `output`; the process's id, or a negated error number.
int32_t dabir_spawn_piped(const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
                          const char *_Nonnull folder, int32_t *_Nonnull input, int32_t *_Nonnull output);

/// Looks whether a child has ended: 0 while it lives, 1 when it exited with `*code`, 2 when signal `*code` ended it.
int32_t dabir_child_state(int32_t child, int32_t *_Nonnull code);

/// Gives the disk space of a file's first bytes back; the file keeps its size. Does nothing where it cannot.
void dabir_forget_start(int32_t descriptor, int64_t length);

/// Lets SIGINT and SIGTERM only be counted, for the process to stop when it is ready to.
void dabir_count_stop_signals(void);
/// How many of them came.
int32_t dabir_stop_signals(void);
/// A descriptor that can be read from as soon as one of them came; -1 when they are not counted.
int32_t dabir_stop_descriptor(void);

/// The identity that the linker gave the running program (`NT_GNU_BUILD_ID`), which stays in memory as long as it
/// runs; NULL when it was linked without one.
const uint8_t *_Nullable dabir_build_identity(int64_t *_Nonnull count);

/// Makes the allocator give large blocks back to the system as soon as they are freed.
void dabir_return_large_blocks(void);

#endif
