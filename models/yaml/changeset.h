#pragma once

#include "base/result.h"
#include "yaml/source.h"

#include <QByteArray>

#include <vector>

namespace efa::yaml {

/// One replaced range of a text.
struct TextChange
{
    Range range;
    QByteArray text;

    friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// Changes against one version of a text; ranges do not overlap and stand in order.
class ChangeSet
{
  public:
    ChangeSet() = default;
    /// Puts the changes in order; several insertions at one offset keep theirs. Errors: Conflict (two changes
    /// overlap), Invalid (a range outside the text).
    [[nodiscard]] static Result<ChangeSet> make(std::vector<TextChange> changes, qsizetype textSize);

    bool isEmpty() const { return m_changes.empty(); }
    const std::vector<TextChange>& changes() const { return m_changes; }
    QByteArray applied(const QByteArray& text) const;
    /// What turns applied(text) back into text.
    ChangeSet inverse(const QByteArray& text) const;

  private:
    std::vector<TextChange> m_changes;
};

} // namespace efa::yaml
