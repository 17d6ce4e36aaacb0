// Only under the thread sanitizer, which follows fork(): Qt starts processes by a raw clone() where the
// system says that it can wait for them by a file descriptor. Here it says that it cannot.
#include <dlfcn.h>
#include <sys/syscall.h>

#include <cerrno>
#include <climits>
#include <cstdarg>

extern "C" long syscall(long number, ...) noexcept // NOLINT: the C library's name
{
    using Function = long (*)(long, ...);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "syscall"));
    constexpr int byDescriptor = 3; // P_PIDFD, which Debian 12's headers do not have everywhere
    long arguments[6] = {};
    va_list list;
    va_start(list, number);
    for (long& argument : arguments)
        argument = va_arg(list, long);
    va_end(list);
    if (number == SYS_waitid && arguments[0] == byDescriptor && arguments[1] == INT_MAX) {
        errno = EINVAL;
        return -1;
    }
    return real(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}
