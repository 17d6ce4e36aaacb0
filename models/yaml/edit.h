#pragma once

#include "base/result.h"
#include "yaml/node.h"

#include <QByteArray>

#include <string_view>
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
    /// Errors: Conflict (two changes overlap), Invalid (a range outside the text).
    [[nodiscard]] static Result<ChangeSet> make(std::vector<TextChange> changes, qsizetype textSize);

    bool isEmpty() const { return m_changes.empty(); }
    const std::vector<TextChange>& changes() const { return m_changes; }
    QByteArray applied(const QByteArray& text) const;
    /// What turns applied(text) back into text.
    ChangeSet inverse(const QByteArray& text) const;

  private:
    std::vector<TextChange> m_changes;
};

/// Edits of one place that leave all other bytes alone. Each keeps the surrounding style: quoting,
/// indentation, line ends and comments. Values are written so that reading them back gives exactly `value` as
/// a string where `ScalarAs::String`, or as the plain text where `ScalarAs::Written` (numbers, booleans,
/// null). Errors: Unsupported where the place cannot be edited by text alone (an alias, a key reached through
/// a merge).
enum class ScalarAs { String, Written };

[[nodiscard]] Result<ChangeSet> changeScalar(Node scalar, std::string_view value, ScalarAs as);
[[nodiscard]] Result<ChangeSet> insertKey(Node mapping, std::string_view key, std::string_view value,
                                          ScalarAs as);
[[nodiscard]] Result<ChangeSet> removeKey(Node mapping, std::string_view key);
[[nodiscard]] Result<ChangeSet> appendItem(Node sequence, std::string_view value, ScalarAs as);
[[nodiscard]] Result<ChangeSet> removeItem(Node sequence, uint32_t index);

} // namespace efa::yaml
