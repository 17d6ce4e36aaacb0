#include "app/window/panelsizing.h"

#include "widgets/common/availability.h"
#include "widgets/common/panelsplitter.h"

#include <QApplication>

namespace efa::app {

using namespace widgets;

namespace {

constexpr int step = 32; // px

} // namespace

PanelSizing::PanelSizing(QAction* larger, QAction* smaller, QWidget* window)
    : QObject(window), m_larger(larger), m_smaller(smaller), m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(m_larger, &QAction::triggered, this, [this] { resize(step); });
    connect(m_smaller, &QAction::triggered, this, [this] { resize(-step); });
    update();
}

/// While a menu or another window has the keyboard the panel before is still meant.
void PanelSizing::follow(QWidget* focus)
{
    if (focus && focus->window() == m_window)
        m_focus = focus;
    PanelSplitter* splitter = PanelSplitter::around(m_focus);
    if (splitter != m_splitter) {
        if (m_splitter)
            disconnect(m_splitter, nullptr, this, nullptr);
        m_splitter = splitter;
        if (m_splitter)
            connect(m_splitter, &PanelSplitter::sizesChanged, this, &PanelSizing::update);
    }
    update();
}

void PanelSizing::resize(int by)
{
    if (PanelSplitter* splitter = PanelSplitter::around(m_focus))
        splitter->resizePanelOf(m_focus, by);
    update();
}

void PanelSizing::update()
{
    if (!m_larger || !m_smaller)
        return;
    const PanelSplitter* splitter = PanelSplitter::around(m_focus);
    const QString noPanel =
        splitter ? QString() : tr("The keyboard is in no panel; F6 goes to the next one.");
    const auto whyNot = [&](int by, const QString& reason) {
        return splitter && !splitter->canResizePanelOf(m_focus, by) ? reason : noPanel;
    };
    setAvailable(m_larger, whyNot(step, tr("The panel is as large as it can be.")));
    setAvailable(m_smaller, whyNot(-step, tr("The panel is as small as it can be.")));
}

} // namespace efa::app
