#include "workspace/rounds.h"

#include <chrono>

namespace efa::workspace {

using namespace std::chrono_literals;

namespace {
/// Edits that come together are answered together.
constexpr auto pause = 200ms;
} // namespace

Rounds::Rounds(std::function<void()> start, QObject* parent)
    : QObject(parent), m_start(std::move(start))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &Rounds::ask);
}

void Rounds::ask()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_start();
}

void Rounds::askSoon()
{
    m_soon.start();
}

void Rounds::end()
{
    m_running = false;
    if (m_again)
        ask();
}

} // namespace efa::workspace
