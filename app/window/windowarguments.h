#pragma once

#include "base/result.h"
#include "widgets/common/appearance.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace efa::app {

/// One picture to make.
struct ScreenshotOrder
{
    QString view; ///< start, topology, manifests, changes, discovery
    QString repository;
    QString output;
    QSize size = {1440, 900};
    widgets::ThemeMode theme = widgets::ThemeMode::Light;
    QString language;
    QString select;
};

/// What the program was asked to do; both empty: the last fleet, or the start page.
struct WindowArguments
{
    QString repository;
    std::optional<ScreenshotOrder> screenshot;
};

/// Errors: Invalid, with what is expected as hint. `arguments` without the program's name.
[[nodiscard]] Result<WindowArguments> readArguments(const QStringList& arguments);

} // namespace efa::app
