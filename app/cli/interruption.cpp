#include "app/cli/interruption.h"

#include <atomic>
#include <csignal>

namespace efa::app {

namespace {

std::atomic<Progress*> cancelled = nullptr;
volatile std::sig_atomic_t received = 0;

void remember(int signal)
{
    received = signal;
    // Only sets a lock-free flag: allowed in a signal handler.
    if (Progress* progress = cancelled.load())
        progress->cancel();
}

} // namespace

Interruption::Interruption(Progress& progress)
{
    cancelled = &progress;
    for (const int signal : {SIGINT, SIGTERM}) {
        // Whoever started us in the background asked not to be interrupted.
        if (std::signal(signal, remember) == SIG_IGN)
            std::signal(signal, SIG_IGN);
    }
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    cancelled = nullptr;
}

void Interruption::repeatIfAsked() const
{
    if (received == 0)
        return;
    std::signal(received, SIG_DFL);
    std::raise(received);
}

} // namespace efa::app
