#pragma once

#include "base/diagnostic.h"
#include "yaml/node.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace efa::fleet {

/// A word of our documents and the value that it means.
template <typename Value>
using Words = std::span<const std::pair<std::string_view, Value>>;

/// Reads the fields of one mapping of our documents; faults become findings with their place. A field that
/// was never asked for is not known to us: closing tells.
class Fields
{
  public:
    /// A node that is no mapping is a finding and has no fields.
    Fields(yaml::Node node, QList<Diagnostic>& findings);
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;
    /// Warns about each field that was not asked for.
    ~Fields();

    bool has(std::string_view key) const { return m_node.find(key).has_value(); }
    /// A text, number or truth as it is written; empty where there is none.
    QString text(std::string_view key);
    /// The same, but one has to be there.
    QString requiredText(std::string_view key);
    int number(std::string_view key, int otherwise);
    /// `30s`, `5m`, `24h`, `14d` or several in a row (`1h30m`).
    std::chrono::seconds span(std::string_view key);
    /// `95%`; without the sign too.
    int percent(std::string_view key, int otherwise);
    QStringList texts(std::string_view key);
    QMap<QString, QString> textsByKey(std::string_view key);
    /// The items of a list; none where there is no list.
    std::vector<yaml::Node> items(std::string_view key);
    /// The value of a field, aliases followed.
    std::optional<yaml::Node> node(std::string_view key);

    template <typename Value>
    std::optional<Value> word(std::string_view key, Words<Value> words)
    {
        const QString written = text(key);
        if (written.isEmpty())
            return std::nullopt;
        QStringList allowed;
        for (const auto& [name, value] : words) {
            if (written.toStdString() == name)
                return value;
            allowed << QString::fromUtf8(name.data(), qsizetype(name.size()));
        }
        refuseWord(key, written, allowed);
        return std::nullopt;
    }

    /// Where the mapping begins.
    Place place() const { return m_node.place(); }
    /// Where a field's value stands; the mapping where there is none.
    Place placeOf(std::string_view key) const;

  private:
    std::optional<yaml::Node> scalar(std::string_view key);
    void refuse(std::string_view key, const QString& rule, const QString& text, const QString& hint);
    void refuseWord(std::string_view key, const QString& written, const QStringList& allowed);

    yaml::Node m_node;
    QList<Diagnostic>& m_findings;
    std::vector<std::string_view> m_asked;
};

/// `1d`, `1h30m` ...; nothing where it is not a span of time.
std::optional<std::chrono::seconds> readSpan(QStringView text);
/// A span of time in the form that readSpan() reads.
QString spanText(std::chrono::seconds span);

} // namespace efa::fleet
