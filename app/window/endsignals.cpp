#include "app/window/endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace efa::app {

namespace {

constexpr std::array handled = {SIGTERM, SIGHUP, SIGINT};

/// What a handler may use: the ends of a pipe.
std::array<int, 2> ends = {-1, -1};

void tell(int /*signal*/)
{
    const int before = errno;
    const char one = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[1], &one, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> read = {};
        if (::read(ends[0], read.data(), read.size()) > 0)
            emit asked();
    });
    for (const int signal : handled) {
        // Whoever started us in the background asked not to be interrupted.
        if (std::signal(signal, tell) == SIG_IGN)
            std::signal(signal, SIG_IGN);
    }
}

EndSignals::~EndSignals()
{
    if (!m_notifier)
        return;
    for (const int signal : handled)
        std::signal(signal, SIG_DFL);
    delete m_notifier;
    for (int& end : ends) {
        ::close(end);
        end = -1;
    }
}

} // namespace efa::app
