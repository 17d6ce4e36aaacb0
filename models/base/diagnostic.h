#pragma once

#include "base/place.h"

#include <QList>
#include <QString>

namespace efa {

enum class Severity { Hint, Warning, Error };

/// A fault in the user's files. `rule` is a stable English id ("yaml-syntax"), `text` a translated sentence,
/// `place` where the cause stands, `trail` how one gets there (outermost kustomization first). `subject` is
/// what it is about, in no language: an object as `Kind namespace/name`, or what is more exact behind that.
struct Diagnostic
{
    Severity severity = Severity::Error;
    QString rule;
    QString text;
    Place place = {};
    QList<Place> trail = {};
    QString hint = {};
    QString subject = {};

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

} // namespace efa
