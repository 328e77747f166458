#define _GNU_SOURCE
#include "CProcessControl.h"

#include <fcntl.h>
#include <malloc.h>
#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static __thread dabir_slot *bound_slot;
static dabir_board *noted_board;
static volatile sig_atomic_t stop_signals;
static int stop_descriptor = -1;

/// Notes the signal; the default action, which is set again, ends the process when the handler returns.
static void note_crash(int number) {
  if (bound_slot) bound_slot->signal = number;
  if (noted_board) dabir_board_halt(noted_board);
  raise(number);
}

/// Notes that a thread with a document ends the process, at once: other threads would crash amid what exit() tears
/// down.
static void note_exit(int code, void *unused) {
  (void)unused;
  if (!bound_slot || !dabir_slot_started(bound_slot)) return;
  bound_slot->signal = -1;
  _exit(code);
}

void dabir_note_crashes(dabir_board *board) {
  on_exit(note_exit, NULL);
  noted_board = board;
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
  struct sigaction action = {0};
  action.sa_handler = note_crash;
  // The signal's own stack: the thread's may be what ran out.
  action.sa_flags = SA_RESETHAND | SA_ONSTACK | SA_NODEFER;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) sigaction(crashes[i], &action, NULL);
}

void dabir_bind_thread(dabir_slot *slot) {
  static __thread void *stack;
  bound_slot = slot;
  if (stack) return;
  size_t size = 64 << 10;
  stack = malloc(size);
  stack_t description = {.ss_sp = stack, .ss_size = size};
  if (stack) sigaltstack(&description, NULL);
}

static void count_stop(int number) {
  (void)number;
  int error = errno;
  stop_signals++;
  eventfd_write(stop_descriptor, 1);
  errno = error;
}

void dabir_count_stop_signals(void) {
  stop_descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  struct sigaction action = {0};
  action.sa_handler = count_stop;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

int32_t dabir_stop_signals(void) { return stop_signals; }

int32_t dabir_stop_descriptor(void) { return stop_descriptor; }

bool dabir_die_with_parent(int32_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  return getppid() == parent;
}

void dabir_return_large_blocks(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
}

void dabir_forget_start(int32_t descriptor, int64_t length) {
  fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, length);
}

int64_t dabir_move_from_pipe(int32_t from, int32_t to, int64_t offset, int64_t count) {
  loff_t place = offset;
  ssize_t moved;
  do moved = splice(from, NULL, to, &place, (size_t)count, 0);
  while (moved < 0 && errno == EINTR);
  return moved;
}

int32_t dabir_nameless_file(void) { return memfd_create("dabir-journal", 0); }

static void waited_signals(sigset_t *set) {
  sigemptyset(set);
  sigaddset(set, SIGCHLD);
  sigaddset(set, SIGINT);
  sigaddset(set, SIGTERM);
}

void dabir_block_signals(void) {
  sigset_t set;
  waited_signals(&set);
  sigprocmask(SIG_BLOCK, &set, NULL);
}

int32_t dabir_wait_for_signal(int32_t milliseconds) {
  sigset_t set;
  waited_signals(&set);
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  int number = sigtimedwait(&set, NULL, &time);
  return number > 0 ? number : 0;
}

int32_t dabir_spawn(const char *program, char *const *arguments, char *const *environment) {
  posix_spawnattr_t attributes;
  sigset_t none;
  pid_t child;
  sigemptyset(&none);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  int error = posix_spawn(&child, program, NULL, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  return error ? -error : child;
}

int32_t dabir_spawn_piped(const char *program, char *const *arguments, const char *folder, int32_t *input,
                          int32_t *output) {
  int to_child[2], from_child[2];
  if (pipe2(to_child, O_CLOEXEC) != 0) return -errno;
  if (pipe2(from_child, O_CLOEXEC) != 0) {
    int error = errno;
    close(to_child[0]);
    close(to_child[1]);
    return -error;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to_child[0], 0);
  posix_spawn_file_actions_adddup2(&actions, from_child[1], 1);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  pid_t child;
  int error = posix_spawn(&child, program, &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(to_child[0]);
  close(from_child[1]);
  if (error) {
    close(to_child[1]);
    close(from_child[0]);
    return -error;
  }
  *input = to_child[1];
  *output = from_child[0];
  return child;
}

int32_t dabir_child_state(int32_t child, int32_t *code) {
  int status;
  pid_t ended;
  do ended = waitpid(child, &status, WNOHANG);
  while (ended < 0 && errno == EINTR);
  if (ended != child) return 0;
  *code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return WIFSIGNALED(status) ? 2 : 1;
}
