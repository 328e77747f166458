#define _GNU_SOURCE
#include "CPluginProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Room in a pipe: most batches go through without either side waiting.
enum { PIPE_ROOM = 1 << 20 };

typedef struct {
  char *const *arguments;
  char *const *environment;
  const char *folder;
  int ends[3];
  pid_t process;
  int error;
} request;

// The kernel kills a child when the thread that started it ends, so one thread that never ends starts them all.
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static request *asked;
static int thread_error;

/// Becomes the program, or writes to `failure` why it cannot.
static void become(const request *wanted, pid_t parent, int failure) {
  sigset_t none;
  sigemptyset(&none);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  for (int number = 0; number < 3; number++)
    if (dup2(wanted->ends[number], number) < 0) goto failed;
  close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
  if (chdir(wanted->folder) != 0) goto failed;
  execvpe(wanted->arguments[0], wanted->arguments, wanted->environment);
failed:;
  int error = errno;
  ssize_t told = write(failure, &error, sizeof error);
  _exit(told < 0 ? 126 : 127);
}

// The child tells of its failure through a pipe that starting the program closes: memory is shared with it only
// where vfork is more than another fork.
static void start(request *wanted) {
  int failure[2];
  if (pipe2(failure, O_CLOEXEC) != 0) {
    wanted->error = errno;
    return;
  }
  pid_t parent = getpid();
  pid_t process = vfork();
  if (process == 0) become(wanted, parent, failure[1]);
  wanted->process = process;
  if (process < 0) wanted->error = errno;
  close(failure[1]);
  if (process > 0 && read(failure[0], &wanted->error, sizeof wanted->error) > 0) waitpid(process, NULL, 0);
  close(failure[0]);
}

static void *serve(void *unused) {
  (void)unused;
  pthread_mutex_lock(&lock);
  while (1) {
    while (!asked) pthread_cond_wait(&changed, &lock);
    start(asked);
    asked = NULL;
    pthread_cond_broadcast(&changed);
  }
  return NULL;
}

static void begin_serving(void) {
  sigset_t all, before;
  pthread_t thread;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  thread_error = pthread_create(&thread, NULL, serve, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (!thread_error) pthread_detach(thread);
}

static void close_all(const int *descriptors, int count) {
  for (int i = 0; i < count; i++) close(descriptors[i]);
}

int32_t dabir_plugin_start(char *const *arguments, char *const *environment, const char *folder,
                           dabir_plugin_process *child) {
  pthread_once(&once, begin_serving);
  if (thread_error) return thread_error;
  int pipes[6];
  for (int number = 0; number < 3; number++) {
    if (pipe2(pipes + 2 * number, O_CLOEXEC) == 0) continue;
    int error = errno;
    close_all(pipes, 2 * number);
    return error;
  }
  fcntl(pipes[1], F_SETPIPE_SZ, PIPE_ROOM);
  fcntl(pipes[3], F_SETPIPE_SZ, PIPE_ROOM);
  request wanted = {arguments, environment, folder, {pipes[0], pipes[3], pipes[5]}, 0, 0};
  pthread_mutex_lock(&turn);
  pthread_mutex_lock(&lock);
  asked = &wanted;
  pthread_cond_broadcast(&changed);
  while (asked) pthread_cond_wait(&changed, &lock);
  pthread_mutex_unlock(&lock);
  pthread_mutex_unlock(&turn);
  close_all(wanted.ends, 3);
  int ours[3] = {pipes[1], pipes[2], pipes[4]};
  if (wanted.error) {
    close_all(ours, 3);
    return wanted.error;
  }
  for (int number = 0; number < 3; number++) fcntl(ours[number], F_SETFL, O_NONBLOCK);
  *child = (dabir_plugin_process){wanted.process, ours[0], ours[1], ours[2]};
  return 0;
}

int32_t dabir_plugin_stop(const dabir_plugin_process *child, int32_t milliseconds) {
  siginfo_t end = {0};
  for (int waited = 0; waited <= milliseconds && end.si_pid == 0; waited++) {
    if (waited > 0) nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    waitid(P_PID, (id_t)child->process, &end, WEXITED | WNOHANG | WNOWAIT);
  }
  // What the program started goes with it, also when the program is gone; its id is taken until it is waited for.
  kill(-child->process, SIGKILL);
  kill(child->process, SIGKILL);
  int status = 0;
  while (waitpid(child->process, &status, 0) < 0 && errno == EINTR) {}
  if (end.si_pid == 0) return -1;
  return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}
