#pragma once

#include <QLocale>

namespace efa {

/// Translates the application's texts into the language of `locale`; English where there is no catalogue for
/// it. To be called once, after the application object and before the first text. True when the language has
/// a catalogue.
bool installTranslations(const QLocale& locale = QLocale());

} // namespace efa
